package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

const urnKey = "urn"

// urn enters ballots that were given on paper, by a show of hands or by phone, with
// the names of those who gave them, so that nobody counts twice. It counts once two
// others confirm it.
func urn() Command {
	return Command{Key: urnKey, Group: paperGroup, Guard: ofACircle, Undo: undoUrn, Plain: true, Run: func(c *Call) error {
		n, rest := leadingNumber(c.rest)
		if n == 0 {
			return refuse("urn.which", "urn", c.commandLine(urnKey), "paper", c.name("channel.papier"), "with", c.name("mark.with"))
		}
		return c.continueUrn(urnDraft{Number: n}, rest)
	}, Reply: func(c *Call, raw []byte) error {
		var d urnDraft
		if err := json.Unmarshal(raw, &d); err != nil {
			return fmt.Errorf("read draft: %w", err)
		}
		return c.continueUrn(d, c.rest)
	}}
}

// urnDraft is an urn as far as it is known.
type urnDraft struct {
	Number  int                     `json:"number"`
	Version int                     `json:"version"` // of the proposal, when it was asked
	Channel decision.Channel        `json:"channel"`
	Ballots map[decision.Choice]int `json:"ballots"`
	Misses  int                     `json:"misses"` // answers in a row that were refused
}

// continueUrn reads the channel, the counts and the names, whichever are still missing,
// and asks for the next one of them.
func (c *Call) continueUrn(d urnDraft, text string) error {
	p, err := c.urnable(d.Number, urnKey)
	if err != nil {
		return c.ending(err)
	}
	if d.Version != 0 && d.Version != p.Version {
		return c.ending(refuse("amend.done", "number", number(p), "version", p.Version))
	}
	d.Version = p.Version
	if d.Channel == "" {
		if text = d.readChannel(c, text); d.Channel == "" {
			return c.askUrn(p, d, "urn.ask-channel")
		}
	}
	counts, names, named := c.cutNames(text)
	if len(d.Ballots) == 0 {
		if d.Ballots, err = c.readCounts(p, counts); err != nil {
			d.Ballots = nil
			return c.askOnRefusal(err, urnKey, &d.Misses, &d)
		}
		if (decision.Urn{Ballots: d.Ballots}).Sum() == 0 {
			d.Ballots = nil
			return c.askUrn(p, d, "urn.ask-counts")
		}
	} else if !named { // the answer to the question for names
		names = text
	}
	if strings.TrimSpace(names) == "" {
		return c.askUrn(p, d, "urn.ask-names")
	}
	u := storage.Urn{Proposal: p.ID, Version: p.Version, Author: c.member.ID,
		Channel: d.Channel, Ballots: d.Ballots, State: storage.UrnWaiting}
	if u.Circle, err = c.urnCircle(p); err != nil {
		return err
	}
	if err := c.readVoters(p, &u, names); err != nil {
		if c.countsPresent(names) { // who is there is as it is: the numbers are to be said again
			d.Ballots = nil
		}
		return c.askOnRefusal(err, urnKey, &d.Misses, &d)
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	if err := c.notTwice(p, u); err != nil {
		return err
	}
	return c.keepUrn(p, u)
}

// urnable reads a proposal of which an urn can be entered here, or confirmed; command is
// what was asked for.
func (c *Call) urnable(n int, command string) (decision.Proposal, error) {
	p, err := c.visible(n)
	if err != nil {
		return p, err
	}
	if p.State != decision.Open {
		return p, c.notOpen(p)
	}
	if err := c.undecided(p); err != nil {
		return p, err
	}
	return p, c.urnOfSecret(p, command)
}

// keepUrn keeps an urn and asks for its witnesses.
func (c *Call) keepUrn(p decision.Proposal, u storage.Urn) error {
	if p.Rules.Secret && (decision.Urn{Ballots: u.Ballots}).Sum() < leastInSecret {
		return refuse("urn.too-few-secret", "number", number(p), "least", leastInSecret)
	}
	if err := c.tx.SaveUrn(&u); err != nil {
		return err
	}
	c.did(urnKey, u.ID)
	if err := c.tellUrn(p, u); err != nil {
		return err
	}
	return c.record(p, urnKey, string(u.Channel)+" "+itoa(decision.Urn{Ballots: u.Ballots}.Sum()))
}

// undoUrn takes an urn away when its author removes the message, counted or not.
func undoUrn(c *Call, id string) error {
	u, err := c.tx.UrnByID(id)
	if err != nil {
		return err
	}
	p, err := c.tx.ProposalByID(u.Proposal)
	if err != nil {
		return err
	}
	if !p.Accepts(c.event.Sent) || u.Version != p.Version {
		return refuse("urn.too-late", "number", number(p))
	}
	if p.Rules.Secret && u.State == storage.UrnCounted {
		return refuse("urn.sealed", "number", number(p))
	}
	counted := u.State == storage.UrnCounted
	u.State = storage.UrnRemoved
	if err := c.tx.SaveUrn(&u); err != nil {
		return err
	}
	if counted {
		if err := c.tell(p, func(v voice) []string { return []string{v.T("urn.removed", "number", number(p))} }); err != nil {
			return err
		}
	}
	return c.record(p, "remove-urn", "")
}
