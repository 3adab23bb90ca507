package commands

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/action"
)

// TestTasksUndone: a change of a task is taken back as a whole, unless somebody has changed
// it since.
func TestTasksUndone(t *testing.T) {
	s := meets(t)
	s.in(namur, "bruno", "tâche : @bruno affiches\ntâche : @chloé tracts")
	s.in(namur, "alice", "!ag clore")
	before := s.task(1)
	back := s.message("bruno", "!tâche 1 rendre")
	s.doIn(namur, back)
	s.doIn(namur, s.remove("bruno", back.ID))
	if after := s.task(1); !cmp.Equal(after, before) || after.State != action.Taken || after.Owner == "" {
		t.Errorf("%+v, then %+v", before, after)
	}
	take := s.message("dina", "!tâche 2 je prends")
	s.doIn(namur, take)
	s.in(namur, "dina", "!tâche 2 rendre")
	s.in(namur, "emil", "!tâche 2 je prends")
	wantSaid(t, s.text(s.remove("dina", take.ID)), "La tâche n° 2 a changé depuis.")
	if k := s.task(2); k.State != action.Taken {
		t.Errorf("taken from who has it: %+v", k)
	}
	done := s.message("emil", "!tâche 2 fait")
	s.doIn(namur, done)
	s.doIn(namur, s.edit("emil", done.ID, "!tâche 2 rendre"))
	if k := s.task(2); k.State != action.Free || !k.Ended.IsZero() {
		t.Errorf("%+v", k)
	}
}

// TestSeveralNotesInOneMessage: each line with its kind is a note; edited and removed they
// stay together.
func TestSeveralNotesInOneMessage(t *testing.T) {
	s := meets(t)
	several := s.message("alice", "décision : on ferme\nà midi\ntâche : @bruno affiches")
	s.doIn(namur, several)
	wantSaid(t, s.in(namur, "bruno", "!pv"), "2 notes\nDécision : on ferme à midi\nTâche : @bruno affiches")
	s.in(namur, "bruno", "info : après")
	s.doIn(namur, s.edit("alice", several.ID, "décision : on ouvre"))
	wantSaid(t, s.in(namur, "bruno", "!pv"), "2 notes\nDécision : on ouvre\nInfo : après")
	s.doIn(namur, s.edit("alice", several.ID, "décision : on ouvre\nidée : un bal"))
	wantSaid(t, s.in(namur, "bruno", "!pv"), "3 notes")
	s.doIn(namur, s.remove("alice", several.ID))
	wantSaid(t, s.in(namur, "bruno", "!pv"), "1 note\nInfo : après")
}

// TestCancelledAndMovedByEdit: what the message says now is done instead.
func TestCancelledAndMovedByEdit(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag "Rentrée" vendredi 19h`)
	move := s.message("bruno", "!ag 1 déplacer samedi 14h, la salle est prise")
	s.doIn(namur, move)
	wantSaid(t, s.text(s.edit("bruno", move.ID, "!ag 1 déplacer dimanche 14h, la salle est prise")), "Dimanche 30 novembre à 14 h")
	s.doIn(namur, s.remove("bruno", move.ID))
	wantSaid(t, s.in(namur, "alice", "!ag"), "Vendredi 28 novembre à 19 h")
	drop := s.message("bruno", "!ag 1 annuler malade")
	s.doIn(namur, drop)
	wantSaid(t, s.text(s.edit("bruno", drop.ID, "!ag 1 annuler trop peu de monde")), "trop peu de monde")
	wantSaid(t, s.text(s.edit("bruno", drop.ID, "!ag")), "Vendredi 28 novembre à 19 h")
	wantSaid(t, s.in(namur, "alice", "!ag"), "Vendredi 28 novembre à 19 h")
}

// TestCallOfASeriesRemoved: nothing of it is left, and no next one is called.
func TestCallOfASeriesRemoved(t *testing.T) {
	s := MustSix(t, nil)
	call := s.message("alice", `!ag "Permanence" tous les mardis à 19h`)
	s.doIn(namur, call)
	s.doIn(namur, s.remove("alice", call.ID))
	s.wait(30 * 24 * time.Hour)
	wantSaid(t, s.in(namur, "bruno", "!ag"), "Aucune assemblée n'est prévue.")
}

// TestRoleUndone: taken by a message that is removed, it is free again.
func TestRoleUndone(t *testing.T) {
	s := meets(t)
	for who, text := range map[string]string{"alice": "!rôle animation", "bruno": "!rôle PV +Fatima"} {
		take := s.message(who, text)
		s.doIn(namur, take)
		s.doIn(namur, s.edit(who, take.ID, text+" oui"))
		s.doIn(namur, s.remove(who, take.ID))
	}
	wantSaid(t, s.in(namur, "chloé", "!rôle"), "Libres : animation, PV, temps, accueil.")
}
