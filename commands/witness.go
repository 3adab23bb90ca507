package commands

import (
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

const witnessKey = "witness"

// witnesses is how many other members must confirm an urn.
const witnesses = 2

// witness confirms what somebody entered of a vote on paper, by hands or by phone.
func witness() Command {
	return Command{Key: witnessKey, Group: paperGroup, Guard: ofACircle, Undo: undoWitness, Run: func(c *Call) error {
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
		if err := c.undecided(p); err != nil {
			return err
		}
		if err := c.urnOfSecret(p, witnessKey); err != nil {
			return err
		}
		waiting, err := c.waitingUrns(p)
		if err != nil {
			return err
		}
		which, said := leadingNumber(rest)
		if which > 0 && which <= len(waiting) && len(waiting) > 1 {
			rest = said
		}
		switch {
		case len(waiting) == 0:
			return refuse("witness.nothing", "number", number(p), "urn", c.commandLine(urnKey))
		case len(waiting) == 1:
			which = 1
		case which < 1 || which > len(waiting):
			lines := []string{c.T("witness.which-urn", "witness", c.commandLine(witnessKey), "number", number(p))}
			for i, u := range waiting {
				lines = append(lines, c.choiceLine(i, c.publicUrn(p, u)))
			}
			c.answer(lines...)
			return nil
		}
		if p.Rules.Secret {
			return c.confirmBlindly(p, waiting[which-1], rest)
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
	if err := c.notTwice(p, u); err != nil { // another urn was confirmed since
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

// confirmBlindly takes what a witness of a secret vote has counted, and compares: the
// numbers are shown to nobody before the end. Two tries are enough for who was there.
func (c *Call) confirmBlindly(p decision.Proposal, u storage.Urn, text string) error {
	counted, err := c.readCounts(p, text)
	if err != nil {
		return err
	}
	if len(counted) == 0 {
		return refuse("witness.say-numbers", "number", number(p), "witness", c.commandLine(witnessKey), "example", c.urnExample(p))
	}
	missed, err := c.tx.Supports(u.ID, storage.Mismatches)
	if err != nil {
		return err
	}
	tries := 0
	for _, m := range missed {
		if m.Member == c.member.ID {
			tries = len(m.Reason)
		}
	}
	if tries >= maxTries {
		return refuse("witness.no-more", "number", number(p))
	}
	if !sameCounts(counted, u.Ballots) {
		again := storage.Support{Member: c.member.ID, Reason: strings.Repeat("x", tries+1)}
		if _, err := c.tx.Support(u.ID, storage.Mismatches, again); err != nil {
			return err
		}
		return refuse("witness.differs", "number", number(p))
	}
	return c.confirm(p, u)
}

// maxTries is how often the numbers of a witness may differ.
const maxTries = 2

// sameCounts compares the numbers of two counts; none is zero.
func sameCounts(a, b map[decision.Choice]int) bool {
	for choice, n := range a {
		if b[choice] != n {
			return false
		}
	}
	for choice, n := range b {
		if a[choice] != n {
			return false
		}
	}
	return true
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
			v.urnNeeds(p),
			v.T("urn.voters", "names", strings.Join(names, ", ")),
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
