package commands

import (
	"strings"
	"testing"

	"tocsin/storage"
)

// turnout is what the result of vote 1 says of who voted.
func (s *scene) turnout() string {
	s.tb.Helper()
	heard := s.say("chloé", "!résultat 1")
	if len(heard) != 1 {
		s.tb.Fatalf("%q", heard)
	}
	for line := range strings.SplitSeq(heard[0], "\n") {
		if strings.Contains(line, "sur 3") {
			return line
		}
	}
	return heard[0]
}

// MustVote opens a vote and has bruno vote for; it returns the id of his message.
func MustVote(tb testing.TB) (*scene, string) {
	tb.Helper()
	s := MustScene(tb)
	s.say("alice", `!proposer action "Occuper le hall"`)
	e := s.message("bruno", "!vote 1 pour")
	if heard := s.do(e); len(heard) != 1 || !strings.Contains(heard[0], "compté") {
		tb.Fatalf("%q", heard)
	}
	return s, e.ID
}

func TestRemovedBySomebodyElse(t *testing.T) {
	s, vote := MustVote(t)
	before := s.turnout()
	if heard := s.do(s.remove("alice", vote)); len(heard) != 0 {
		t.Errorf("answered: %q", heard)
	}
	if after := s.turnout(); after != before {
		t.Errorf("a moderator took a ballot away: %s", after)
	}
	s.do(s.remove("bruno", vote))
	if after := s.turnout(); after == before {
		t.Errorf("its author does not take it back: %s", after)
	}
}

func TestEditedBySomebodyElse(t *testing.T) {
	s, vote := MustVote(t)
	before, rows := s.turnout(), s.count()
	for _, text := range []string{"!vote 1 contre", "!annuler", "merci", ""} {
		if heard := s.do(s.edit("alice", vote, text)); len(heard) != 0 {
			t.Errorf("%q is answered: %q", text, heard)
		}
	}
	if after := s.turnout(); after != before || s.count() != rows {
		t.Errorf("somebody else changed it: %s, %s", after, s.count())
	}
}

func TestRemovedFromAnotherRoom(t *testing.T) {
	s, vote := MustVote(t)
	before := s.turnout()
	s.enter("!namur:test", storage.Circle, "bruno", "emma")
	s.doIn("!namur:test", s.edit("bruno", vote, "!vote 1 contre"))
	if after := s.turnout(); after != before {
		t.Errorf("an edit in another room changed it: %s", after)
	}
}

// TestRemovedTwice: what was undone is not undone again, nor is anything else.
func TestRemovedTwice(t *testing.T) {
	s, vote := MustVote(t)
	first := s.do(s.remove("bruno", vote))
	second := s.do(s.remove("bruno", vote))
	if len(first) != 1 || len(second) != 0 || s.log.Len() > 0 {
		t.Errorf("%q, then %q, logged %s", first, second, s.log.String())
	}
}

func TestEditAfterRemoval(t *testing.T) {
	s, vote := MustVote(t)
	s.do(s.remove("bruno", vote))
	heard := s.do(s.edit("bruno", vote, "!vote 1 contre"))
	if len(heard) != 1 || s.log.Len() > 0 {
		t.Errorf("%q, logged %s", heard, s.log.String())
	}
}

// TestUnknownTargets: what edits or removes something the bot never saw.
func TestUnknownTargets(t *testing.T) {
	s, _ := MustVote(t)
	rows := s.count()
	for _, target := range []string{"$never", "", "$said1"} {
		if heard := s.do(s.remove("bruno", target)); len(heard) != 0 {
			t.Errorf("the removal of %q is answered: %q", target, heard)
		}
		if heard := s.do(s.edit("bruno", target, "merci")); len(heard) != 0 {
			t.Errorf("the edit of %q is answered: %q", target, heard)
		}
	}
	if s.count() != rows || s.log.Len() > 0 {
		t.Errorf("%s, logged %s", s.count(), s.log.String())
	}
}
