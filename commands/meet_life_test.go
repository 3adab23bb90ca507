package commands

import (
	"strings"
	"testing"
	"time"
)

// TestOneAssemblyAtATime: none begins, or goes on, while another one is under way.
func TestOneAssemblyAtATime(t *testing.T) {
	s := meets(t)
	s.in(namur, "alice", "!ag clore")
	s.in(namur, "alice", `!ag maintenant "Autre"`)
	wantSaid(t, s.in(namur, "bruno", "!ag 1 rouvrir"), "L'assemblée n° 2 est déjà ouverte.")
	if n := s.number("SELECT count(*) FROM assemblies WHERE state IN ('ouverte', 'suspendue')"); n != 1 {
		t.Errorf("%d are under way", n)
	}
}

// TestReopenedAndClosedAgain: what the close had done is not done twice, and what was not
// finished is where it was.
func TestReopenedAndClosedAgain(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag "Suite" vendredi 19h`)
	s.in(namur, "alice", `!ag maintenant "Rentrée"`)
	s.in(namur, "alice", "!point Budget")
	s.in(namur, "bruno", "!point 1 oui")
	s.in(namur, "alice", "!point Affiches")
	s.in(namur, "alice", "!point 2 reporter")
	s.wait(time.Minute)
	s.in(namur, "alice", "présente")
	s.in(namur, "alice", "!rôle animation")
	s.in(namur, "bruno", "tâche : @bruno tracts")
	s.in(namur, "bruno", "tâche : @bruno colle")
	s.in(namur, "alice", "!ag clore")
	if got := s.agendaOf(1); got != "1 Budget a-traiter; 2 Affiches a-traiter; 3 Approuver le PV n° 2 a-traiter; " {
		t.Fatalf("on the next agenda: %s", got)
	}
	s.in(namur, "alice", "!pv approuver")
	wantSaid(t, s.in(namur, "chloé", "!ag rouvrir"), "rouvert")
	if got := s.agendaOf(2); got != "1 Budget a-traiter; 2 Affiches reporte; " {
		t.Errorf("reopened: %s", got)
	}
	wantSaid(t, s.in(namur, "chloé", "!point"), "1 · Budget · 2 soutiens")
	s.in(namur, "bruno", "annuler note")
	s.in(namur, "bruno", "tâche : @bruno banderole")
	closed := plainSpaces(s.in(namur, "alice", "!ag clore"))
	if strings.Contains(closed, "colle") || strings.Count(closed, "n° 1 · tracts") != 1 || !strings.Contains(closed, "n° 3 · banderole") {
		t.Errorf("tasks: %s", closed)
	}
	if got := s.agendaOf(2); got != "1 Budget transmis; 2 Affiches transmis; " {
		t.Errorf("closed again: %s", got)
	}
	wantSaid(t, s.in(namur, "bruno", "!ag 1"), "Budget")
	if got := plainSpaces(s.in(namur, "bruno", "!ag 1")); strings.Count(got, "Budget") != 1 || strings.Count(got, "Approuver le PV") != 1 {
		t.Errorf("the next agenda: %s", got)
	}
	if n := s.number("SELECT max(turns) FROM role_turns"); n != 1 {
		t.Errorf("%d turns of a role for one assembly", n)
	}
	wantSaid(t, s.in(namur, "bruno", "!pv 2 approuver"), "approuvé par 1 membre") // Alice has not read this one
}

// TestCancelledAndRestored: in a series the next one is called; the agenda comes home.
func TestCancelledAndRestored(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag "Permanence" tous les mardis à 19h`)
	s.in(namur, "alice", "!point Budget")
	s.in(namur, "alice", "!ag annuler malade")
	if got := s.agendaOf(2); got != "1 Budget a-traiter; " {
		t.Fatalf("on the next agenda: %s", got)
	}
	s.in(namur, "alice", "!ag 1 rétablir")
	if first, second := s.agendaOf(1), s.agendaOf(2); first != "1 Budget a-traiter; " || second != "1 Budget transmis; " {
		t.Errorf("%s and %s", first, second)
	}
	s.in(namur, "alice", "!ag 1 annuler encore")
	s.in(namur, "alice", "!ag 1 rétablir")
	if n := s.number("SELECT count(*) FROM assemblies") - s.number("SELECT count(DISTINCT planned_ms) FROM assemblies"); n != 0 {
		t.Errorf("%d stand twice in the series", n)
	}
	wantSaid(t, s.in(namur, "bruno", "!ag 1 ne plus répéter"), "Mardi 2 décembre")
	s.wait(60 * 24 * time.Hour)
	if n := s.number("SELECT count(*) FROM assemblies"); n != 2 {
		t.Errorf("it went on: %d", n)
	}
}

// TestNobodyOpensIt: with the bot away for a week there is one word, and no reminder.
func TestNobodyOpensIt(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag "Rentrée" vendredi 19h`)
	said := s.wait(12 * 24 * time.Hour)
	if strings.Contains(said, "Bientôt") || strings.Count(said, "La rétablir") != 1 {
		t.Errorf("%s", said)
	}
	if more := s.wait(12 * 24 * time.Hour); more != "" {
		t.Errorf("and then: %s", more)
	}
}

// TestLateReminders: of several that fell due while the bot was away one is said.
func TestLateReminders(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag "Rentrée" vendredi 5 décembre 19h`)
	if said := s.wait(10*24*time.Hour + 22*time.Hour); said != "" { // the day itself, at noon
		if strings.Count(said, "Bientôt") != 1 {
			t.Errorf("%s", said)
		}
	} else {
		t.Error("nothing was said")
	}
	if said := s.wait(6 * time.Hour); strings.Contains(said, "Bientôt") {
		t.Errorf("and again: %s", said)
	}
}

// TestLateRemindersAtNight: what fell due at night, twice, is said once in the morning.
func TestLateRemindersAtNight(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag "Rentrée" vendredi 5 décembre 19h`)
	s.wait(10*24*time.Hour + 11*time.Hour) // one in the morning of the day
	said := s.wait(8*time.Hour) + s.wait(2*time.Hour)
	if strings.Count(said, "Bientôt") != 1 {
		t.Errorf("%s", said)
	}
}
