package telling

import (
	"slices"

	"tocsin/collective/incident"
)

// limits are the largest values that a report takes: more is a slip.
var limits = incident.Values{
	incident.Attempts: 999, incident.PhoneMinutes: 9999, incident.Minutes: 9999, incident.Weeks: 520, incident.Months: 120,
	incident.Trips: 99, incident.Rounds: 99, incident.Amount: incident.AmountBands, incident.Household: incident.HouseholdBands,
}

// The contexts of the vocabulary: what the words around a number are about.
const (
	aCall   = "call"   // the phone
	aHold   = "hold"   // a word for waiting that mostly is on the phone
	aWait   = "wait"   // for an answer or an appointment
	aQueue  = "queue"  // standing in one: nobody's work
	income  = "income" // of the person
	aTrip   = "trip"
	aRound  = "round" // documents asked for again
	aHome   = "home"  // who lives together
	single  = "single"
	couple  = "couple"
	aside   = "aside" // rent, age, notice: no measure of a report
	ago     = "ago"   // a day, not a wait
	perTime = "per"   // "par semaine"
)

// callsReach is how many parts of the sentence after calls were counted minutes of nothing else are on hold.
const callsReach = 3

// counter adds up what is counted in a text.
type counter struct {
	*sentence
	all   []quantity
	told  *Told
	calls int    // the token of the calls that were counted last
	own   waited // of the person
}

// measure reads the numbers, and says how the person waited.
func (s *sentence) measure(told *Told) waited {
	c := counter{s, quantities(s.tokens), told, -1, waited{}}
	for i := range c.all {
		c.count(i)
	}
	for m := range told.Values {
		told.Values[m] = min(told.Values[m], limits[m])
	}
	return c.own
}

func (c *counter) count(i int) {
	q := c.all[i]
	n := q.value / 100
	switch q.unit {
	case calls:
		c.most(incident.Attempts, n)
		c.calls = q.from
	case trips:
		c.most(incident.Trips, n)
	case rounds:
		c.most(incident.Rounds, n)
	case times:
		c.times(q)
	case minutes:
		c.minutes(q)
	case days, weeks:
		c.wait(q)
	case months:
		c.months(q)
	case euros:
		c.most(incident.Amount, incident.AmountBand(n))
	default:
		c.household(q)
	}
}

// most keeps the larger of two values: who says a number twice does not add it up.
func (c *counter) most(m incident.Measure, n int) { c.told.Values[m] = max(c.told.Values[m], n) }

// nearest is the context nearest to a quantity in its part of the sentence, of those that are asked for;
// "" where there is none.
func (c *counter) nearest(q quantity, contexts ...string) (found string) {
	best := len(c.tokens) + 1
	for _, m := range c.matches[context] {
		if c.tokens[m.from].part != c.tokens[q.from].part || !slices.Contains(contexts, m.slug) {
			continue
		}
		if d := max(m.from-q.to, q.from-m.to, 0); d < best {
			best, found = d, m.slug
		}
	}
	return found
}

// about says whether a context is in the part of a quantity.
func (c *counter) about(q quantity, what string) bool { return c.nearest(q, what) != "" }

// times counts "12 fois" for what is done that often.
func (c *counter) times(q quantity) {
	n := q.value / 100
	switch c.nearest(q, aCall, aHold, aTrip, aRound) {
	case aCall, aHold:
		c.most(incident.Attempts, n)
		c.calls = q.from
	case aTrip:
		c.most(incident.Trips, n)
	case aRound:
		c.most(incident.Rounds, n)
	}
}

// minutes adds time: on hold where the phone is spoken of, or right after calls were counted.
func (c *counter) minutes(q quantity) {
	if c.clock(q) || c.about(q, perTime) || c.about(q, ago) || c.about(q, aside) {
		return
	}
	near := c.nearest(q, aCall, aHold, aQueue, aTrip, "work")
	if c.alone(q) {
		c.waitedAlone(q, near)
		return
	}
	m := incident.Minutes
	switch {
	case near == aQueue, near == aTrip:
		return
	case near == aCall, near == aHold, near == "" && c.afterCalls(q):
		m = incident.PhoneMinutes
	}
	c.told.Values[m] += (q.value + 50) / 100
}

// afterCalls says whether calls were counted right before a quantity.
func (c *counter) afterCalls(q quantity) bool {
	if c.calls < 0 {
		return false
	}
	call, own := c.tokens[c.calls], c.tokens[q.from]
	return call.sentence == own.sentence && own.part <= call.part+callsReach
}
