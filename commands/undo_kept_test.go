package commands

import (
	"fmt"
	"testing"
	"time"
)

// TestWhoForgetsIsInNoChange: of a note it is kept who wrote it, until then.
func TestWhoForgetsIsInNoChange(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag maintenant "Budget"`)
	s.in(namur, "bruno", "décision : on ferme à midi")
	n := s.lastEntry(t, noteKey)
	before := s.number("SELECT count(*) FROM changes")
	s.forgotten("bruno")
	if after := s.number("SELECT count(*) FROM changes"); after != before-1 {
		t.Errorf("%d changes are kept, there were %d", after, before)
	}
	wantSaid(t, s.in(namur, "alice", fmt.Sprintf("!défaire %d", n)), "n'a rien laissé à défaire")
}

// TestNothingIsKeptForLong: a day, and what a vote is about as long as that.
func TestNothingIsKeptForLong(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!tâche imprimer")
	s.in(namur, "bruno", "!tâche 1 abandonner")
	s.undo(t, "alice", "drop-task")
	s.undo(t, "bruno", undoAct)
	s.undo(t, "alice", undoAct)
	wantSaid(t, s.undo(t, "bruno", undoAct), "le cercle décide")
	s.sweepAfter(25 * time.Hour)
	if n := s.number("SELECT count(*) FROM changes"); n != 1 {
		t.Errorf("%d changes are kept while the circle decides on one", n)
	}
	s.in(namur, "alice", "!vote 1 pour")
	s.wait(48 * time.Hour)
	s.sweepAfter(time.Minute)
	if k := s.task(1); k.State != "abandonnee" {
		t.Errorf("the task is %s", k.State)
	}
	s.sweepAfter(72 * time.Hour)
	if n := s.number("SELECT count(*) FROM changes"); n != 0 {
		t.Errorf("%d changes are still kept", n)
	}
}

func (s *scene) sweepAfter(d time.Duration) {
	s.tb.Helper()
	s.now = s.now.Add(d)
	if err := s.store.Sweep(s.tb.Context()); err != nil {
		s.tb.Fatal(err)
	}
}

// TestWhatIsStruckComesBackMasked: who removes a message may have done so for what it says.
func TestWhatIsStruckComesBackMasked(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag maintenant "Budget"`)
	id := s.says("décision : on rappelle le 0478/12.34.56", "")
	s.says("efface", id)
	wantSaid(t, s.undo(t, "bruno", "remove-note"), "on rappelle le [téléphone]")
	wantSaid(t, s.in(namur, "chloé", "!pv"), "on rappelle le [téléphone]")
}
