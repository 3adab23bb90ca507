package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/collective/phrase"
	"tocsin/storage"
)

// secretRef begins the ref of what a message did that gave a secret ballot: the
// ballot itself is tied to nothing.
const secretRef = "secret:"

// secretDraft is a secret ballot as far as it is known. It is erased with the exchange.
type secretDraft struct {
	Number  int             `json:"number"`
	Version int             `json:"version"` // of the proposal, when it was asked
	Choice  decision.Choice `json:"choice"`
	Misses  int             `json:"misses"`
}

// voteSecretly takes a secret ballot: the choice, then the phrase. Nothing of it is
// said again, written to the journal, or tied to the message that brought it.
func (c *Call) voteSecretly(p decision.Proposal, d secretDraft, written string) error {
	if err := c.placeForSecrets(p); err != nil {
		return c.ending(err)
	}
	if !p.Accepts(c.event.Sent) {
		if err := c.tx.CameLate(p.ID, c.member.ID); err != nil {
			return err
		}
		return c.ending(refuse("vote.late-secret", "number", number(p), "deadline", c.moment(p.Deadline)))
	}
	if u, err := c.inUrn(p, c.member.ID); err != nil {
		return err
	} else if u != nil {
		return c.ending(refuse("vote.in-secret-urn", "number", number(p), "channel", c.name("channel."+string(u.Channel))))
	}
	said := written
	if d.Choice == "" {
		choice, rest, err := c.readSecret(p, written)
		if err != nil {
			return c.askOnRefusal(err, voteKey, &d.Misses, &d)
		}
		d.Choice, said = choice, rest
	}
	if d.Choice == "" {
		return c.askSecretChoice(p, d, written)
	}
	if said == "" {
		return c.askPhrase(p, d, "vote.ask-phrase")
	}
	if meaning, _ := c.answers.word(said); meaning == "yes" {
		return c.offerPhrase(p, d)
	}
	words, err := phrase.Read(said)
	if err != nil {
		return c.askPhrase(p, d, "vote.not-a-phrase")
	}
	return c.castSecretly(p, d, words)
}

// placeForSecrets says why a secret vote cannot be given here, or nil.
func (c *Call) placeForSecrets(p decision.Proposal) error {
	switch {
	case c.room.Kind != storage.Direct:
		return refuse("vote.secret-here", "number", number(p), "vote", c.name("name."+voteKey))
	case !c.room.Encrypted():
		return refuse("guard.plain-direct")
	}
	return nil
}

// castSecretly puts a ballot into the box, unless the member gave one since: a message
// whose key came late is not the last for that.
func (c *Call) castSecretly(p decision.Proposal, d secretDraft, words string) error {
	if later, err := c.tx.ActedAfter(c.member.ID, secretRef+p.ID, c.event.Sent, c.event.Seq); err != nil {
		return err
	} else if later {
		return refuse("vote.secret-later", "number", number(p))
	}
	replaced, err := c.tx.CastSecret(p.ID, c.member.ID, storage.SecretBallot{Phrase: words, Choice: d.Choice})
	switch {
	case errors.Is(err, storage.ErrPhraseTaken):
		return c.askPhrase(p, d, "vote.phrase-taken")
	case errors.Is(err, storage.ErrPhraseUnknown):
		return c.askPhrase(p, d, "vote.phrase-unknown")
	case errors.Is(err, storage.ErrGuessing):
		return c.ending(refuse("vote.too-many-phrases", "number", number(p)))
	case err != nil:
		return err
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	c.did(voteKey, secretRef+p.ID)
	key := "vote.secret-counted"
	if replaced {
		key = "vote.secret-replaced"
	}
	c.affirm(c.T(key, "number", number(p), "deadline", c.moment(p.Deadline)))
	return nil
}
