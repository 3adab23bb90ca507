package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

const witnessKey = "witness"

// witnesses is how many other members must confirm an urn.
const witnesses = 2

// witness confirms what somebody entered of a vote on paper, by hands or by phone.
func witness() Command {
	return Command{Key: witnessKey, Group: paperGroup, Guard: ofACircle, Undo: undoWitness, Reply: replyWitness, Run: func(c *Call) error {
		n, rest := leadingNumber(c.rest)
		if n == 0 {
			return refuse("witness.which", "witness", c.commandLine(witnessKey))
		}
		p, err := c.visible(n)
		if err != nil {
			return err
		}
		if p.State != decision.Open {
			return c.notOpen(p)
		}
		if err := c.urnOfSecret(p, witnessKey); err != nil {
			return err
		}
		waiting, err := c.waitingUrns(p)
		if err != nil {
			return err
		}
		which, _ := leadingNumber(rest)
		switch {
		case len(waiting) == 0:
			return refuse("witness.nothing", "number", number(p), "urn", c.commandLine(urnKey))
		case len(waiting) == 1:
			which = 1
		case which < 1 || which > len(waiting):
			lines := []string{c.T("witness.which-urn", "witness", c.commandLine(witnessKey), "number", number(p))}
			for i, u := range waiting {
				lines = append(lines, c.choiceLine(i, c.urnLine(p, u)))
			}
			c.answer(lines...)
			return nil
		}
		if p.Rules.Secret {
			return c.askToConfirm(p, waiting[which-1])
		}
		return c.confirm(p, waiting[which-1])
	}}
}

func (c *Call) waitingUrns(p decision.Proposal) ([]storage.Urn, error) {
	urns, err := c.tx.Urns(p.ID, p.Version)
	if err != nil {
		return nil, err
	}
	var waiting []storage.Urn
	for _, u := range urns {
		if u.State == storage.UrnWaiting {
			waiting = append(waiting, u)
		}
	}
	return waiting, nil
}

// confirm adds a witness, and counts the urn with the second one.
func (c *Call) confirm(p decision.Proposal, u storage.Urn) error {
	if u.Author == c.member.ID {
		return refuse("witness.own", "number", number(p))
	}
	if err := c.notSecretlyToo(p, u); err != nil {
		return err // somebody of it has voted in secret since
	}
	if _, err := c.tx.Support(u.ID, storage.Witnesses, storage.Support{Member: c.member.ID}); err != nil {
		return err
	}
	c.did(witnessKey, u.ID)
	confirmed, err := c.tx.Supports(u.ID, storage.Witnesses)
	if err != nil {
		return err
	}
	if len(confirmed) < witnesses {
		c.say("witness.more", "number", number(p), "missing", witnesses-len(confirmed))
		return c.record(p, witnessKey, "")
	}
	u.State = storage.UrnCounted
	if err := c.tx.SaveUrn(&u); err != nil {
		return err
	}
	if err := c.tell(p, func(v voice) []string {
		return []string{v.T("witness.counted", "number", number(p), "urn", v.publicUrn(p, u))}
	}); err != nil {
		return err
	}
	if err := c.record(p, "count-urn", ""); err != nil {
		return err
	}
	return c.closeEarly(p)
}

// askToConfirm shows the numbers of an urn of a secret vote to somebody who counted
// them too: in private, for nobody else learns them before the end.
func (c *Call) askToConfirm(p decision.Proposal, u storage.Urn) error {
	c.say("witness.ask", "number", number(p), "urn", c.urnLine(p, u), "yes", c.name("answer.yes"))
	return c.tx.SaveDialog(c.room.ID, c.member.ID, witnessKey, u.ID)
}

// replyWitness takes the yes of a witness.
func replyWitness(c *Call, raw []byte) error {
	var id string
	if err := json.Unmarshal(raw, &id); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	u, err := c.tx.UrnByID(id)
	if err != nil {
		return err
	}
	p, err := c.tx.ProposalByID(u.Proposal)
	if err != nil {
		return err
	}
	meaning, _ := c.answers.word(c.rest)
	switch {
	case p.State != decision.Open || u.Version != p.Version || u.State != storage.UrnWaiting:
		return refuse("witness.nothing", "number", number(p), "urn", c.commandLine(urnKey))
	case meaning != "yes":
		return refuse("witness.ask", "number", number(p), "urn", c.urnLine(p, u), "yes", c.name("answer.yes")).hint("dialog.cancel")
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	return c.confirm(p, u)
}

// undoWitness takes a confirmation back, as long as the urn is not counted.
func undoWitness(c *Call, id string) error {
	u, err := c.tx.UrnByID(id)
	if err != nil {
		return err
	}
	if u.State != storage.UrnWaiting {
		return refuse("witness.counted-already")
	}
	return c.tx.Unsupport(id, storage.Witnesses, c.member.ID)
}

// tellUrn shows an urn in the circles, with the names: whoever was there can confirm it.
func (c *Call) tellUrn(p decision.Proposal, u storage.Urn) error {
	names, err := c.namesOf(u.Voters)
	if err != nil {
		return err
	}
	for _, guest := range u.Guests {
		names = append(names, "+"+guest)
	}
	here := false
	err = c.inEach(p, func(circle storage.Room, v voice) error {
		here = here || circle.ID == c.room.ID
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join([]string{
			v.T("urn.entered", "number", number(p), "urn", v.publicUrn(p, u), "name", clean(c.member.Name)),
			v.T("urn.voters", "names", strings.Join(names, ", ")),
			v.urnNeeds(p),
		})})
		return nil
	})
	if err == nil && !here {
		c.say("urn.told", "number", number(p))
	}
	return err
}

// urnLine writes an urn on one line: its channel and how many of each choice.
func (v voice) urnLine(p decision.Proposal, u storage.Urn) string {
	parts := make([]string, 0, len(u.Ballots))
	for _, choice := range sortedChoices(p, u.Ballots) {
		parts = append(parts, v.T("receipt.choice", "choice", v.ballotText(p, choice), "n", u.Ballots[choice]))
	}
	return v.T("urn.line", "channel", v.name("channel."+string(u.Channel)), "ballots", strings.Join(parts, ", "))
}

// publicUrn is what a circle learns of an urn before the end: of a secret vote only how
// many ballots it holds.
func (v voice) publicUrn(p decision.Proposal, u storage.Urn) string {
	if !p.Rules.Secret {
		return v.urnLine(p, u)
	}
	return v.T("urn.line-secret", "channel", v.name("channel."+string(u.Channel)), "ballots", decision.Urn{Ballots: u.Ballots}.Sum())
}

func (v voice) urnNeeds(p decision.Proposal) string {
	if p.Rules.Secret {
		return v.T("urn.needs-secret", "witnesses", witnesses, "witness", v.name("name."+witnessKey), "number", number(p))
	}
	return v.T("urn.needs", "witnesses", witnesses, "witness", "!"+v.name("name."+witnessKey), "number", number(p))
}
