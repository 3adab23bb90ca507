package disclosure

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"tocsin/collective/incident"
)

// run reads publications of batches and lists what the attack finds.
func (a *attack) run(published []Publication, batches [][]Row, seed uint64) []string {
	for i, p := range published {
		a.read(p, batches[i])
	}
	return a.breaches(seed)
}

// attackAll runs the attack on reports and on each measure.
func attackAll(published []Publication, batches [][]Row, least int, seed uint64) []string {
	found := onCounts(least).run(published, batches, seed)
	for m := range incident.Amount {
		found = append(found, onMeasure(m, least).run(published, batches, seed)...)
	}
	return found
}

func TestNothingHiddenIsRecovered(t *testing.T) {
	t.Parallel()
	seeds := []uint64{80, 80, 60, 60, 40, 4}
	for i, s := range usual() {
		t.Run(fmt.Sprint(s.reports), func(t *testing.T) {
			t.Parallel()
			n := seeds[i]
			if testing.Short() {
				n = 4
			}
			bare, groups, bareSums, sums := 0, 0, 0, 0
			for seed := range n {
				rows := random(seed, s)
				batch, m := [][]Row{rows}, incident.Measure(seed%uint64(incident.Amount))
				safe := []Publication{Protect(rows, Least)}
				found := append(onCounts(Least).run(safe, batch, seed), onMeasure(m, Least).run(safe, batch, seed)...)
				if len(found) > 0 {
					t.Errorf("%+v, seed %d: %q", s, seed, found[:min(len(found), 3)])
				}
				naked := []Publication{protector{least: Least, bare: true}.publish(rows)}
				if found := onCounts(Least).run(naked, batch, seed); len(found) > 0 {
					bare, groups = bare+1, groups+len(found)
				}
				if found := onMeasure(m, Least).run(naked, batch, seed); len(found) > 0 {
					bareSums, sums = bareSums+1, sums+len(found)
				}
			}
			t.Logf("without secondary suppression, of %d batches %d give %d groups of reports away, and %d give %d sums", n, bare, groups, bareSums, sums)
			if uint64(2*bare) < n || s.reports >= 300 && uint64(2*bareSums) < n { // few sums are given of few reports
				t.Errorf("the attack finds too little where nothing is protected: it proves nothing")
			}
		})
	}
}

// Values that occur in one service only leave zeros that everybody can work out, and these leave
// less room: the worst case for sums.
func TestValuesThatGoWithServices(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 3))
		rows := random(seed, shape{
			reports: 20 + r.IntN(150), services: 2 + r.IntN(5), values: 2 + r.IntN(5), skew: float64(1 + r.IntN(3)), silent: r.Float64() / 2,
		})
		for i := range rows {
			rows[i].Codes.Worker = "w" + rows[i].Codes.Service
			if r.IntN(3) > 0 {
				rows[i].Codes.Obstacle = "o" + rows[i].Codes.Service
			}
		}
		p := []Publication{Protect(rows, Least)}
		for _, a := range []*attack{onCounts(Least), onMeasure(incident.Trips, Least), onMeasure(incident.Rounds, Least)} {
			if found := a.run(p, [][]Row{rows}, seed); len(found) > 0 {
				t.Errorf("seed %d: %q", seed, found[0])
			}
		}
	}
}
