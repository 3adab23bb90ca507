package telling

import (
	"slices"
	"strings"

	"tocsin/collective/incident"
)

// The slugs of waiting in the vocabulary. Whoever waits stands before the verb, or is part of it.
const (
	waits    = "wait"
	itsThird = "third"  // a verb in the third person: "a attendu"
	theirs   = "theirs" // a verb with the person in it
	anAux    = "aux"    // that makes a verb one of the third person
	ours     = "we"
	others   = "other"  // somebody whose work is counted: a nurse, a neighbour
	theyDo   = "they"   // a word that is always whoever acts
	aPerson  = "person" // a word that may be for whom somebody acts as well
)

// waited is how the person waited, which is no work of anybody.
type waited struct {
	held   int  // minutes on the phone
	queued bool // anywhere else
}

// alone says whether the waiting is all that was done, so that the person did it: on the phone it is, and elsewhere
// where nobody called besides.
func (w waited) alone(calls bool) bool { return w.held > 0 || w.queued && !calls }

// waitedAlone takes minutes that the person waited: those on the phone are counted as such.
func (c *counter) waitedAlone(q quantity, near string) {
	phone := near == aCall || near == aHold && c.about(q, aCall) || near == "" && c.afterCalls(q)
	if !phone {
		c.own.queued = true
		return
	}
	n := (q.value + 50) / 100
	c.told.Values[incident.PhoneMinutes] += n
	c.own.held += n
}

// alone says whether it is the person who waited for a time.
func (c *counter) alone(q quantity) bool {
	verb, found := c.verb(q)
	if !found || verb.slug == theirs {
		return found
	}
	who := c.who(verb)
	if who == "" {
		return verb.slug == itsThird || c.auxiliary(q, verb)
	}
	return who == theyDo || who == aPerson
}

// verb is the one of waiting nearest to a time, in its part of the sentence or, where the time stands alone, in
// the part before. Between them nobody else begins to act.
func (c *counter) verb(q quantity) (verb match, found bool) {
	part := c.tokens[q.from].part
	if single := (q.from == 0 || c.tokens[q.from-1].part != part) && (q.to == len(c.tokens) || c.tokens[q.to].part != part); single {
		part--
	}
	best := len(c.tokens) + 1
	for _, m := range c.matches[waiting] {
		if !slices.Contains([]string{waits, itsThird, theirs}, m.slug) || c.tokens[m.from].part != part || c.sentenceOf(m) != c.tokens[q.from].sentence {
			continue
		}
		if d := max(m.from-q.to, q.from-m.to, 0); d < best {
			best, verb, found = d, m, true
		}
	}
	interrupted := slices.ContainsFunc(c.matches[waiting], func(m match) bool {
		return m.slug == ours && verb.pattern != nil && verb.to <= m.from && m.to <= q.from
	})
	return verb, found && !interrupted
}

// who is the slug of whoever waits: the nearest before the verb, but not somebody for whom or with whom another one in the
// same part does. A part that begins after a bracket, or without anybody, goes on from the parts before.
func (c *counter) who(verb match) string {
	part := c.tokens[verb.from].part
	goesOn := verb.slug == itsThird || c.begins(part, verb)
	for _, m := range slices.Backward(c.matches[waiting]) {
		own := c.tokens[m.from].part == part
		if m.from >= verb.from || c.sentenceOf(m) != c.sentenceOf(verb) || !own && !goesOn {
			continue
		}
		switch m.slug {
		case ours, others, theyDo, aPerson:
		default:
			continue
		}
		if c.forSomebody(m.from) {
			continue
		}
		if m.slug == aPerson && own && verb.slug == waits && !c.has(anAux, part) && c.has(ours, part) {
			return ours
		}
		return m.slug
	}
	return ""
}

func (c *counter) sentenceOf(m match) int { return c.tokens[m.from].sentence }

// has says whether a slug of waiting is in a part.
func (c *counter) has(slug string, part int) bool {
	return slices.ContainsFunc(c.matches[waiting], func(m match) bool { return m.slug == slug && c.tokens[m.from].part == part })
}

// begins says whether a part begins with the auxiliary of a verb, or right after a bracket.
func (c *counter) begins(part int, verb match) bool {
	first := verb.from
	for first > 0 && c.tokens[first-1].part == part {
		first--
	}
	if first > 0 && strings.Contains(c.text[c.tokens[first-1].to:c.tokens[first].from], ")") {
		return true
	}
	return slices.ContainsFunc(c.matches[waiting], func(m match) bool { return m.slug == anAux && m.from == first })
}

// auxiliary says whether an auxiliary of the third person belongs to the verb: it stands right before the time, or
// right after the verb, or begins the part.
func (c *counter) auxiliary(q quantity, verb match) bool {
	return slices.ContainsFunc(c.matches[waiting], func(m match) bool {
		if m.slug != anAux || c.tokens[m.from].part != c.tokens[verb.from].part {
			return false
		}
		first := m.from == 0 || c.tokens[m.from-1].part != c.tokens[m.from].part
		return first || m.from == verb.to || m.to <= q.from && q.from <= m.to+1
	})
}

var (
	withOrFor = []string{"avec", "pour", "chez", "met", "voor", "bij", "op", "mit", "fur", "fuer", "bei", "auf", "with", "for"}
	whose     = []string{"la", "le", "l", "les", "un", "une", "cette", "ce", "mon", "ma", "son", "sa", "notre", "de", "het", "een", "die", "mijn", "haar",
		"zijn", "onze", "der", "dem", "den", "einer", "einem", "meiner", "meinem", "the", "a", "my", "her", "his", "our"}
)

// forSomebody says whether a preposition stands before somebody: it is another one who acts.
func (c *counter) forSomebody(from int) bool {
	before := from - 1
	if before > 0 && slices.Contains(whose, c.tokens[before].text) {
		before--
	}
	return before >= 0 && c.tokens[before].part == c.tokens[from].part && slices.Contains(withOrFor, c.tokens[before].text)
}
