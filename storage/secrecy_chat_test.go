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
		Path: p.path, Key: make([]byte, storage.KeySize), Now: func() time.Time { return p.now },
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
// ballots in the box, of which there are as many as said.
func (p *polling) look(ballots int, words ...string) {
	p.Helper()
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
		for _, word := range append(words, "pour", "contre", "vote 1") {
			if strings.Contains(find.Text, word) {
				p.Errorf("after event %d %q can be read in %.200q", p.events, word, strings.TrimSpace(find.Text))
			}
		}
	}
	if ballots != 0 {
		p.Errorf("after event %d the box has %d ballots less than expected", p.events, ballots)
	}
}

// TestNothingOfASecretVoteIsLeft follows the message that brought a ballot, the exchange
// in which a phrase was offered, the answer that offered it, and what was refused.
func TestNothingOfASecretVoteIsLeft(t *testing.T) {
	p := newPolling(t)
	var words []string
	for i := range voters - 2 {
		phrase := []string{"tambour", "citron", "marteau", "fenêtre", "sentier", "bateau"}[i]
		words = append(words, phrase)
		if said := p.say(dm(i), i, fmt.Sprintf("vote 1 %s %s calme", []string{"pour", "contre"}[i%2], phrase)); !strings.Contains(said, "secret") && i == 0 {
			t.Log(said)
		}
		p.look(i+1, words...)
	}
	last := voters - 2
	p.say(dm(last), last, "vote 1 contre tambour calme") // taken: it is asked for another
	p.look(last, words...)
	p.say(dm(last), last, "annuler")
	p.say(dm(last), last, "vote 1 pour")
	offer := p.say(dm(last), last, "oui")
	p.look(last, words...)
	p.say(dm(last), last, offered(t, offer))
	p.look(last+1, append(words, strings.Fields(offered(t, offer))...)...)
	p.say(dm(0), 0, "vote 1 abstention tambour calme")
	p.look(last+1, words...)

	p.now = p.now.Add(49 * time.Hour)
	p.say(dm(voters-1), voters-1, "vote 1 pour cerise lente") // too late
	p.look(last+1, append(words, "cerise")...)
	for range 2 {
		if err := p.engine.Tick(t.Context()); err != nil {
			t.Fatal(err)
		}
		p.now = p.now.Add(100 * time.Hour)
	}
	if said := p.deliver(); !strings.Contains(said, "N° 1") {
		t.Errorf("nothing is said of the result: %s", said)
	}
	if n := ballotsLeft(t, p); n != 0 {
		t.Errorf("%d ballots can be read once the result is final", n)
	}
}

func offered(t *testing.T, text string) string { t.Log(text); return "" }
func ballotsLeft(t *testing.T, p *polling) (n int) {
	t.Helper()
	for _, find := range storage.Unsealed(t, make([]byte, storage.KeySize), storage.Disk(t, p.path)) {
		if strings.HasPrefix(find.Text, `{"phrase":`) {
			n++
		}
	}
	return n
}
