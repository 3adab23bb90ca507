package commands

import (
	"strings"
	"testing"
	"time"
)

// TestNeedsAreTotals: what one needs is told in private, as a total, and nowhere beside who
// just said that they come: not in the room, the minutes, the journal or the log.
func TestNeedsAreTotals(t *testing.T) {
	s := meets(t)
	needs := []string{"garde d'enfants", "garde", "transport", "interprétation", "accessibilité"}
	heard := func(said string) {
		t.Helper()
		for _, need := range needs {
			if strings.Contains(said, need) {
				t.Errorf("%q is heard in the room: %s", need, said)
			}
		}
	}
	wantSaid(t, s.in(namur, "bruno", "!besoin"), "en privé")
	wantSaid(t, s.in(dm("chloé"), "chloé", "besoin garde, transport"), "garde d'enfants, transport")
	heard(s.in(namur, "chloé", "présente"))
	heard(s.in(namur, "chloé", "!viens en ligne avec mon nom"))
	heard(s.in(namur, "alice", "présents Dina, +Fatima"))
	wantSaid(t, s.in(dm("bruno"), "bruno", "ag"), "garde d'enfants 1, transport 1")
	heard(s.in(namur, "alice", "!pv"))
	heard(s.in(namur, "alice", "!ag clore"))
	heard(s.in(namur, "alice", "!pv"))
	heard(s.in(namur, "alice", "!pv fichiers"))
	if n := s.number("SELECT count(*) FROM journal WHERE act LIKE '%need%' OR act LIKE '%come%' OR act LIKE '%speak%' OR act LIKE '%presen%'"); n != 0 {
		t.Errorf("%d entries of the journal are of it", n)
	}
	s.now = s.now.Add(8 * 24 * time.Hour)
	if err := s.store.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := s.number("SELECT count(*) FROM attendees WHERE needs <> ''") + s.number("SELECT count(*) FROM inbox WHERE verb IN ('need', 'come')"); n != 0 {
		t.Errorf("%d rows are left", n)
	}
}

// TestWhoSpokeForOthersIsForgotten: also what a message said of others goes, at the end of
// the assembly and a week after.
func TestWhoSpokeForOthersIsForgotten(t *testing.T) {
	s := meets(t)
	s.in(namur, "alice", "présents Dina, +Fatima")
	s.in(namur, "alice", "parole Dina, +Fatima")
	if n := s.number("SELECT count(*) FROM inbox WHERE verb IN ('come', 'speak') AND ref LIKE '%:%' AND ref NOT LIKE '%Fatima%'"); n != 2 {
		t.Fatalf("%d acts, so that nothing is proven", n)
	}
	s.in(namur, "alice", "!ag clore")
	if n := s.number("SELECT count(*) FROM inbox WHERE verb = 'speak'"); n != 0 {
		t.Errorf("%d messages say who spoke", n)
	}
	s.now = s.now.Add(8 * 24 * time.Hour)
	if err := s.store.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := s.number("SELECT count(*) FROM inbox WHERE verb = 'come'") + s.number("SELECT count(*) FROM attendees"); n != 0 {
		t.Errorf("%d rows say who came", n)
	}
}

// TestOtherCirclesAgendaStaysThere: what one of two circles left over, or has to approve or
// to do, does not come up where the other one sits.
func TestOtherCirclesAgendaStaysThere(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	s.in(namur, "alice", `!ag maintenant "Interne"`)
	s.in(namur, "alice", "!point Budget caché")
	s.in(namur, "alice", "tâche : @alice secret pour demain")
	s.in(namur, "alice", "!ag clore")
	said := s.in(namur, "alice", `!ag "Front commun" avec Liège vendredi 19h`)
	s.wait(100*time.Hour + 30*minute)
	said += s.in(liege, "bruno", "!ag 2 ouvrir") + s.in(liege, "bruno", "!point")
	for _, hidden := range []string{"caché", "secret", "PV"} {
		if strings.Contains(said, hidden) {
			t.Errorf("%q is told to both: %s", hidden, said)
		}
	}
	s.in(liege, "bruno", "!point Ensemble")
	s.in(liege, "bruno", "tâche : @bruno tracts communs pour demain")
	s.in(liege, "bruno", "!ag clore")
	wantSaid(t, s.in(liege, "chloé", "!tâche 2 je prends"), "déjà prise")
	wantSaid(t, s.in(namur, "dina", "!tâche"), "tracts communs")
	wantSaid(t, s.in(namur, "alice", `!ag "Suite" lundi 8 décembre 19h`), "Budget caché")
}

// TestNobodyElseSees: who is not in the circle finds nothing by number.
func TestNobodyElseSees(t *testing.T) {
	s := meets(t)
	s.in(namur, "alice", "!point Budget")
	s.in(namur, "alice", "tâche : @dina tracts")
	s.in(namur, "alice", "!ag clore")
	s.enter("!autre:test", "circle", "gilles")
	s.enter(dm("gilles"), "direct", "gilles")
	for _, text := range []string{"ag 1", "pv 1", "pv 1 corriger 3 rien", "pv 1 approuver", "ag 1 rouvrir", "ag 1 agenda", "tâche 1", "tâche 1 je prends", "viens 1", "point assemblée 1", "besoin 1 garde", "rôle 1"} {
		said := s.in(dm("gilles"), "gilles", text)
		if strings.Contains(said, "Budget") || strings.Contains(said, "tracts") || strings.Contains(said, "Rentrée") || said == "" {
			t.Errorf("%s: %s", text, said)
		}
	}
}
