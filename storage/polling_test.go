package storage_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// polling is a secret strike vote as members live it: a circle, a direct chat each, and
// the bot's commands, with an attacker beside it who has the disk and the key.
type polling struct {
	*testing.T
	path   string
	now    time.Time
	store  *storage.Store
	engine *commands.Engine
	events int
}

const voters = 8

func dm(i int) string { return fmt.Sprintf("!dm%d:test", i) }

func newPolling(t *testing.T) *polling {
	p := &polling{T: t, path: filepath.Join(t.TempDir(), "tocsin.db"), now: time.Date(2025, time.November, 24, 14, 0, 0, 0, time.UTC)}
	s, err := storage.Open(t.Context(), storage.Options{
		Path: p.path, URL: pgtest.URL(t, p.path), Key: make([]byte, storage.KeySize), Now: func() time.Time { return p.now },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	texts, err := i18n.Load()
	if err != nil {
		t.Fatal(err)
	}
	p.store = s
	p.engine = commands.New(s, texts, commands.Settings{Language: i18n.French, Zone: time.UTC, Rules: decision.Usual()}, slog.New(slog.DiscardHandler))
	circle := storage.RoomIntake{Matrix: "!liege:test", State: storage.Joined, Name: "Liège", Encryption: "{}"}
	rooms := []storage.RoomIntake{{}}
	for i := range voters {
		m := storage.MemberChange{Matrix: fmt.Sprintf("@m%d:test", i), Membership: "join", Since: p.now}
		circle.Members = append(circle.Members, m)
		rooms = append(rooms, storage.RoomIntake{Matrix: dm(i), Kind: storage.Direct, State: storage.Joined, Encryption: "{}", Members: []storage.MemberChange{m}})
	}
	rooms[0] = circle
	mustPlay(t, s, p.engine, rooms...)
	p.say("!liege:test", 0, `!proposer greve "On arrête" du 2025-12-01 au 2025-12-02`)
	return p
}

// say has a member write, and returns what is answered there, which is delivered.
func (p *polling) say(room string, member int, text string) string {
	p.Helper()
	p.events++
	mustPlay(p.T, p.store, p.engine, storage.RoomIntake{Matrix: room, Events: []storage.Incoming{{
		ID: fmt.Sprintf("$%d", p.events), Sender: fmt.Sprintf("@m%d:test", member), Kind: storage.Message, Sent: p.now,
		Body: storage.Body{Text: text, Addressed: true},
	}}})
	for _, find := range storage.Unsealed(p.T, make([]byte, storage.KeySize), storage.Disk(p.T, p.path)) {
		if strings.HasPrefix(find.Text, `{"text":`) && room != "!liege:test" {
			p.Errorf("what was written can still be read: %.100q", find.Text)
		}
	}
	return p.deliver()
}

func (p *polling) deliver() (said string) {
	p.Helper()
	for {
		queue, err := p.store.Outbox(p.Context())
		if err != nil {
			p.Fatal(err)
		}
		if len(queue) == 0 {
			return said
		}
		for _, d := range queue {
			said += d.Text + "\n"
			if err := p.store.Delivered(p.Context(), d.Txn, "$said"+d.Txn); err != nil {
				p.Fatal(err)
			}
		}
	}
}

// look has the attacker read the disk: of phrases and choices there is nothing but the
// ballots in the box and the drafts of open exchanges, as many as there should be.
func (p *polling) look(ballots, drafts int, words ...string) {
	p.Helper()
	if pgtest.On() { // what the server's disk has of it: docs/security.md
		return
	}
	disk := storage.Disk(p.T, p.path)
	for _, word := range words {
		if bytes.Contains(disk, []byte(word)) {
			p.Errorf("%q can be read without any key", word)
		}
	}
	for _, find := range storage.Unsealed(p.T, make([]byte, storage.KeySize), disk) {
		if strings.HasPrefix(find.Text, `{"phrase":`) {
			ballots--
			continue
		}
		if strings.HasPrefix(find.Text, `{"number":`) {
			drafts--
			continue
		}
		for _, word := range append(words, "pour", "contre", "vote 1") {
			if strings.Contains(find.Text, word) {
				p.Errorf("after event %d %q can be read in %.200q", p.events, word, strings.TrimSpace(find.Text))
			}
		}
	}
	if ballots != 0 || drafts != 0 {
		p.Errorf("after event %d there are %d ballots and %d drafts less than expected", p.events, ballots, drafts)
	}
}
