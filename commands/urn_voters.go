package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/i18n"
	"tocsin/storage"
)

// urnCircle is the circle whose members an urn is of: where it is entered, or the first
// one of the asker's.
func (c *Call) urnCircle(p decision.Proposal) (collective.RoomID, error) {
	if p.In(c.room.ID) {
		return c.room.ID, nil
	}
	for _, circle := range p.Circles() {
		if joined, err := c.tx.IsJoined(circle, c.member.ID); err != nil || joined {
			return circle, err
		}
	}
	return p.Circle, nil
}

// readVoters reads the names of those who voted in an urn: members of the electorate,
// and with a + before it people without an account. There must be as many as ballots.
func (c *Call) readVoters(p decision.Proposal, u *storage.Urn, text string) error {
	electors, err := c.electorNames(p, u.Circle)
	if err != nil {
		return err
	}
	for name := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		name = clean(name)
		if guest, ok := strings.CutPrefix(name, "+"); ok {
			if err := addGuest(u, electors, cutTo(clean(guest), maxOption)); err != nil {
				return err
			}
			continue
		}
		if name == "" {
			continue
		}
		if mark, _ := c.marks.word(name); mark == "present" {
			if err := c.addPresent(p, u, electors); err != nil {
				return err
			}
			continue
		}
		member, err := findElector(electors, name)
		if err != nil {
			return err
		}
		if !slices.Contains(u.Voters, member) {
			u.Voters = append(u.Voters, member)
		}
	}
	ballots := decision.Urn{Ballots: u.Ballots}.Sum()
	if listed := len(u.Voters) + len(u.Guests); listed != ballots {
		if c.countsPresent(text) {
			return refuse("urn.present-differ", "ballots", ballots, "names", listed)
		}
		return refuse("urn.numbers-differ", "ballots", ballots, "names", listed)
	}
	return nil
}

// addGuest adds somebody without an account, under a name that nobody else has.
func addGuest(u *storage.Urn, electors []electorName, guest string) error {
	folded := i18n.Fold(guest)
	switch {
	case folded == "":
		return nil
	case slices.ContainsFunc(u.Guests, func(g string) bool { return i18n.Fold(g) == folded }),
		slices.ContainsFunc(electors, func(e electorName) bool { return e.name == folded || e.matrix == folded }):
		return refuse("urn.two-of-that-name", "name", quoted(guest))
	}
	u.Guests = append(u.Guests, guest)
	return nil
}

// electorName is how an elector is found: by name or Matrix id, folded once for all.
type electorName struct {
	id           collective.MemberID
	name, matrix string
}

// electorNames are the electors of a proposal; where each circle decides for itself too,
// those of the circle whose urn it is.
func (c *Call) electorNames(p decision.Proposal, circle collective.RoomID) ([]electorName, error) {
	if !p.Each {
		circle = ""
	}
	ids, err := c.electorateOf(p, circle)
	if err != nil {
		return nil, err
	}
	return c.findable(ids)
}

// findable are members as they are found by what others call them.
func (c *Call) findable(ids []collective.MemberID) ([]electorName, error) {
	members, err := c.tx.Members(ids)
	people := make([]electorName, len(members))
	for i, m := range members {
		people[i] = electorName{m.ID, i18n.Fold(m.Called), i18n.Fold(m.Matrix)}
	}
	return people, err
}

// findElector finds an elector by name or Matrix id; the name need not be whole where it
// is still only one's.
func findElector(electors []electorName, name string) (collective.MemberID, error) {
	folded := i18n.Fold(name)
	var exact, begin []electorName
	for _, e := range electors {
		switch {
		case e.name == folded || e.matrix == folded:
			exact = append(exact, e)
		case len(folded) >= 3 && strings.HasPrefix(e.name, folded):
			begin = append(begin, e)
		}
	}
	if len(exact) == 0 {
		exact = begin
	}
	switch len(exact) {
	case 0:
		return "", refuse("urn.unknown-name", "name", quoted(name))
	case 1:
		return exact[0].id, nil
	}
	return "", refuse("urn.two-of-that-name", "name", quoted(name))
}
