package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// TestAmend leaves the title as it is where none is given, and is refused with fewer
// options than seats.
func TestAmend(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!proposer question \"Qui ?\" stv 2 jusqu'à vendredi 18h\n- Bruno\n- Chloé\n- Dina")
	wantSaid(t, s.in(namur, "alice", "!amender 1 \"\""), "Qui ?")
	wantSaid(t, s.in(namur, "alice", "!amender 1 \"\u200b\""), "Qui ?")
	wantSaid(t, s.in(namur, "alice", "!amender 1 \"Qui ?\"\n- Bruno\n- Chloé"), "moins de sièges")
	s.in(namur, "bruno", "!vote 1 A > B")
	s.wait(101 * time.Hour)
	if p := s.proposal(1); p.State != decision.Closed || p.Title != "Qui ?" {
		t.Errorf("%s %q", p.State, p.Title)
	}
}

// TestAmendForEver: it never goes on for longer than a vote can.
func TestAmendForEver(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X"`)
	for range 60 {
		s.wait(47 * time.Hour)
		s.in(namur, "alice", "!amender 1 encore")
	}
	if p := s.proposal(1); p.State == decision.Open {
		t.Errorf("open since %s", p.Opened)
	}
}

// TestAmendedToTooManyOptionsForAPoll: taps on the poll before count for nothing.
func TestAmendedToTooManyOptionsForAPoll(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: namur, Events: []storage.Incoming{
		s.message("alice", "!proposer question \"Où ?\" approbation jusqu'à vendredi 18h\n- hall\n- toit")}})
	s.drain()
	poll := s.deliverPoll()
	s.in(namur, "alice", "!amender 1 \"Où ?\"\n- "+strings.Join(strings.Split("abcdefghijklmnopqrstuvw", ""), "y\n- ")+"z")
	s.doIn(namur, s.tap("bruno", poll, "A"))
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Voted() != 0 {
		t.Errorf("%+v", c)
	}
}
