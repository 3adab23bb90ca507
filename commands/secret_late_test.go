package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// TestSecretBallotWhoseKeyCameLate: of two ballots under a phrase the one that was sent
// last counts, not the one that could be read last.
func TestSecretBallotWhoseKeyCameLate(t *testing.T) {
	s := MustScene(t)
	room := storage.RoomIntake{Matrix: liege}
	for _, name := range []string{"dina", "emil"} {
		room.Members = append(room.Members, storage.MemberChange{Matrix: user(name), Name: name, Membership: "join", Since: s.now})
	}
	s.take(room)
	s.enter("!direct:test", storage.Direct, "bruno")
	s.say("alice", `!proposer action "Occuper le hall" secret`)
	in := func(text string, sent time.Time) string {
		t.Helper()
		e := s.message("bruno", text)
		e.Sent = sent
		s.take(storage.RoomIntake{Matrix: "!direct:test", Events: []storage.Incoming{e}})
		s.drain()
		return strings.Join(s.heard(), "\n")
	}
	first := s.now
	in("vote 1 abstention tambour calme", first)
	s.now = s.now.Add(2 * time.Hour)
	if heard := in("vote 1 pour tambour calme", first.Add(2*time.Hour)); !strings.Contains(heard, "changé") {
		t.Fatal(heard)
	}
	if heard := in("vote 1 contre tambour calme", first.Add(time.Hour)); !strings.Contains(heard, "ne change rien") {
		t.Error(heard)
	}
	err := s.store.Do(t.Context(), func(tx *storage.Tx) error {
		p, err := tx.ProposalByNumber(1)
		if err != nil {
			return err
		}
		box, err := tx.SecretBallots(p.ID)
		if err == nil && (len(box) != 1 || box[0].Choice != decision.For) {
			t.Errorf("%+v", box)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
