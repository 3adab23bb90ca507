package storage

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/incident"
)

// ledger is reports with everything that happens to them, and beside it the plainest way to
// keep the same: a list.
type ledger struct {
	*testing.T
	s       *Store
	c       *clock
	circles []collective.RoomID
	dice    *rand.Rand
	told    map[string]time.Time // day of telling, by id
	list    map[string]incident.Report
}

func newLedger(t *testing.T, seed uint64) *ledger {
	s, c, liege, namur, _ := MustCircles(t)
	unsafely(t, s)
	return &ledger{t, s, c, []collective.RoomID{liege, namur}, rand.New(rand.NewPCG(seed, 5)), map[string]time.Time{}, map[string]incident.Report{}}
}

func pick[T any](dice *rand.Rand, from ...T) T { return from[dice.IntN(len(from))] }

// draw fills what a report says; a part of it says nothing.
func (l *ledger) draw(r *incident.Report) {
	r.Codes = incident.Codes{
		Service: pick(l.dice, "banque", "mutuelle", "cpas"), Region: pick(l.dice, "", "bruxelles", "wallonie"),
		Channel: pick(l.dice, "", "guichet", "telephone"), State: pick(l.dice, "", "ouvert", "ferme"),
		Obstacle: pick(l.dice, "", "guichet-ferme", "panne-bug"), Consequence: pick(l.dice, "", "sante"),
		Worker: pick(l.dice, "", "proche"), Task: pick(l.dice, "", "rdv"),
	}
	r.Values = incident.Values{}
	for _, m := range incident.Measures() {
		if l.dice.IntN(3) == 0 {
			r.Values[m] = 1 + l.dice.IntN(4)
		}
	}
	r.Times = pick(l.dice, 1, 1, 1, 4)
	r.Day = l.c.now.AddDate(0, 0, -l.dice.IntN(80)).Format(time.DateOnly)
	r.Status = pick(l.dice, incident.Received, incident.Received, incident.PeerRead, incident.Duplicate, incident.Withdrawn)
}

func (l *ledger) any() (incident.Report, bool) {
	ids := slices.Sorted(maps.Keys(l.list))
	if len(ids) == 0 {
		return incident.Report{}, false
	}
	return l.list[pick(l.dice, ids...)], true
}

// step does something to the database and the same to the list.
func (l *ledger) step(tx *Tx) error {
	r, is := l.any()
	switch what := l.dice.IntN(10); {
	case what < 5 || !is:
		r = incident.Report{Circle: pick(l.dice, l.circles...)}
		l.draw(&r)
		r, err := tx.SaveReport(r, "", "")
		l.told[r.ID], l.list[r.ID] = l.c.now, r
		return err
	case what < 7:
		l.draw(&r)
	case what < 8:
		r.Status = pick(l.dice, incident.Duplicate, incident.Withdrawn, incident.Received, incident.Resolved)
	case what < 9:
		if slices.Contains([]incident.Status{incident.Received, incident.PeerRead, incident.Corroborated}, r.Status) {
			r.Status = incident.Used
		}
		l.list[r.ID] = r
		return tx.MarkUsed([]string{r.ID})
	default:
		delete(l.list, r.ID)
		return tx.EraseReport(r.ID)
	}
	l.list[r.ID] = r
	return tx.ChangeReport(r)
}

func (l *ledger) compare(tx *Tx) error {
	l.Helper()
	for _, q := range l.questions() {
		got, err := tx.Figures(q)
		if diff := gocmp.Diff(l.recount(q), got); diff != "" || err != nil {
			l.Fatalf("%+v: %s %v", q, diff, err)
		}
		q.From, q.To = q.From+"-07", q.To+"-21"
		got, err = tx.FiguresOfDays(q)
		if want := l.recount(q); len(want)+len(got) > 0 {
			if diff := gocmp.Diff(want, got); diff != "" || err != nil {
				l.Fatalf("%+v: %s %v", q, diff, err)
			}
		}
	}
	got, err := tx.LastStates(l.circles, "", "")
	if diff := gocmp.Diff(l.states(), got); diff != "" {
		l.Fatal(diff)
	}
	return err
}

// TestFiguresAreTheSumOfTheReports holds what is kept against a recount, whatever happens to
// reports in whatever order, and in the end nothing is left of it.
func TestFiguresAreTheSumOfTheReports(t *testing.T) {
	if testing.Short() {
		t.Skip("one thing after the other, many times")
	}
	for seed := range uint64(3) {
		l := newLedger(t, seed)
		for i := range 240 {
			MustDo(t, l.s, func(tx *Tx) error { return l.step(tx) })
			if i%8 == 0 {
				MustDo(t, l.s, l.compare)
			}
			if i%60 == 59 {
				l.age()
			}
		}
		if len(l.list) < 10 {
			t.Errorf("%d reports at the end: nothing is proven", len(l.list))
		}
		for id := range l.list {
			MustDo(t, l.s, func(tx *Tx) error { return tx.EraseReport(id) })
		}
		for _, table := range []string{"figures", "channel_states", "reports"} {
			if rows := MustRows(t, l.s, table); len(rows) != 0 {
				t.Errorf("%d rows are left in %s, such as %v", len(rows), table, rows[0])
			}
		}
	}
}

// age has what was told first in a circle be erased.
func (l *ledger) age() {
	l.c.now = l.c.now.Add(20 * day)
	keep := incident.Retention{Text: day, Coded: 50 * day}
	MustDo(l.T, l.s, func(tx *Tx) error {
		return tx.SweepReports(func(circle collective.RoomID) incident.Retention {
			if circle == l.circles[0] {
				return keep
			}
			return incident.DefaultRetention()
		})
	})
	for id, r := range l.list {
		if r.Circle == l.circles[0] && l.c.now.Sub(l.told[id]) >= keep.Coded {
			delete(l.list, id)
		}
	}
	MustDo(l.T, l.s, l.compare)
}
