package commands

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// MustOpenVote opens a vote among six, with its poll, and one in another circle.
func MustOpenVote(tb testing.TB) (s *scene, poll string) {
	tb.Helper()
	s = MustSix(tb, nil)
	s.enter("!autre:test", storage.Circle, "zoé", "yann", "alice")
	s.in(namur, "alice", `!proposer question "On continue ?" jusqu'à vendredi 18h`)
	return s, s.poll()
}

// TestForgedTaps: taps that come from where they should not, from whom they should not, when they should not, or
// choose what cannot be chosen, count for nothing. One answer says so where somebody can have meant it.
func TestForgedTaps(t *testing.T) {
	for name, test := range map[string]struct {
		room, who string
		forge     func(s *scene, e *storage.Incoming)
		says      string // empty: nothing
		bad       int    // ballots that cannot be read
	}{
		"of who is in no circle":   {namur, "personne", nil, "qui étaient là", 0},
		"of another circle":        {namur, "zoé", nil, "qui étaient là", 0},
		"from another room":        {"!autre:test", "alice", nil, "", 0},
		"from a direct chat":       {dm("alice"), "alice", nil, "", 0},
		"on a poll that is none":   {namur, "alice", func(_ *scene, e *storage.Incoming) { e.Body.Target = "$none" }, "", 0},
		"on the proposal itself":   {namur, "alice", func(_ *scene, e *storage.Incoming) { e.Body.Target = "$1" }, "", 0},
		"in clear":                 {namur, "alice", func(_ *scene, e *storage.Incoming) { e.Body.Clear = true }, "sans chiffrement", 0},
		"after the end":            {namur, "alice", func(s *scene, e *storage.Incoming) { s.now = s.now.AddDate(0, 0, 5); e.Sent = s.now }, "trop tard", 0},
		"of two things":            {namur, "alice", func(_ *scene, e *storage.Incoming) { e.Body.Answers = []string{"pour", "contre"} }, "", 1},
		"of the same twice":        {namur, "alice", func(_ *scene, e *storage.Incoming) { e.Body.Answers = []string{"pour", "pour"} }, "", 1},
		"of what is no choice":     {namur, "alice", func(_ *scene, e *storage.Incoming) { e.Body.Answers = []string{"pour\x00"} }, "", 1},
		"of a very long thing":     {namur, "alice", func(_ *scene, e *storage.Incoming) { e.Body.Answers = []string{strings.Repeat("pour", 15_000)} }, "", 1},
		"of nothing":               {namur, "alice", func(_ *scene, e *storage.Incoming) { e.Body.Answers = nil }, "", 1},
		"of many":                  {namur, "alice", func(_ *scene, e *storage.Incoming) { e.Body.Answers = slices.Repeat([]string{"pour"}, 10_000) }, "", 1},
		"of who said it was a bot": {namur, "robot", nil, "qui étaient là", 0},
	} {
		t.Run(name, func(t *testing.T) {
			s, poll := MustOpenVote(t)
			e := s.tap(test.who, poll, "pour")
			if test.forge != nil {
				test.forge(s, &e)
			}
			said := strings.Join(s.doIn(test.room, e), "\n")
			s.wait(6 * 24 * time.Hour)
			if count := s.counted(1); count.Of(decision.For) != 0 || count.Invalid != test.bad {
				t.Errorf("it counts: %+v", count)
			}
			if test.says == "" && said != "" || !strings.Contains(said, test.says) {
				t.Errorf("answered %q", said)
			}
			if s.log.Len() > 0 {
				t.Error(s.log.String())
			}
		})
	}
}

// TestForgedBallots: who came later, who left, programs and the bot's own words do not vote.
func TestForgedBallots(t *testing.T) {
	s, _ := MustOpenVote(t)
	s.now = s.now.Add(time.Minute)
	s.take(storage.RoomIntake{Matrix: namur, Members: []storage.MemberChange{{Matrix: user("zoé"), Name: "Zoé", Membership: "join", Since: s.now.AddDate(-1, 0, 0)}}})
	wantSaid(t, s.in(namur, "zoé", "!vote 1 pour"), "qui étaient là")
	s.take(storage.RoomIntake{Matrix: namur, Members: []storage.MemberChange{{Matrix: user("bruno"), Membership: "leave"}}})
	wantSaid(t, s.in(dm("bruno"), "bruno", "vote 1 pour"), "Je ne trouve pas")
	robot := s.message("chloé", "!vote 1 pour")
	robot.Body = storage.Body{Automated: true, Text: "!vote 1 pour"}
	if said := s.doIn(namur, robot); len(said) != 0 {
		t.Errorf("a notice is answered: %q", said)
	}
	reaction := s.message("dina", "👍") // reactions are not read at all: TestEventsThatDoNotMatter
	if said := s.doIn(namur, reaction); len(said) != 0 {
		t.Errorf("a sign is answered: %q", said)
	}
	again := s.message("emil", "!vote 1 pour")
	s.doIn(namur, again)
	again.Body.Text = "!vote 1 contre"
	if said := s.doIn(namur, again); len(said) != 0 { // the same event id says something else
		t.Errorf("a replayed event is answered: %q", said)
	}
	s.wait(6 * 24 * time.Hour)
	if count := s.counted(1); count.Of(decision.For) != 1 || count.Voted() != 1 {
		t.Errorf("%+v", count)
	}
}

// TestForgedEdits: an edit of an edit is the last word of its author, and nobody else's.
func TestForgedEdits(t *testing.T) {
	s, _ := MustOpenVote(t)
	vote := s.message("alice", "!vote 1 pour")
	s.doIn(namur, vote)
	first := s.edit("alice", vote.ID, "!vote 1 contre")
	s.doIn(namur, first)
	s.doIn(namur, s.edit("bruno", first.ID, "!vote 1 pour"))
	s.doIn(namur, s.edit("alice", vote.ID, "!vote 1 abstention"))
	s.doIn(namur, s.edit("alice", first.ID, "merci")) // what was an edit is none's act
	self := s.edit("alice", "", "!vote 1 contre")
	self.Body.Target = self.ID
	s.doIn(namur, self)
	s.wait(6 * 24 * time.Hour)
	if count := s.counted(1); count.Voted() != 1 {
		t.Errorf("%+v", count)
	}
	robot := s.edit("alice", vote.ID, "")
	robot.Body.Automated = true // m.replace with a notice in it
	if said := s.doIn(namur, robot); len(said) != 0 {
		t.Errorf("%q", said)
	}
	if s.log.Len() > 0 {
		t.Error(s.log.String())
	}
}
