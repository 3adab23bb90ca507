package commands_test

import (
	"bytes"
	"context"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/internal/pgtest"
	"tocsin/storage"
	"tocsin/transcript"
)

// memory is a transcript.World without Matrix: a real database and a real engine,
// and rooms that are lists.
type memory struct {
	tb     testing.TB
	path   string
	rules  map[decision.Kind]decision.Rules
	burst  int       // see commands.Settings
	lang   i18n.Lang // in which circles are addressed
	now    time.Time
	store  *storage.Store
	engine *commands.Engine
	heard  map[string][]transcript.Line // by room, not yet asked for
	last   map[string]string            // last message of someone in a room
	polls  map[string]string            // last poll of a room
	events int
	watch  func(room string, d storage.Delivery, event string) // sees what is delivered; nil: nobody

	account string // of the bot
	key     byte
}

// start is a Monday, in the past of any machine that runs the tests.
var start = time.Date(2025, time.November, 24, 14, 0, 0, 0, mustZone("Europe/Brussels"))

func mustZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return zone
}

// testSettings are rules that make transcripts short to read.
func testSettings(lang i18n.Lang, rules map[decision.Kind]decision.Rules) commands.Settings {
	return commands.Settings{Language: lang, Zone: start.Location(), Rules: rules, Hours: hours.Default(),
		Pick: func(n int) int { return n / 2 }, Health: testHealth}
}

// testHealth is what a conversation reads of the program: a version, a start, and no backup yet.
func testHealth() commands.Health { return commands.Health{Version: "1.0", Since: start} }

// newMemory is a world in which a conversation can take place.
func newMemory(tb testing.TB, c *transcript.Conversation) *memory {
	tb.Helper()
	m := &memory{
		tb: tb, burst: c.Burst, rules: rulesOf(tb, c), lang: languageOf(c), path: filepath.Join(tb.TempDir(), "tocsin.db"), now: start,
		account: "@tocsin:test", heard: map[string][]transcript.Line{}, last: map[string]string{}, polls: map[string]string{},
	}
	m.open()
	tb.Cleanup(func() { _ = m.store.Close() })
	return m
}

func (m *memory) open() {
	m.tb.Helper()
	store, err := storage.Open(context.Background(), storage.Options{
		Path: m.path, URL: pgtest.URL(m.tb, m.path), Key: bytes.Repeat([]byte{m.key}, storage.KeySize), Now: func() time.Time { return m.now },
	})
	if err != nil {
		m.tb.Fatal(err)
	}
	if err := store.SetSelf(context.Background(), m.account); err != nil {
		m.tb.Fatal(err)
	}
	m.store = store
	settings := testSettings(m.lang, m.rules)
	settings.Burst = m.burst
	m.engine = commands.New(store, commands.MustTexts(m.tb), settings, slog.New(slog.NewTextHandler(m.tb.Output(), nil)))
}

func (m *memory) Restart() error {
	if err := m.store.Close(); err != nil {
		return err
	}
	m.open()
	return nil
}
