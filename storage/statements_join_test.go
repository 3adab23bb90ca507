package storage_test

import (
	"fmt"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// The statements that a crowd may take: to come in, for each, and to be told what Tocsin does,
// for all together.
const (
	takingJoiner = 4 // look for the account, add it, its membership, its name
	welcoming    = 12
)

func TestStatementsOfACrowdThatJoins(t *testing.T) {
	const crowd = 1000
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
	engine := commands.New(s, texts, commands.Settings{Language: i18n.French, Zone: time.UTC}, slog.New(slog.DiscardHandler))
	member := func(i int) storage.MemberChange {
		return storage.MemberChange{Matrix: fmt.Sprintf("@m%d:test", i), Membership: "join", Since: now}
	}
	room := storage.RoomIntake{Matrix: "!liege:test", State: storage.Joined, Name: "Liège", Members: []storage.MemberChange{member(-1), member(-2)}}
	mustPlay(t, s, engine, room)
	if err := engine.Tick(t.Context()); err != nil {
		t.Fatal(err)
	}
	now = now.Add(time.Hour)
	in := storage.RoomIntake{Matrix: "!liege:test"}
	for i := range crowd {
		in.Members = append(in.Members, member(i))
	}
	taken := s.Statements(func() { mustPlay(t, s, engine, in) })
	now = now.Add(storage.Settling)
	told := s.Statements(func() {
		if err := engine.Tick(t.Context()); err != nil {
			t.Fatal(err)
		}
	})
	t.Logf("%.2f to take somebody in, %d to tell all of them", float64(len(taken))/crowd, len(told))
	if len(taken) > takingJoiner*crowd+20 {
		t.Errorf("taking somebody in takes %.2f statements", float64(len(taken))/crowd)
	}
	if len(told) > welcoming {
		t.Errorf("telling a crowd takes %d statements: %.2000q", len(told), told)
	}
}
