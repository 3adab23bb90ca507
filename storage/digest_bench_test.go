package storage_test

import (
	"log/slog"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/storage"
)

func mustEngine(tb testing.TB, s *storage.Store) *commands.Engine {
	tb.Helper()
	texts, err := i18n.Load()
	if err != nil {
		tb.Fatal(err)
	}
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	return commands.New(s, texts, commands.Settings{Language: i18n.French, Zone: zone, Rules: decision.Usual()}, slog.New(slog.DiscardHandler))
}

// mustTick does what is due, after so many hours.
func mustTick(tb testing.TB, engine *commands.Engine) {
	tb.Helper()
	if err := engine.Tick(tb.Context()); err != nil {
		tb.Fatal(err)
	}
}

// digestStatements is what a digest of eight circles takes at the most: four a circle, for its assemblies,
// actions, tasks and promises, and what is asked of all at once, their mandates and the heads of their
// journals among it. More of them is fine when something asks
// for it: this test makes it a decision.
const digestStatements = 62

// TestStatementsOfADigest: they are few, and no more where there is ten times as much.
func TestStatementsOfADigest(t *testing.T) {
	var counts []int
	for _, size := range []int{1, 10} {
		s, c := storage.MustBusyYear(t, 96*size, 20*size, 8*size)
		engine := mustEngine(t, s)
		mustTick(t, engine) // the first digest, and the greetings
		c.Add(19 * time.Hour)
		statements := s.Statements(func() { mustTick(t, engine) })
		counts = append(counts, len(statements))
		if len(statements) > digestStatements || len(statements) < 30 {
			t.Errorf("a digest takes %d statements: %.6000q", len(statements), statements)
		}
	}
	t.Logf("%d statements, %d where there is ten times as much", counts[0], counts[1])
	const message, picture = 1, 1 // where there is something new to say
	if counts[1] > counts[0]+message+picture {
		t.Errorf("%d statements, %d where there is ten times as much", counts[0], counts[1])
	}
}

// BenchmarkDigest is a daily digest of eight circles with a year of 100,000 reports and 5,000 proposals, 40
// of them open, from when it falls due to its message and its picture in the outbox. Run it with
// -bench Digest -benchtime 50x.
func BenchmarkDigest(b *testing.B) {
	s, c := storage.MustBusyYear(b, 100_000, 5_000, 40)
	engine := mustEngine(b, s)
	mustTick(b, engine)
	c.Add(-5 * time.Hour) // nine in the morning
	for b.Loop() {
		b.StopTimer()
		c.Add(24 * time.Hour)
		b.StartTimer()
		mustTick(b, engine)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms/digest")
}
