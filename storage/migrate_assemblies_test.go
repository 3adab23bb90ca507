package storage

import (
	"errors"
	"testing"

	"tocsin/collective/action"
)

// TestMigrateFromAssemblies opens what the program wrote before there were actions: an
// assembly with its task and the proposal before it are still there, and actions can be added.
func TestMigrateFromAssemblies(t *testing.T) {
	s, c := MustDump(t, "assemblies.sql")
	room, alice := MustRoom(t, s, "!liege:test").ID, MustMember(t, s, "@alice:test")
	MustDo(t, s, func(tx *Tx) error {
		task, err := tx.TaskByNumber(1)
		if task.What != "imprimer" || task.Action != "" || !task.Offered.IsZero() {
			t.Errorf("%+v", task)
		}
		a, errAssembly := tx.AssemblyByNumber(1)
		if a.Title != "Le hall" || a.Circle != room {
			t.Errorf("%+v", a)
		}
		p, errProposal := tx.ProposalByNumber(1)
		if p.Title == "" {
			t.Errorf("%+v", p)
		}
		_, verified := tx.VerifyJournal(room)
		task.Action = "a1"
		return errors.Join(err, errAssembly, errProposal, verified, tx.SaveTask(task), tx.act(room, alice))
	})
	MustDo(t, s, func(tx *Tx) error {
		got, err := tx.TasksOfAction("a1")
		actions, errActions := tx.Actions(room, 0, action.Underway)
		if len(got) != 1 || len(actions) != 1 || actions[0].Created.IsZero() || !actions[0].Created.Equal(c.now) {
			t.Error(got, actions)
		}
		return errors.Join(err, errActions)
	})
}
