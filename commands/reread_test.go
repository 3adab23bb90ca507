package commands

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/incident"
	"tocsin/storage"
)

// quotable is a scene in which farah told a report in the circle that may be quoted; dina wants no
// reminders. drawn waits until two were drawn to read it.
func quotable(t *testing.T) *scene {
	t.Helper()
	s := MustTelling(t)
	s.in(dm("dina"), "dina", "rappels non")
	s.tell(namur, "farah", "!signaler "+bankTale, "oui citer")
	return s
}

func drawn(t *testing.T) (s *scene, first, second string) {
	t.Helper()
	s = quotable(t)
	s.wait(24 * time.Hour)
	names := s.reading(1)
	if len(names) != 2 {
		t.Fatalf("%q", s.readers(1))
	}
	return s, names[0], names[1]
}

// reads has a member answer in private about report 1.
func (s *scene) reads(who, answer string) string {
	s.tb.Helper()
	return s.in(dm(who), who, "relire 1 "+answer)
}

// TestWhoReads: everybody is drawn in their turn but who told it and who asked for silence.
func TestWhoReads(t *testing.T) {
	s := quotable(t)
	for range 10 {
		s.wait(24 * time.Hour)
		for _, name := range s.reading(1) {
			if said := s.reads(name, "passer"); !strings.Contains(said, "✓") {
				t.Errorf("%s: %q", name, said)
			}
		}
	}
	want := []string{"alice passed", "bruno passed", "chloé passed", "emil passed"}
	if diff := cmp.Diff(want, s.readers(1)); diff != "" {
		t.Error(diff)
	}
}

// TestWhoWaitsIsReplaced: three days later somebody else is asked too, and what the late one says
// counts no more.
func TestWhoWaitsIsReplaced(t *testing.T) {
	s, first, second := drawn(t)
	wantSaid(t, s.reads(first, "bon"), "Il manque encore")
	s.wait(71 * time.Hour)
	if got := s.reading(1); !slices.Equal(got, []string{second}) {
		t.Errorf("too early: %q", got)
	}
	s.wait(5 * 24 * time.Hour) // over a weekend
	third := s.reading(1)
	if len(third) != 1 || third[0] == second || third[0] == first || !slices.Contains(s.readers(1), second+" passed") {
		t.Fatalf("%q", s.readers(1))
	}
	wantSaid(t, s.reads(second, "bon"), "confié le n° 1 à d'autres")
	wantSaid(t, s.reads(third[0], "bon"), "Relecture finie")
	if r := s.report(1); r.Status != incident.PeerRead {
		t.Errorf("%+v", r)
	}
}

// TestOtherWordsAreReadAgain: whoever found the words before good has not read the new ones.
func TestOtherWordsAreReadAgain(t *testing.T) {
	s, first, second := drawn(t)
	s.reads(first, "bon")
	said := s.reads(second, "la banque a fermé un de ses guichets, 3 appels")
	wantSaid(t, said, "changé")
	wantSaid(t, said, "Le sort vous demande de relire") // told to the first one
	if diff := cmp.Diff([]string{first + " asked", second + " ok"}, s.readers(1)); diff != "" {
		t.Error(diff)
	}
	wantSaid(t, s.in(namur, "alice", "!signalements 1"), "pourra sortir du cercle quand")
	wantSaid(t, s.reads(first, "bon"), "Relecture finie")
	wantSaid(t, s.reads(second, "la banque ferme un guichet, 3 appels"), "changé") // after both have read
	if r := s.report(1); r.Status != incident.Received || len(r.Words.Before) != 2 {
		t.Errorf("%+v", r)
	}
	wantSaid(t, s.in(namur, "alice", "!signalements 1"), "pourra sortir du cercle quand")
}

// TestRewordingIsUndoneByAnybody of the circle, and by nobody else; then nobody has read it.
func TestRewordingIsUndoneByAnybody(t *testing.T) {
	s, first, second := drawn(t)
	s.reads(first, "la banque a fermé un de ses guichets, Mme Dubois attend")
	s.reads(second, "bon")
	if r := s.report(1); r.Words.Text != "la banque a fermé un de ses guichets, Mme [name] attend" || r.Status != incident.PeerRead {
		t.Errorf("%+v", r)
	}
	s.enter("!autre:test", storage.Circle, "zoé")
	if said := s.in("!autre:test", "zoé", "!relire 1 annuler"); strings.Contains(said, "banque") {
		t.Errorf("another circle reads %q", said)
	}
	wantSaid(t, s.in(namur, "dina", "!relire 1 annuler"), "remis comme avant")
	if r := s.report(1); r.Words.Text != bankTale || r.Status != incident.Received || len(s.readers(1)) != 0 {
		t.Errorf("%+v, %q", r, s.readers(1))
	}
	wantSaid(t, s.in(namur, "dina", "!relire 1 annuler"), "Personne n'a changé")
	s.wait(48 * time.Hour)
	if got := s.reading(1); len(got) != 2 {
		t.Errorf("%q read what was put back", got)
	}
}

// TestOnlyDrawnReadersAnswer, and not in the circle, where their words would be read by all.
func TestOnlyDrawnReadersAnswer(t *testing.T) {
	s, first, second := drawn(t)
	for _, who := range six {
		if who != first && who != second {
			wantSaid(t, s.reads(who, "bon"), "à d'autres")
			wantSaid(t, s.reads(who, "la banque est fermée pour toujours"), "à d'autres")
		}
	}
	wantSaid(t, s.in(namur, first, "!relire 1 bon"), "en privé")
	if diff := cmp.Diff([]string{first + " asked", second + " asked"}, s.readers(1)); diff != "" || s.report(1).Words.Text != bankTale {
		t.Error(diff)
	}
}
