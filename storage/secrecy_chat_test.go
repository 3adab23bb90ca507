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

// TestNothingOfASecretVoteIsLeft follows the message that brought a ballot, the exchange
// in which a phrase was offered, the answer that offered it, and what was refused.
func TestNothingOfASecretVoteIsLeft(t *testing.T) {
	p := newPolling(t)
	var words []string
	for i, word := range []string{"tambour", "citron", "marteau", "fenêtre", "sentier", "bateau"} {
		words = append(words, word)
		if said := p.say(dm(i), i, fmt.Sprintf("vote 1 %s %s calme", []string{"pour", "contre"}[i%2], word)); !strings.Contains(said, "dans l'urne") {
			t.Fatal(said)
		}
		p.look(i+1, 0, words...)
	}
	p.say(dm(6), 6, "vote 1 contre tambour calme") // taken: another phrase is asked for
	p.look(6, 1, words...)
	p.say(dm(6), 6, "annuler")
	p.look(6, 0, words...)
	p.say(dm(6), 6, "vote 1 pour")
	offer := offered(t, p.say(dm(6), 6, "oui"))
	p.look(6, 1, append(words, offer)...)
	p.say(dm(6), 6, offer)
	p.look(7, 0, append(words, offer)...)
	p.say(dm(0), 0, "vote 1 abstention tambour calme") // changed
	p.look(7, 0, words...)

	p.now = p.now.Add(49 * time.Hour)
	p.say(dm(7), 7, "vote 1 pour cerise lente") // too late
	p.look(7, 0, append(words, "cerise")...)
	said := ""
	for range 2 { // the vote closes, and its result becomes final
		if err := p.engine.Tick(t.Context()); err != nil {
			t.Fatal(err)
		}
		said += p.deliver()
		p.now = p.now.Add(100 * time.Hour)
	}
	if !strings.Contains(said, "Contester") {
		t.Errorf("no result is told: %s", said)
	}
	if n := ballotsLeft(t, p); n != 0 {
		t.Errorf("%d ballots can be read once the result is final", n)
	}
}

// offered is the phrase in "Par exemple : sentier calme. Renvoyez …".
func offered(t *testing.T, said string) string {
	t.Helper()
	words := strings.Fields(strings.NewReplacer(".", " ", "\u00a0", " ", "\u202f", " ").Replace(said))
	if len(words) < 5 {
		t.Fatalf("no phrase is offered: %q", said)
	}
	return words[3] + " " + words[4]
}

func ballotsLeft(t *testing.T, p *polling) (n int) {
	t.Helper()
	for _, find := range storage.Unsealed(t, make([]byte, storage.KeySize), storage.Disk(t, p.path)) {
		if strings.HasPrefix(find.Text, `{"phrase":`) {
			n++
		}
	}
	return n
}
