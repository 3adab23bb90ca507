package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/storage"
)

const witnessKey = "witness"

// witness confirms what somebody entered of a vote on paper, by hands or by phone.
func witness() Command {
	return Command{Key: witnessKey, Group: paperGroup, Guard: ofACircle, Undo: undoWitness, Run: runWitness}
}

func runWitness(c *Call) error {
	n, rest := leadingNumber(c.rest)
	if n == 0 {
		return refuse("witness.which", "witness", c.commandLine(witnessKey))
	}
	p, err := c.urnable(n, witnessKey)
	if err != nil {
		return err
	}
	waiting, err := c.waitingUrns(p)
	if err != nil {
		return err
	}
	if len(waiting) == 0 {
		return refuse("witness.nothing", "number", number(p), "urn", c.commandLine(urnKey))
	}
	if p.Rules.Secret {
		return c.confirmBlindly(p, waiting, rest)
	}
	which, _ := leadingNumber(rest)
	switch {
	case len(waiting) == 1:
		which = 1
	case which < 1 || which > len(waiting):
		c.answer(c.whichUrn(p, waiting)...)
		return nil
	}
	return c.confirm(p, waiting[which-1])
}

// whichUrn lists urns by number.
func (c *Call) whichUrn(p decision.Proposal, urns []storage.Urn) []string {
	lines := []string{c.T("witness.which-urn", "witness", c.commandLine(witnessKey), "number", number(p))}
	for i, u := range urns {
		lines = append(lines, c.choiceLine(i, c.publicUrn(p, u)))
	}
	return lines
}

// waitingUrns are the urns of a proposal that their witnesses have not confirmed yet.
func (c *Call) waitingUrns(p decision.Proposal) ([]storage.Urn, error) {
	urns, err := c.tx.Urns(p.ID, p.Version)
	return slices.DeleteFunc(urns, func(u storage.Urn) bool { return u.State != storage.UrnWaiting }), err
}

// confirm adds a witness, and counts the urn with the last one that it takes.
func (c *Call) confirm(p decision.Proposal, u storage.Urn) error {
	if u.Author == c.member.ID {
		return refuse("witness.own", "number", number(p))
	}
	if _, err := c.tx.Support(u.ID, storage.Witnesses, storage.Support{Member: c.member.ID}); err != nil {
		return err
	}
	c.did(witnessKey, u.ID)
	confirmed, err := c.tx.Supports(u.ID, storage.Witnesses)
	if err != nil {
		return err
	}
	if missing := c.witnesses(p) - len(confirmed); missing > 0 {
		c.say("witness.more", "number", number(p), "missing", missing)
		return c.record(p, witnessKey, "")
	}
	return c.countUrn(p, u, confirmed)
}

// witnesses is how many other members must confirm an urn, by the rules with which the vote
// opened.
func (c *Call) witnesses(p decision.Proposal) int {
	most := charter.LeastEyes
	for _, circle := range p.Circles() {
		of, _ := c.charterAt(circle, p.Opened)
		most = max(most, of.Witnesses)
	}
	return most
}

// countUrn counts an urn that enough others have confirmed, unless somebody on its list
// has voted otherwise since it was entered.
func (c *Call) countUrn(p decision.Proposal, u storage.Urn, confirmed []storage.Support) error {
	if err := c.notTwice(p, u); err != nil {
		return err
	}
	if twice, err := c.secretlyToo(p, u); err != nil {
		return err
	} else if twice {
		return refuse("urn.voted-secretly", "number", number(p))
	}
	u.State = storage.UrnCounted
	if err := c.tx.SaveUrn(&u); err != nil {
		return err
	}
	who := []collective.MemberID{u.Author}
	for _, w := range confirmed {
		who = append(who, w.Member)
	}
	names, err := c.namesOf(who)
	if err != nil {
		return err
	}
	if err := c.tell(p, func(v voice) []string {
		return []string{v.T("witness.counted", "number", number(p), "urn", v.publicUrn(p, u), "names", strings.Join(names, ", "))}
	}); err != nil {
		return err
	}
	if err := c.record(p, "count-urn", ""); err != nil {
		return err
	}
	return c.closeEarly(p)
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
