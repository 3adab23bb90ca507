package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// cosigners is how many others a motion needs: what the rule says, two where it says
// nothing, and never more than there are.
func (c *Call) cosigners(p decision.Proposal) (int, error) {
	electorate, err := c.tx.Electorate(p.ID)
	if err != nil {
		return 0, err
	}
	need := p.Rules.Cosigners
	if need == 0 {
		need = 2
	}
	return min(need, len(electorate)-1), nil
}

// move puts a motion on a proposal to its circles: it holds as soon as enough others
// support it. A motion of the same kind that waits gives way to it.
func (c *Call) move(p decision.Proposal, m storage.Motion) error {
	waiting, err := c.tx.Motions(p.ID, p.Version)
	if err != nil {
		return err
	}
	for _, other := range waiting {
		if other.Kind == m.Kind && other.Author != c.member.ID {
			return refuse("motion.waiting", "number", number(p), "support", c.commandLine(supportKey))
		} else if other.Kind == m.Kind {
			other.State = storage.MotionDropped
			if err := c.tx.SaveMotion(&other); err != nil {
				return err
			}
		}
	}
	m.Proposal, m.Version, m.Author, m.State = p.ID, p.Version, c.member.ID, storage.MotionWaiting
	if err := c.tx.SaveMotion(&m); err != nil {
		return err
	}
	need, err := c.cosigners(p)
	if err != nil {
		return err
	}
	c.did(string(m.Kind), m.ID)
	if need == 0 {
		return c.carryMotion(p, m)
	}
	if err := c.tell(p, func(v voice) []string {
		return []string{v.motionLine(p, m, c.member.Name), v.T("motion.needs", "need", need, "number", number(p),
			"support", "!"+v.name("name."+supportKey))}
	}); err != nil {
		return err
	}
	return c.record(p, "move-"+string(m.Kind), "")
}

func (v voice) motionLine(p decision.Proposal, m storage.Motion, name string) string {
	return v.T("motion."+string(m.Kind), "number", number(p), "title", p.Title, "name", clean(name), "until", v.moment(m.Until))
}

// cosign supports a motion, and carries it when that was the last one needed.
func (c *Call) cosign(p decision.Proposal, m storage.Motion) error {
	if m.Author == c.member.ID {
		return refuse("motion.own", "number", number(p))
	}
	if _, err := c.tx.Support(m.ID, storage.Cosigns, storage.Support{Member: c.member.ID}); err != nil {
		return err
	}
	c.did(supportKey, string(storage.Cosigns)+":"+m.ID)
	if err := c.record(p, "cosign-"+string(m.Kind), ""); err != nil {
		return err
	}
	supports, err := c.tx.Supports(m.ID, storage.Cosigns)
	if err != nil {
		return err
	}
	need, err := c.cosigners(p)
	if err != nil {
		return err
	}
	if len(supports) < need {
		c.say("motion.more", "need", need-len(supports), "number", number(p))
		return nil
	}
	return c.carryMotion(p, m)
}

// carryMotion does what a motion asks for.
func (c *Call) carryMotion(p decision.Proposal, m storage.Motion) error {
	m.State = storage.MotionDone
	if err := c.tx.SaveMotion(&m); err != nil {
		return err
	}
	if m.Kind == storage.ToWithdraw {
		return c.withdraw(p, "motion.withdrawn")
	}
	p.Deadline = m.Until
	if err := c.keepOpen(p); err != nil {
		return err
	}
	if err := c.record(p, "prolong", ""); err != nil {
		return err
	}
	return c.tell(p, func(v voice) []string {
		return []string{v.T("motion.prolonged", "number", number(p), "title", p.Title, "until", v.moment(m.Until))}
	})
}

// undoMotion drops a motion whose message its author removed.
func undoMotion(c *Call, ref string) error {
	m, err := c.tx.MotionByID(ref)
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	if m.State != storage.MotionWaiting {
		return refuse("motion.done-already")
	}
	m.State = storage.MotionDropped
	return c.tx.SaveMotion(&m)
}
