package commands

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"tocsin/collective/pledge"
	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// pledgeLife is one random story, with what the circle heard in it.
type pledgeLife struct {
	*strikers
	r    *rand.Rand
	m    pledgeModel
	last time.Time // of the eve
	news []string
}

// TestPledgeLives plays random stories through the engine and the rules side by side:
// nothing is said in the circle before enough members are in, and nothing is left in
// the end.
func TestPledgeLives(t *testing.T) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			names := []string{"anna", "bela", "cleo", "dora", "emil", "hugo", "gala"}
			l := &pledgeLife{strikers: MustStrike(t, names...), r: rand.New(rand.NewPCG(seed, 7)),
				m: pledgeModel{map[string]pledge.Pledge{}, map[string]bool{}, map[string]bool{}}}
			l.last = time.Date(2025, time.December, 7, 18, 0, 0, 0, l.now.Location())
			for l.now.Before(l.last.Add(-time.Hour)) {
				l.step(t)
				l.m.check(t, l.strikers, l.last)
			}
			l.tick(t, l.last.Sub(l.now)+time.Minute)
			l.m.check(t, l.strikers, l.last)
			if lines := l.wait(time.Date(2025, time.December, 8, 0, 1, 0, 0, l.now.Location()).Sub(l.now)); told(lines, "anna") != "" {
				t.Errorf("at the beginning: %q", lines)
			}
			if got := l.rows(); got != "0 pledges, 0 acts, 0 due, 0 told" {
				t.Errorf("left: %s", got)
			}
			if l.log.Len() > 0 {
				t.Error(l.log.String())
			}
		})
	}
}

// step is what one member does, or some time that passes.
func (l *pledgeLife) step(t *testing.T) {
	who := l.names[l.r.IntN(len(l.names))]
	lines := []heardLine{}
	switch n := l.r.IntN(20); {
	case n < 5:
		threshold := 1 + l.r.IntN(6)
		lines = l.write(who, fmt.Sprintf("engagement 1 si %d", threshold))
		l.m.promise(who, threshold)
	case n < 6:
		lines = l.write(who, "engagement 1 non")
		l.m.withdraw(who)
	case n < 12:
		named := l.r.IntN(2) == 0
		lines = l.write(who, "engagement 1 oui "+map[bool]string{true: "avec mon nom", false: "sans mon nom"}[named])
		l.m.confirm(who, named)
	case n < 13 && l.r.IntN(3) == 0:
		l.m.away[who] = !l.m.away[who]
		l.membership(who, map[bool]string{true: "leave", false: "join"}[l.m.away[who]])
	case n < 14 && l.r.IntN(3) == 0:
		l.restart()
	default:
		l.tick(t, min(time.Duration(1+l.r.IntN(20*60))*time.Minute, l.last.Sub(l.now)-time.Minute))
	}
	if told := circleHeard(lines); told != nil {
		t.Fatalf("what %s wrote is told: %q", who, told)
	}
	l.now = l.now.Add(time.Minute)
}

// restart opens the database again, as after a crash.
func (l *pledgeLife) restart() {
	l.tb.Helper()
	if err := l.store.Close(); err != nil {
		l.tb.Fatal(err)
	}
	store, err := storage.Open(l.tb.Context(), storage.Options{Path: l.path, URL: pgtest.URL(l.tb, l.path), Key: make([]byte, storage.KeySize), Now: func() time.Time { return l.now }})
	if err != nil {
		l.tb.Fatal(err)
	}
	l.tb.Cleanup(func() { _ = store.Close() })
	l.store, l.engine.store = store, store
}

// tick lets time pass and applies the rules to what the plan says is due.
func (l *pledgeLife) tick(t *testing.T, d time.Duration) {
	at := l.now.Add(d)
	due, err := l.store.DueBy(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	reach, settling := l.m.reach(), l.settling()
	for _, what := range due {
		switch what.Kind {
		case dueCall:
			short := settling.Sub(at) < 12*time.Hour && settling.Before(l.last)
			if at.Before(l.last) && (settling.IsZero() || !short) && l.asks(at) {
				l.m.call()
			}
		case dueSettle:
			settling = time.Time{}
			if l.m.settle(!at.Before(l.last)) {
				settling = at.Add(48 * time.Hour)
			}
		}
	}
	l.judge(t, l.wait(d), reach)
}

// asks says whether somebody is asked at a moment: at night only on the eve.
func (l *pledgeLife) asks(at time.Time) bool {
	next := l.engine.settings.Hours.Next(at)
	return next.Equal(at) || !next.Before(l.last.Add(-time.Hour))
}

func (l *pledgeLife) settling() (at time.Time) {
	l.in(func(tx *storage.Tx) error { at, _ = tx.PlannedAt(dueSettle, l.strike.ID); return nil })
	return at
}
