package commands

import (
	"errors"

	"tocsin/collective/action"
	"tocsin/storage"
)

// mySignature is what the asker signed, if they did.
func (c *Call) mySignature(a action.Action) (action.Signature, bool, error) {
	s, err := c.tx.SignatureOf(a.ID, c.member.ID)
	if errors.Is(err, storage.ErrNotFound) {
		return s, false, nil
	}
	return s, err == nil, err
}

// keepSignature keeps the asker's signature, in the place of the one before.
func (c *Call) keepSignature(a action.Action, s action.Signature) error {
	before, signed, err := c.mySignature(a)
	if err != nil {
		return err
	}
	s.Member = c.member.ID
	if s.Public {
		if twice, err := c.signedAlready(a, s, before.ID); err != nil {
			return err
		} else if twice {
			return refuse("sign.on-paper", append(c.letterArgs(a), "public", signedText(s))...)
		}
	}
	if err := c.putSignature(a, before, &s, signed); err != nil {
		return err
	}
	c.did(signKey, "sign:"+s.ID)
	if err := errors.Join(c.recordAction(a, "sign-letter", ""), c.planTotal(a)); err != nil {
		return err
	}
	total, err := c.tx.SignatureTotal(a.ID)
	if err != nil {
		return err
	}
	key := "sign.done-counted"
	if s.Public {
		key = "sign.done-public"
	}
	c.answer(c.T(key, append(c.letterArgs(a), "public", signedText(s))...), c.totalText(total), c.T("sign.done-next", c.letterArgs(a)...))
	return nil
}

// putSignature keeps a signature in the place of the one before. A corrected message keeps its
// signature; another message has one of its own, so that removing the earlier message takes
// nothing back that the later one said.
func (c *Call) putSignature(a action.Action, before action.Signature, s *action.Signature, signed bool) error {
	if signed && c.amends != "" {
		s.ID = before.ID
		return c.tx.SaveSignature(a.ID, *s)
	}
	if signed {
		if err := c.tx.RemoveSignature(before.ID); err != nil {
			return err
		}
	}
	return c.tx.AddSignature(a.ID, s)
}

// signedText is a signature as it is published.
func signedText(s action.Signature) string {
	return joinNames(nonEmpty(s.Name, s.Function, s.Place))
}

func (c *Call) notSigning(a action.Action) error {
	if a.Letter == action.Signed {
		return refuse("sign.closed", c.letterArgs(a)...)
	}
	return refuse("sign.not-open", c.letterArgs(a)...)
}
