package commands_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/charter"
	"tocsin/collective/convergence"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// consultation is what the first Tocsin has of the only question, its own vote, who takes part, and whether the
// joint result is planned.
func (s *scene) consultation(t *testing.T) (con storage.Consultation, p decision.Proposal, parts []storage.Part, planned bool) {
	t.Helper()
	rooms, err := s.bots[0].store.Rooms(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(rooms, func(r storage.Room) bool { return r.Matrix == roomID(s.common) })
	err = s.bots[0].store.Do(t.Context(), func(tx *storage.Tx) error {
		all, err := tx.Consultations(rooms[i].ID)
		if err != nil || len(all) != 1 {
			t.Fatal(all, err)
		}
		con = all[0]
		if con.Proposal != "" {
			if p, err = tx.ProposalByID(con.Proposal); err != nil {
				return err
			}
		}
		if parts, err = tx.Parts(con.ID); err != nil {
			return err
		}
		planned, err = tx.Planned("joint-result", con.ID)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return con, p, parts, planned
}

// answer is the yes of a collective to the only question.
func (s *scene) answer(t *testing.T) convergence.Message {
	t.Helper()
	con, _, _, _ := s.consultation(t)
	return convergence.Message{Answer: &convergence.Answer{Consultation: con.ID}}
}

// second has the second Tocsin say something that was not heard before.
func (s *scene) second(t *testing.T, m convergence.Message) {
	t.Helper()
	m.Account, m.Room, m.At = s.bots[1].account, roomID(s.common), s.bots[1].now.UnixMilli()+1
	var signed string
	err := s.bots[1].store.Do(t.Context(), func(tx *storage.Tx) (err error) { signed, err = tx.Signer().Sign(m); return err })
	if err != nil {
		t.Fatal(err)
	}
	s.arrives(s.common, s.bots[1].account, signed)
}

// third has zoé turn out to be the Tocsin of a third collective, and say something.
func (s *scene) third(t *testing.T, messages ...convergence.Message) {
	t.Helper()
	signer := convergence.NewSigner(bytes.Repeat([]byte{9}, 32))
	for i, m := range append([]convergence.Message{{Hello: &convergence.Hello{}}}, messages...) {
		m.Account, m.Room, m.At = userID("zoé"), roomID(s.common), s.bots[0].now.UnixMilli()+int64(i)
		signed, err := signer.Sign(m)
		if err != nil {
			t.Fatal(err)
		}
		s.arrives(s.common, userID("zoé"), signed)
	}
}

// TestAnswerAfterTheEnd: whoever wants to take part when it is over is waited for by nobody, so that a
// result that changes is told anew at once.
func TestAnswerAfterTheEnd(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.ask()
	s.voteAll()
	s.pass(untilClose + 16*time.Hour)
	says(t, s.read(s.common), "tous ensemble", "✓ Pour : 7 sur 10")
	s.third(t, s.answer(t))
	if _, _, parts, _ := s.consultation(t); len(parts) != 2 {
		t.Errorf("%d take part: %+v", len(parts), parts)
	}
	s.read(s.common)
	for _, who := range []string{"alice", "chloé", "dina"} {
		s.say(s.liege, who, "!contester 1 mal compté")
	}
	says(t, s.read(s.common), "tous ensemble", "✗ Pour : 2 sur 5")
}

// TestAnswerInTime is the other side of it: a third collective that answers while the vote is open is waited for.
func TestAnswerInTime(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.ask()
	s.third(t, s.answer(t))
	if _, _, parts, _ := s.consultation(t); len(parts) != 3 {
		t.Errorf("%d take part", len(parts))
	}
	s.voteAll()
	s.pass(untilClose)
	if said := s.read(s.common); strings.Contains(said, "tous ensemble") {
		t.Errorf("told without the third:\n%s", said)
	}
	s.pass(40 * time.Hour)
	says(t, s.read(s.common), "tous ensemble", "✓ Pour : 7 sur 10")
}

// TestAnswerAfterTheRoomWasEnded opens no vote.
func TestAnswerAfterTheRoomWasEnded(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.say(s.common, "alice", `!convergence "On y va ?" jusqu'à mercredi 18h`)
	s.read(s.common)
	_, _, before, _ := s.consultation(t)
	s.say(s.common, "zoé", "!convergence fin")
	s.second(t, s.answer(t))
	if con, _, parts, _ := s.consultation(t); con.State != storage.ConsultationOffered || con.Proposal != "" || len(parts) != len(before) {
		t.Errorf("%s, vote %q, %+v", con.State, con.Proposal, parts)
	}
}

// TestAnswerTooLateToOpen: a yes that comes when no vote can open any more is told; this collective publishes
// that it has nothing, and still tells its members the joint result.
func TestAnswerTooLateToOpen(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.say(s.common, "alice", `!convergence "On y va ?" jusqu'à mercredi 18h`)
	s.read(s.common)
	s.pass(untilClose - decision.MinOpen/2)
	s.second(t, s.answer(t))
	con, _, parts, planned := s.consultation(t)
	if con.State != storage.ConsultationVoting || con.Proposal != "" || len(parts) != 2 || parts[0].State != storage.PartNone {
		t.Errorf("%s, vote %q, %+v", con.State, con.Proposal, parts)
	}
	if !planned {
		t.Error("nothing is planned: whoever never publishes keeps the result from being told")
	}
}

// TestSecondsKeepTheTerms: a vote that waits for seconds until shortly before the end opens as it was agreed, until
// the same moment, by the rules of when it was asked.
func TestSecondsKeepTheTerms(t *testing.T) {
	rules := decision.Usual()
	question := rules[decision.Question]
	question.Seconds = 2
	rules[decision.Question] = question
	s := newScene(t, rules)
	s.ask()
	con, before, _, _ := s.consultation(t)
	if before.State != decision.Seconding || !before.Deadline.Equal(con.Ends()) {
		t.Fatalf("%s until %v", before.State, before.Deadline)
	}
	s.pass(48 * time.Hour) // more than half of the time to vote is over
	s.change(t, before.Circle)
	s.say(s.liege, "chloé", "!appuyer 1")
	s.say(s.liege, "dina", "!appuyer 1")
	s.say(s.namur, "gaëlle", "!appuyer 1")
	s.say(s.namur, "hana", "!appuyer 1")
	_, after, _, _ := s.consultation(t)
	if after.State != decision.Open || !after.Deadline.Equal(before.Deadline) || after.Rules != before.Rules {
		t.Errorf("%s until %v, expected %v; by %+v, expected %+v", after.State, after.Deadline, before.Deadline, after.Rules, before.Rules)
	}
	s.voteAll()
	s.pass(4 * time.Hour)
	says(t, s.read(s.common), "tous ensemble", "✓ Pour : 7 sur 10")
}

// change has the first collective decide meanwhile that questions need a quorum.
func (s *scene) change(t *testing.T, circle collective.RoomID) {
	t.Helper()
	at := s.bots[0].now
	change := charter.Change{Key: "quorum/question", Value: "1/2", Since: at, Decided: at, Proposal: "decided", Number: 9}
	err := s.bots[0].store.Do(t.Context(), func(tx *storage.Tx) error { return tx.ChangeRule(circle, change) })
	if err != nil {
		t.Fatal(err)
	}
}
