package commands

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// undo has somebody undo the last entry of an act, and returns what is said.
func (s *scene) undo(t *testing.T, who, act string) string {
	t.Helper()
	return s.in(namur, who, fmt.Sprintf("!défaire %d", s.lastEntry(t, act)))
}

// TestPollComesBackWithItsAssembly: with the answers that it had, and its deadline.
func TestPollComesBackWithItsAssembly(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag "Budget" vendredi 19h ; samedi 18h`)
	s.in(namur, "bruno", "!vote 1 B")
	before := s.kept()
	s.in(namur, "chloé", "!ag 1 annuler trop tôt")
	if p := s.proposal(1); p.State != decision.Withdrawn {
		t.Fatalf("the poll is %s", p.State)
	}
	said := s.undo(t, "dina", "cancel-assembly")
	wantSaid(t, said, "Entrée")
	wantSaid(t, said, "reprend")
	after := s.kept()
	for _, table := range []string{"assemblies", "proposals", "ballots", "electorate"} {
		if strings.Join(before[table], "\n") != strings.Join(after[table], "\n") {
			t.Errorf("%s:\n%s\nbefore\n%s", table, strings.Join(after[table], "\n"), strings.Join(before[table], "\n"))
		}
	}
	wantSaid(t, s.in(namur, "emil", "!vote 1 B"), "✓")
	s.wait(72 * time.Hour)
	s.assembly(1, func(_ *storage.Tx, a assembly.Assembly) error {
		if a.State != assembly.Called {
			t.Errorf("it is %s", a.State)
		}
		return nil
	})
}

// TestApprovedMinutesAreApprovedAgain: who knocked them over with a correction did not read for the
// others.
func TestApprovedMinutesAreApprovedAgain(t *testing.T) {
	s := MustSix(t, nil)
	for _, line := range []string{`!ag maintenant "Budget"`, "décision : on ferme à midi", "!ag clore", "!pv 1 approuver", "bruno: !pv 1 approuver", "chloé: !pv 1 approuver"} {
		s.says(line, "")
	}
	s.in(namur, "dina", "!pv 1 corriger 3 décision : on ouvre à midi")
	s.in(namur, "emil", "!pv 1 approuver")
	s.undo(t, "bruno", "correct-minutes")
	s.assembly(1, func(tx *storage.Tx, a assembly.Assembly) error {
		d, err := tx.Document(a.ID)
		if line, _ := d.Line(3); a.State != assembly.Approved || line.Text != "on ferme à midi" {
			t.Errorf("%s: %q", a.State, line.Text)
		}
		return err
	})
	s.in(namur, "dina", "!pv 1 corriger 3 décision : on ouvre à 13 h")
	s.assembly(1, func(tx *storage.Tx, a assembly.Assembly) error {
		d, err := tx.Document(a.ID)
		approvals, failed := tx.Supports(storage.ApprovalRef(a.ID, d.Revision), storage.Approves)
		if a.State != assembly.Closed || len(approvals) > 0 {
			t.Errorf("%s, with %d who read another text", a.State, len(approvals))
		}
		if failed != nil {
			return failed
		}
		return err
	})
}

// TestOneLineOfTheMinutesAlone: another correction since does not stand in the way.
func TestOneLineOfTheMinutesAlone(t *testing.T) {
	s := MustSix(t, nil)
	for _, line := range []string{`!ag maintenant "Budget"`, "décision : on ferme à midi", "info : il pleut", "!ag clore"} {
		s.says(line, "")
	}
	s.in(namur, "dina", "!pv 1 supprimer 3")
	n := s.lastEntry(t, "correct-minutes")
	s.in(namur, "emil", "!pv 1 corriger 4 info : il neige")
	wantSaid(t, s.in(namur, "bruno", fmt.Sprintf("!défaire %d", n)), "+ 3 · Décision · on ferme à midi")
	s.assembly(1, func(tx *storage.Tx, a assembly.Assembly) error {
		d, err := tx.Document(a.ID)
		first, _ := d.Line(3)
		second, _ := d.Line(4)
		if first.Text != "on ferme à midi" || second.Text != "il neige" || d.Revision != 3 {
			t.Errorf("%q, %q, revision %d", first.Text, second.Text, d.Revision)
		}
		return err
	})
}

// TestUndoingConcernsEveryCircle: each has an entry of its own number, and each is told.
func TestUndoingConcernsEveryCircle(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"})
	s.in(liege, "alice", "!tâche pour que les numéros ne soient pas les mêmes")
	s.in(namur, "alice", `!ag "Ensemble" avec Liège vendredi 19h`)
	s.in(namur, "bruno", "!ag 1 annuler trop tôt")
	there, here := s.lastIn(liege), s.lastIn(namur)
	if there == here {
		t.Fatalf("both are number %d", here)
	}
	wantSaid(t, s.in(dm("dina"), "dina", fmt.Sprintf("défaire %d", here)), fmt.Sprintf("Entrée %d du journal, défaite", here))
	wantSaid(t, s.in(liege, "alice", fmt.Sprintf("!journal %d", there)), fmt.Sprintf("Défaite depuis, par l'entrée %d", there+1))
	wantSaid(t, s.in(dm("alice"), "alice", "défaire"), "De quel cercle ? `défaire Liège`, `défaire Namur`")
	wantSaid(t, s.in(dm("alice"), "alice", fmt.Sprintf("défaire Liège %d", there+1)), fmt.Sprintf("Entrée %d du journal, défaite", here+1))
}

func (s *scene) lastIn(matrix string) (n int) {
	circle := s.roomID(matrix)
	s.read(func(tx *storage.Tx) error {
		entries, err := tx.Journal(circle, storage.JournalFilter{Limit: 1})
		n = entries[0].Number
		return err
	})
	return n
}

// TestNobodyOutsideUndoes: the journal of a circle is its members'.
func TestNobodyOutsideUndoes(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"})
	s.in(liege, "alice", "!tâche imprimer")
	for _, text := range []string{"défaire 1", "défaire Liège 1"} {
		if said := s.in(dm("dina"), "dina", text); strings.Contains(said, "imprimer") || strings.Contains(said, "défaite") {
			t.Errorf("%q: %s", text, said)
		}
	}
	s.in(liege, "alice", "!tâche 1 fait")
	s.moves(liege, "leave", "bruno")
	if said := s.in(dm("bruno"), "bruno", "défaire Liège 2"); strings.Contains(said, "imprimer") {
		t.Error(said)
	}
}

// TestJournalSaysHowToUndo: as long as that is possible, and then by which entry it was.
func TestJournalSaysHowToUndo(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!tâche imprimer")
	s.in(namur, "bruno", "!tâche 1 abandonner")
	wantSaid(t, s.in(namur, "chloé", "!journal 2"), "Défaire, jusqu'au mardi 25 novembre à 14 h : `!défaire 2`")
	wantSaid(t, s.in(namur, "chloé", "!journal"), "Défaire : `!défaire`")
	s.undo(t, "chloé", "drop-task")
	wantSaid(t, s.in(namur, "dina", "!journal 2"), "Défaite depuis, par l'entrée 3")
	wantSaid(t, s.in(namur, "dina", "!journal 3"), "`!défaire 3`")
	s.wait(25 * time.Hour)
	for _, text := range []string{"!journal 3", "!journal 1", "!journal"} {
		if said := s.in(namur, "dina", text); strings.Contains(said, "éfai") && !strings.Contains(said, "Chloé a défait") && !strings.Contains(said, "chloé a défait") {
			t.Errorf("%s: %s", text, said)
		}
	}
}

// TestWhoLeftTurnsNothing: to remove a message of before is no way back into a circle either.
func TestWhoLeftTurnsNothing(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"})
	s.in(liege, "alice", "!tâche imprimer")
	s.in(liege, "alice", "!tâche 1 abandonner")
	n := s.lastIn(liege)
	undo := s.message("bruno", "défaire Liège "+itoa(n))
	wantSaid(t, strings.Join(s.doIn(dm("bruno"), undo), "\n"), "imprimer")
	before := s.task(1)
	s.moves(liege, "leave", "bruno")
	said := strings.Join(s.doIn(dm("bruno"), s.remove("bruno", undo.ID)), "\n")
	if strings.Contains(said, "imprimer") {
		t.Errorf("it tells of the circle: %s", said)
	}
	if s.task(1).State != before.State {
		t.Errorf("the task is %s, it was %s", s.task(1).State, before.State)
	}
}
