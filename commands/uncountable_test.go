package commands

import (
	"strings"
	"testing"
	"time"
)

// TestUncountableVote: what the rules refuse keeps no vote from being told of, nor others
// from being closed; once it is mended it closes.
func TestUncountableVote(t *testing.T) {
	s, _ := MustVote(t)
	s.say("alice", `!proposer action "Une autre"`)
	if _, err := s.behind().Exec("UPDATE ballots SET choice = 'B>A', sum = ''"); err != nil {
		t.Fatal(err)
	}
	for hour := range 3 {
		s.now = s.now.Add(50 * time.Hour)
		if err := s.engine.Tick(t.Context()); err != nil {
			t.Fatal(err)
		}
		heard := strings.Join(s.heard(), "\n")
		if told := strings.Contains(heard, "n'arrive pas à le compter"); told != (hour == 0) {
			t.Errorf("hour %d: %s", hour, heard)
		}
		if hour == 0 && !strings.Contains(heard, "Une autre") {
			t.Errorf("the other vote is not closed: %s", heard)
		}
	}
	if !strings.Contains(s.log.String(), "cannot be counted") {
		t.Error("whoever runs it learns nothing")
	}
	if _, err := s.behind().Exec("UPDATE ballots SET choice = 'pour', sum = ''"); err != nil {
		t.Fatal(err)
	}
	s.now = s.now.Add(2 * time.Hour)
	if err := s.engine.Tick(t.Context()); err != nil {
		t.Fatal(err)
	}
	if heard := strings.Join(s.heard(), "\n"); !strings.Contains(heard, "adoptée") {
		t.Error(heard)
	}
}
