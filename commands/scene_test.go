package commands

import (
	"bytes"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/i18n"
	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// scene is a circle of three in an encrypted room, with a real database.
type scene struct {
	tb     testing.TB
	path   string
	now    time.Time
	store  *storage.Store
	engine *Engine
	log    bytes.Buffer
	events int
}

const liege = "!liege:test"

// catalogue is read once: a tenth of a second, for every one of a thousand engines.
var catalogue = sync.OnceValues(i18n.Load)

// MustTexts is the catalogue.
func MustTexts(tb testing.TB) *i18n.Catalogue {
	tb.Helper()
	texts, err := catalogue()
	if err != nil {
		tb.Fatal(err)
	}
	return texts
}

// MustScene opens a scene in which nothing was said yet.
func MustScene(tb testing.TB) *scene {
	tb.Helper()
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	s := &scene{
		tb: tb, path: filepath.Join(tb.TempDir(), "tocsin.db"),
		now: time.Date(2025, time.November, 24, 14, 0, 0, 0, zone),
	}
	s.store, err = storage.Open(tb.Context(), storage.Options{
		Path: s.path, URL: pgtest.URL(tb, s.path), Key: make([]byte, storage.KeySize), Now: func() time.Time { return s.now },
	})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = s.store.Close() })
	rules := map[decision.Kind]decision.Rules{}
	for _, kind := range decision.Kinds() {
		rules[kind] = decision.Rules{Method: decision.Majority, Fraction: collective.Half(), Of: collective.Expressed, Open: 48 * time.Hour}
	}
	s.engine = New(s.store, MustTexts(tb), Settings{Language: i18n.French, Zone: zone, Rules: rules},
		slog.New(slog.NewTextHandler(&s.log, nil)))
	s.enter(liege, storage.Circle, "alice", "bruno", "chloé")
	return s
}

// enter brings the bot into an encrypted room with members in it, greetings done.
func (s *scene) enter(matrix string, kind storage.RoomKind, members ...string) {
	s.tb.Helper()
	room := storage.RoomIntake{Matrix: matrix, State: storage.Joined, Kind: kind, Encryption: "{}"}
	for _, m := range members {
		room.Members = append(room.Members, storage.MemberChange{Matrix: user(m), Name: m, Membership: "join", Since: s.now})
	}
	s.take(room)
	if err := s.engine.Tick(s.tb.Context()); err != nil {
		s.tb.Fatal(err)
	}
	s.heard()
}

func user(name string) string { return "@" + name + ":test" }

func (s *scene) take(rooms ...storage.RoomIntake) {
	s.tb.Helper()
	if err := s.store.Take(s.tb.Context(), storage.Intake{Rooms: rooms}); err != nil {
		s.tb.Fatal(err)
	}
}

// do takes an event of the circle, handles it, and returns what is said.
func (s *scene) do(e storage.Incoming) []string { return s.doIn(liege, e) }

func (s *scene) doIn(matrix string, e storage.Incoming) []string {
	s.tb.Helper()
	s.take(storage.RoomIntake{Matrix: matrix, Events: []storage.Incoming{e}})
	s.drain()
	return s.heard()
}

func (s *scene) drain() {
	s.tb.Helper()
	if _, err := s.engine.Drain(s.tb.Context()); err != nil {
		s.tb.Fatal(err)
	}
}

// say has somebody write in the circle, and returns what is answered.
func (s *scene) say(who, text string) []string {
	s.tb.Helper()
	return s.do(s.message(who, text))
}

// heard delivers the outbox and returns its texts.
func (s *scene) heard() []string {
	s.tb.Helper()
	texts := []string{}
	for {
		queue, err := s.store.Outbox(s.tb.Context())
		if err != nil {
			s.tb.Fatal(err)
		}
		if len(queue) == 0 {
			return texts
		}
		for _, d := range queue {
			s.events++
			texts = append(texts, d.Text)
			if err := s.store.Delivered(s.tb.Context(), d.Txn, fmt.Sprintf("$said%d", s.events)); err != nil {
				s.tb.Fatal(err)
			}
		}
	}
}
