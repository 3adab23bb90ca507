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

// handlingNote is how many statements a note may take, from the inbox to its emoji.
const handlingNote = 8

// TestStatementsOfANote: a note costs little, and the hundredth as much as the first.
func TestStatementsOfANote(t *testing.T) {
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
	engine := commands.New(s, texts, commands.Settings{Language: i18n.French, Zone: time.UTC}, slog.New(slog.DiscardHandler))
	said := 0
	room := func(text string, times int, addressed bool) storage.RoomIntake {
		in := storage.RoomIntake{Matrix: "!liege:test", State: storage.Joined}
		for range times {
			said++
			in.Events = append(in.Events, storage.Incoming{ID: fmt.Sprint("$", said), Sender: "@m:test", Kind: storage.Message, Sent: now,
				Body: storage.Body{Text: text, Addressed: addressed, Overheard: !addressed}})
		}
		return in
	}
	open := room("!ag maintenant", 1, true)
	open.Members = []storage.MemberChange{{Matrix: "@m:test", Membership: "join", Since: now}}
	mustPlay(t, s, engine, open)
	var handled [2]int
	for i := range handled {
		if err := s.Take(t.Context(), storage.Intake{Position: "s2", Rooms: []storage.RoomIntake{room("décision : on ferme à midi", burst, false)}}); err != nil {
			t.Fatal(err)
		}
		statements := s.Statements(func() {
			if n, err := engine.Drain(t.Context()); err != nil || n != burst {
				t.Fatal(n, err)
			}
		})
		t.Logf("%.1f to handle a note", float64(len(statements))/burst)
		if handled[i] = len(statements); handled[i] > handlingNote*burst {
			t.Errorf("handling a note takes %.1f statements, such as %.3000q", float64(handled[i])/burst, statements[:min(len(statements), handlingNote+6)])
		}
	}
	if handled[1] > handled[0] {
		t.Errorf("%d statements for %d notes, and %d for as many more", handled[0], burst, handled[1])
	}
}
