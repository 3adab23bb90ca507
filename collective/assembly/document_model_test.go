package assembly_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

// A minuted is a document with what it must hold, found by other means.
type minuted struct {
	assembly.Document
	text  string                // as it was when it was made
	lines map[int]assembly.Line // by number
}

// Whatever is added, replaced and removed, from whichever revision: a number means one
// line for ever, and nothing that was given before changes.
func TestNumbersAreForEver(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		d := drafted(t)
		all := []minuted{{d, mustText(t, d), map[int]assembly.Line{}}}
		for n := range 5 {
			all[0].lines[n+1], _ = d.Line(n + 1)
		}
		for range 60 {
			all = append(all, all[len(all)-1-random.IntN(min(3, len(all)))].next(t, random))
		}
		for _, m := range all {
			m.check(t)
		}
	}
}

// next is one act, at random, that may be refused.
func (m minuted) next(tb testing.TB, random *rand.Rand) minuted {
	tb.Helper()
	lines := make(map[int]assembly.Line)
	for n, l := range m.lines {
		lines[n] = l
	}
	number := random.IntN(m.Last + 2)
	line := assembly.Line{Number: random.IntN(9), Text: string(rune('a' + random.IntN(26))), Who: []string{"", "zoe"}[random.IntN(2)]}
	_, known := lines[number]
	var d assembly.Document
	var err error
	switch random.IntN(4) {
	case 0, 1:
		known = true
		d, err = m.Add(random.IntN(len(m.Parts)), line)
		if line.Number = d.Last; err == nil && d.Last != m.Last+1 {
			tb.Errorf("%d comes after %d", d.Last, m.Last)
		}
		lines[d.Last] = line
	case 2:
		d, err = m.Replace(number, line)
		if line.Number = number; known {
			lines[number] = line
		}
	case 3:
		d, err = m.Remove(number)
		delete(lines, number)
	}
	if known != (err == nil || errors.Is(err, assembly.ErrSame)) || d.Last < m.Last {
		tb.Errorf("line %d of %s: %v", number, m.text, err)
	}
	if random.IntN(3) == 0 {
		d = d.Corrected()
	}
	return minuted{d, mustText(tb, d), lines}
}

func (m minuted) check(tb testing.TB) {
	tb.Helper()
	if got := mustText(tb, m.Document); got != m.text {
		tb.Errorf("was %s, is %s", m.text, got)
	}
	found := map[int]assembly.Line{}
	for p, part := range m.Parts {
		for _, l := range part.Lines {
			if _, twice := found[l.Number]; twice || l.Number < 1 || l.Number > m.Last || m.PartOf(l.Number) != p {
				tb.Errorf("line %d of %s", l.Number, m.text)
			}
			found[l.Number] = l
		}
	}
	if diff := cmp.Diff(m.lines, found); diff != "" {
		tb.Error(diff)
	}
	var stored assembly.Document
	if err := json.Unmarshal([]byte(m.text), &stored); err != nil || mustText(tb, stored) != m.text {
		tb.Errorf("%v: stored as %s", err, m.text)
	}
}
