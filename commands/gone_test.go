package commands

import (
	"testing"

	"tocsin/storage"
)

// TestMemberForgottenMeanwhile: an event whose sender asked to be forgotten between
// its arrival and its turn is done with, without a word.
func TestMemberForgottenMeanwhile(t *testing.T) {
	for _, kind := range []storage.EventKind{storage.Message, storage.Edit, storage.Redaction, storage.PollResponse} {
		s, vote := MustVote(t)
		e := s.message("bruno", "!vote 1 contre")
		e.Kind, e.Body.Target = kind, vote
		s.take(storage.RoomIntake{Matrix: liege, Events: []storage.Incoming{e, s.message("alice", "!aide")}})
		if _, err := s.behind().Exec("DELETE FROM members WHERE id = (SELECT member_id FROM ballots)"); err != nil {
			t.Fatal(err)
		}
		s.drain()
		if heard := s.heard(); len(heard) != 1 {
			t.Errorf("%s: %q", kind, heard)
		}
		if got := s.count(); got != "1 proposals, 1 ballots, 2 acts, 0 dialogs, 2 due, 0 unhandled" {
			t.Errorf("%s: %s", kind, got)
		}
		if s.log.Len() > 0 {
			t.Errorf("%s: logged %s", kind, s.log.String())
		}
	}
}

// TestAuthorForgotten: what they proposed goes on without their name.
func TestAuthorForgotten(t *testing.T) {
	s, _ := MustVote(t)
	if _, err := s.behind().Exec("DELETE FROM members WHERE id = (SELECT author_id FROM proposals)"); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"!résultat 1", "!propositions", "!vote 1 contre", "!retirer 1"} {
		if heard := s.say("chloé", text); len(heard) != 1 || heard[0] == s.engine.catalogue.Text("fr", "error.internal", nil) {
			t.Errorf("%s: %q, logged %s", text, heard, s.log.String())
		}
	}
}

// TestRoomThatIsNotThere: the same for an event of a room that was never entered.
func TestRoomThatIsNotThere(t *testing.T) {
	s := MustScene(t)
	s.take(storage.RoomIntake{Matrix: "!unknown:test", Events: []storage.Incoming{s.message("alice", "!aide")}})
	s.drain()
	if heard := s.heard(); len(heard) != 0 || s.log.Len() > 0 {
		t.Errorf("%q, logged %s", heard, s.log.String())
	}
	if got := s.count(); got != "0 proposals, 0 ballots, 0 acts, 0 dialogs, 0 due, 0 unhandled" {
		t.Error(got)
	}
}

// TestRemovedBeforeItsKeyCame: a message that its author removes while it waits for
// its key is not obeyed when the key arrives.
func TestRemovedBeforeItsKeyCame(t *testing.T) {
	s, _ := MustVote(t)
	waiting := s.message("chloé", "")
	waiting.Kind, waiting.Body = storage.Undecrypted, storage.Body{Raw: "{}", Session: "s"}
	s.do(waiting)
	events, err := s.store.Waiting(t.Context())
	if err != nil || len(events) != 1 {
		t.Fatal(events, err)
	}
	s.do(s.remove("chloé", waiting.ID))
	in := storage.Incoming{ID: waiting.ID, Kind: storage.Message, Body: storage.Body{Text: "!vote 1 contre", Addressed: true}}
	if err := s.store.Decrypted(t.Context(), events[0], in); err != nil {
		t.Fatal(err)
	}
	s.drain()
	if heard := s.heard(); len(heard) != 0 {
		t.Errorf("a message that was removed is obeyed: %q", heard)
	}
}
