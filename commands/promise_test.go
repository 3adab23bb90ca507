package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/action"
	"tocsin/storage"
)

// mustPromise reads a promise by its number.
func (s *scene) mustPromise(number int) (p action.Promise) {
	s.tb.Helper()
	if err := s.store.Do(s.tb.Context(), func(tx *storage.Tx) (err error) {
		p, err = tx.PromiseByNumber(number)
		return err
	}); err != nil {
		s.tb.Fatal(err)
	}
	return p
}

// TestPromiseIsOfItsCircle: another circle neither sees nor judges it.
func TestPromiseIsOfItsCircle(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!promesse "Secret de Namur" par FWB pour le 30 novembre`)
	for _, text := range []string{"!promesse 1", "!promesse 1 tenue", "!promesses", "!promesse 1 preuve X"} {
		said := s.in(liege, "alice", text)
		if strings.Contains(said, "Secret") {
			t.Errorf("%s in another circle: %s", text, said)
		}
	}
	if p := s.mustPromise(1); p.State != action.Awaited || len(p.Evidence) > 0 {
		t.Errorf("another circle changed it: %+v", p)
	}
}

// TestEditedPromiseKeepsItsNumber, until somebody else did something with it.
func TestEditedPromiseKeepsItsNumber(t *testing.T) {
	s := MustSix(t, nil)
	first := s.message("alice", `!promesse "Une reponse" par FWB pour le 30 novembre preuve « A »`)
	s.doIn(namur, first)
	edit := s.message("alice", `!promesse "Une réponse" par banque pour le 1er décembre preuve « B »`)
	edit.Kind, edit.Body.Target = storage.Edit, first.ID
	s.doIn(namur, edit)
	p := s.mustPromise(1)
	if p.What != "Une réponse" || p.Service != "banque" || len(p.Evidence) != 1 || p.Evidence[0].Text != "B" {
		t.Errorf("after the edit: %+v", p)
	}
	s.in(namur, "bruno", "!promesse 1 tenue")
	again := s.message("alice", `!promesse "Autre chose" par banque pour le 1er décembre`)
	again.Kind, again.Body.Target = storage.Edit, first.ID
	wantSaid(t, strings.Join(s.doIn(namur, again), "\n"), "Cela a changé depuis")
	if p := s.mustPromise(1); p.What != "Une réponse" {
		t.Errorf("it was changed under another's voice: %+v", p)
	}
}

// TestVoicesAreOfADay: who said broken said so of the day by which it was then; once it is
// moved it takes two again, and the old message changes nothing.
func TestVoicesAreOfADay(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!promesse "X" par FWB pour le 30 novembre`)
	voice := s.message("alice", "!promesse 1 rompue")
	s.doIn(namur, voice)
	s.in(namur, "bruno", "!promesse 1 reportée au 15 décembre")
	wantSaid(t, s.in(namur, "bruno", "!promesse 1 rompue"), "1 sur 2")
	erase := s.message("alice", "")
	erase.Kind, erase.Body.Target = storage.Redaction, voice.ID
	wantSaid(t, strings.Join(s.doIn(namur, erase), "\n"), "Cela a changé depuis")
	s.in(namur, "chloé", "!promesse 1 rompue")
	if p := s.mustPromise(1); p.State != action.Broken {
		t.Errorf("%+v", p)
	}
}

// TestAskedOnceAfterTheDay, in the circle's hours and also after a standstill.
func TestAskedOnceAfterTheDay(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!promesse "X" par FWB pour vendredi 28 novembre`)
	s.in(namur, "alice", `!promesse "Y" par FWB pour jeudi 27 novembre`)
	s.in(namur, "alice", `!promesse 2 reportée au 12 décembre`)
	if said := s.wait(106 * time.Hour); strings.Contains(said, "Qu'en") { // Saturday 0:00
		t.Errorf("asked at night: %s", said)
	}
	if said := s.wait(40 * time.Hour); strings.Contains(said, "Qu'en") { // Sunday 16:00
		t.Errorf("asked on a Sunday: %s", said)
	}
	said := s.wait(30 * time.Hour) // Monday 22:00: it was down all day
	if strings.Contains(said, "Qu'en") {
		t.Errorf("asked late in the evening: %s", said)
	}
	said = s.wait(12 * time.Hour)
	if n := strings.Count(said, "Qu'en est-il"); n != 1 {
		t.Errorf("asked %d times: %s", n, said)
	}
	if said := s.wait(24 * time.Hour); strings.Contains(said, "Qu'en") {
		t.Errorf("asked again: %s", said)
	}
}

// TestWordInPrivateIsToldInTheCircle, so that a second one can follow.
func TestWordInPrivateIsToldInTheCircle(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!promesse "X" par FWB pour le 30 novembre`)
	said := s.doIn(dm("dina"), s.message("dina", "promesse 1 rompue"))
	if len(said) != 2 {
		t.Fatalf("said: %q", said)
	}
	for _, text := range said {
		wantSaid(t, text, "1 sur 2")
		if strings.Contains(text, "dina") {
			t.Errorf("it names who said so: %s", text)
		}
	}
}

// TestLedgerIsShort: of many institutions about as much as one reads on a phone, and what was
// left out is counted.
func TestLedgerIsShort(t *testing.T) {
	s := MustSix(t, nil)
	for _, who := range []string{"FWB", "banque", "CPAS", "ONEM", "Forem", "police"} {
		for _, what := range []string{"A", "B", "C", "D"} {
			s.in(namur, "alice", `!promesse "`+what+`" par `+who+` pour le 30 novembre`)
		}
	}
	lines := strings.Split(s.in(namur, "bruno", "!promesses"), "\n")
	promises := 0
	for _, line := range lines {
		if strings.HasPrefix(line, "– ") {
			promises++
		}
	}
	if len(lines) > ledgerLines+2 {
		t.Errorf("%d lines:\n%s", len(lines), strings.Join(lines, "\n"))
	}
	wantSaid(t, strings.Join(lines, "\n"), "Et "+itoa(24-promises)+" autres")
	if n := strings.Count(s.in(namur, "bruno", "!promesses ONEM"), "– n"); n != 4 {
		t.Errorf("%d promises of one institution", n)
	}
}
