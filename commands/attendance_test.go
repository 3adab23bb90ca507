package commands

import (
	"strings"
	"testing"
	"time"
)

// TestWhoCameAndSpokeIsForgotten: what the database says of persons in an assembly is gone
// when it is over, and a week after: not in the inbox, not in the journal.
func TestWhoCameAndSpokeIsForgotten(t *testing.T) {
	s := MustScene(t)
	s.say("alice", "!ag maintenant")
	s.say("bruno", "!présent")
	s.say("bruno", "!parole")
	if n := s.number("SELECT count(*) FROM inbox WHERE verb IN ('speak', 'come') AND ref <> ''"); n != 2 {
		t.Fatalf("%d acts, so that nothing is proven", n)
	}
	if heard := s.say("alice", "!ag clore"); len(heard) == 0 || !strings.Contains(strings.Join(heard, "\n"), "1 membre") {
		t.Fatalf("%q", heard)
	}
	if n := s.number("SELECT count(*) FROM inbox WHERE verb = 'speak'"); n != 0 {
		t.Errorf("%d messages still say who spoke", n)
	}
	s.now = s.now.Add(8 * 24 * time.Hour)
	if err := s.store.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := s.number("SELECT count(*) FROM inbox WHERE verb = 'come'") + s.number("SELECT count(*) FROM attendees"); n != 0 {
		t.Errorf("%d rows still say who came", n)
	}
	if n := s.number("SELECT count(*) FROM journal WHERE act IN ('come', 'speak', 'need')"); n != 0 {
		t.Errorf("%d entries of the journal say who came or spoke, for ever", n)
	}
}

// number asks the database for one number.
func (s *scene) number(query string) (n int) {
	s.tb.Helper()
	if err := s.behind().QueryRow(query).Scan(&n); err != nil {
		s.tb.Fatal(err)
	}
	return n
}
