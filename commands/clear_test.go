package commands

import (
	"strings"
	"testing"

	"tocsin/storage"
)

// TestClearAnswer: in an encrypted room nothing that came in clear is taken, also
// not the answer to a question.
func TestClearAnswer(t *testing.T) {
	s := MustScene(t)
	s.say("alice", `!proposer action "Occuper le hall"`)
	s.say("bruno", "!vote 1")
	before := s.count()
	answer := s.message("bruno", "pour")
	answer.Body.Clear = true
	heard := s.do(answer)
	if len(heard) != 1 || heard[0] != s.engine.catalogue.Text("fr", "guard.clear", nil) {
		t.Errorf("answered: %q", heard)
	}
	if s.count() != before {
		t.Errorf("it counts: %s", s.count())
	}
	if heard := s.say("bruno", "pour"); len(heard) != 1 || !strings.Contains(heard[0], "compté") {
		t.Errorf("the question is not open any more: %q", heard)
	}
}

// TestClearActs: a command, its correction and a tap on the poll. Whoever runs the
// homeserver can write such events in anybody's name.
func TestClearActs(t *testing.T) {
	for name, event := range map[string]func(s *scene, vote string) storage.Incoming{
		"command":              func(s *scene, _ string) storage.Incoming { return s.message("chloé", "!vote 1 pour") },
		"correction of a vote": func(s *scene, vote string) storage.Incoming { return s.edit("bruno", vote, "!vote 1 contre") },
		"correction into talk": func(s *scene, vote string) storage.Incoming { return s.edit("bruno", vote, "merci") },
		"tap": func(s *scene, _ string) storage.Incoming {
			e := s.message("chloé", "")
			e.Kind, e.Body = storage.PollResponse, storage.Body{Target: s.poll(), Answers: []string{"pour"}}
			return e
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, vote := MustVote(t)
			before := s.count()
			e := event(s, vote)
			e.Body.Clear = true
			if heard := s.do(e); name != "correction into talk" && (len(heard) != 1 || heard[0] != s.engine.catalogue.Text("fr", "guard.clear", nil)) {
				t.Errorf("answered: %q", heard)
			}
			if after := s.count(); after != before {
				t.Errorf("it counts: %s, before %s", after, before)
			}
		})
	}
}

// TestClearCorrectionOfAProposal: nor can they rewrite what is put to the vote.
func TestClearCorrectionOfAProposal(t *testing.T) {
	s := MustScene(t)
	e := s.message("alice", `!proposer action "Occuper le hall"`)
	s.do(e)
	edit := s.edit("alice", e.ID, `!proposer action "Rentrer à la maison"`)
	edit.Body.Clear = true
	s.do(edit)
	if heard := s.say("bruno", "!résultat 1"); len(heard) != 1 || !strings.Contains(heard[0], "Occuper le hall") {
		t.Errorf("it reads now: %q", heard)
	}
}
