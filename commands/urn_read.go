package commands

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/i18n"
	"tocsin/storage"
)

// maxUrn bounds the ballots of one urn.
const maxUrn = 10_000

// cutNames separates the counts of an urn from the names after "with".
func (c *Call) cutNames(text string) (counts, names string, found bool) {
	words := strings.Fields(strings.ReplaceAll(text, "\n", " ; "))
	for i := len(words) - 1; i >= 0; i-- { // the last one: "avec réserves 2 avec Alice"
		if mark, n := c.marks.prefix(words[i:]); mark == "with" {
			return strings.Join(words[:i], " "), strings.Join(words[i+n:], " "), true
		}
	}
	return strings.Join(words, " "), "", false
}

// readCounts reads "pour 12 contre 3 abstention 1", or for methods with options lines
// of ballots: "3: B > A ; 2: A". None at all is no error.
func (c *Call) readCounts(p decision.Proposal, text string) (map[decision.Choice]int, error) {
	ballots := map[decision.Choice]int{}
	if p.Rules.Method.HasOptions() {
		return ballots, c.readLines(p, text, ballots)
	}
	vocabulary := c.choices[p.Rules.Method]
	for words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,;:", r) }); len(words) > 0; {
		choice, n := vocabulary.prefix(words)
		if n == 0 && len(words) > 1 { // "12 pour"
			if figure, err := strconv.Atoi(words[0]); err == nil {
				if choice, n = vocabulary.prefix(words[1:]); n > 0 {
					words = slices.Concat(words[1:1+n], []string{itoa(figure)}, words[1+n:])
				}
			}
		}
		if n == 0 || len(words) <= n {
			return nil, refuse("urn.not-understood", "said", quoted(strings.Join(words, " ")), "example", c.urnExample(p))
		}
		figure, err := strconv.Atoi(words[n])
		if _, twice := ballots[decision.Choice(choice)]; err != nil || figure < 0 || figure > maxUrn || twice {
			return nil, refuse("urn.not-understood", "said", quoted(strings.Join(words, " ")), "example", c.urnExample(p))
		}
		ballots[decision.Choice(choice)] = figure
		words = words[n+1:]
	}
	return ballots, nil
}

func (c *Call) readLines(p decision.Proposal, text string, ballots map[decision.Choice]int) error {
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == '\n' }) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		count, ballot, _ := strings.Cut(line, ":")
		figure, err := strconv.Atoi(strings.Trim(count, " x×"))
		if err != nil || figure < 0 || figure > maxUrn {
			return refuse("urn.not-understood", "said", quoted(line), "example", c.urnExample(p))
		}
		choice, err := decision.ReadBallot(p.Rules, p.Options, ballot, c.ballotWord(p.Rules.Method))
		var fault *decision.BallotError
		if errors.As(err, &fault) && !errors.Is(err, decision.ErrBallot) {
			return c.ballotRefusal(p, fault)
		} else if err != nil {
			return refuse("urn.not-understood", "said", quoted(line), "example", c.urnExample(p))
		}
		ballots[choice] += figure
	}
	return nil
}

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
	members, err := c.tx.Members(ids)
	electors := make([]electorName, len(members))
	for i, m := range members {
		electors[i] = electorName{m.ID, i18n.Fold(clean(m.Name)), i18n.Fold(m.Matrix)}
	}
	return electors, err
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
