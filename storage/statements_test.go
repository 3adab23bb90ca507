package storage_test

import (
	"fmt"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// The statements that a ballot may take, from its arrival to its answer. More of
// them is fine when something asks for it: this test makes it a decision.
const (
	takingBallot   = 3  // sender, event, position of the whole intake
	handlingBallot = 15 // in its savepoint, with a look at the urns, its journal entry and its answer
)

// TestStatementsOfABallot counts over a burst, so that what is done once a
// transaction weighs little.
func TestStatementsOfABallot(t *testing.T) {
	const burst = 50
	now := time.Date(2025, time.November, 24, 14, 0, 0, 0, time.UTC)
	path := filepath.Join(t.TempDir(), "tocsin.db")
	s, err := storage.Open(t.Context(), storage.Options{
		Path: path, URL: pgtest.URL(t, path), Key: make([]byte, storage.KeySize), Now: func() time.Time { return now },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	texts, err := i18n.Load()
	if err != nil {
		t.Fatal(err)
	}
	rules := map[decision.Kind]decision.Rules{decision.Action: {
		Method: decision.Majority, Fraction: collective.Half(), Of: collective.Expressed, Open: time.Hour,
	}}
	engine := commands.New(s, texts, commands.Settings{Language: i18n.French, Zone: time.UTC, Rules: rules}, slog.New(slog.DiscardHandler))
	room := storage.RoomIntake{Matrix: "!liege:test", State: storage.Joined, Name: "Liège"}
	event := func(i int, text string) storage.Incoming {
		return storage.Incoming{ID: fmt.Sprint("$", text, i), Sender: fmt.Sprintf("@m%d:test", i), Kind: storage.Message, Sent: now,
			Body: storage.Body{Text: text, Addressed: true}}
	}
	for i := range burst {
		room.Members = append(room.Members, storage.MemberChange{Matrix: fmt.Sprintf("@m%d:test", i), Membership: "join", Since: now})
	}
	room.Events = []storage.Incoming{event(0, `!proposer action "Occuper le hall"`)}
	mustPlay(t, s, engine, room)

	votes := storage.RoomIntake{Matrix: "!liege:test", State: storage.Joined}
	for i := range burst {
		votes.Events = append(votes.Events, event(i, "!vote 1 pour"))
	}
	taken := s.Statements(func() {
		if err := s.Take(t.Context(), storage.Intake{Position: "s2", Rooms: []storage.RoomIntake{votes}}); err != nil {
			t.Fatal(err)
		}
	})
	handled := s.Statements(func() {
		if n, err := engine.Drain(t.Context()); err != nil || n != burst {
			t.Fatal(n, err)
		}
	})
	t.Logf("%.1f to take a ballot, %.1f to handle it", float64(len(taken))/burst, float64(len(handled))/burst)
	if len(taken) > takingBallot*burst {
		t.Errorf("taking a ballot takes %.1f statements, such as %.400q", float64(len(taken))/burst, taken)
	}
	if len(handled) > handlingBallot*burst {
		t.Errorf("handling a ballot takes %.1f statements, such as %.2000q", float64(len(handled))/burst, handled[:handlingBallot+2])
	}
}

func mustPlay(tb testing.TB, s *storage.Store, engine *commands.Engine, rooms ...storage.RoomIntake) {
	tb.Helper()
	if err := s.Take(tb.Context(), storage.Intake{Position: "s1", Rooms: rooms}); err != nil {
		tb.Fatal(err)
	}
	if _, err := engine.Drain(tb.Context()); err != nil {
		tb.Fatal(err)
	}
}
