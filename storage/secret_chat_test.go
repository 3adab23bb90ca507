package storage_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tocsin/storage"
)

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
