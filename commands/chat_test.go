package commands

import (
	"testing"

	"tocsin/storage"
)

// talk is what members say to each other, though it begins like a command.
var talk = []string{"bonjour", "salut tout le monde", "vote 1 pour", "retirer 1 chaise", "stop", "langue de bois", "aide moi", "propositions"}

// TestCorrectedTalkIsNoCommand: who corrects a word said to the others does not call the bot.
func TestCorrectedTalkIsNoCommand(t *testing.T) {
	for _, text := range talk {
		s := MustScene(t)
		s.say("alice", `!proposer action "Occuper le hall"`)
		before := s.count()
		said := s.message("bruno", text+" !")
		s.do(said)
		if heard := s.do(s.edit("bruno", said.ID, text)); len(heard) != 0 || s.count() != before {
			t.Errorf("%q is answered: %.80q, %s", text, heard, s.count())
		}
	}
}

// TestTalkBehindACommandIsNoCommand: it came in the same response, so it was kept.
func TestTalkBehindACommandIsNoCommand(t *testing.T) {
	for _, text := range talk {
		s := MustScene(t)
		s.say("alice", `!proposer action "Occuper le hall"`)
		if heard := s.batch(s.message("bruno", "!résultat 1"), s.message("bruno", text)); len(heard) != 1 {
			t.Errorf("%q is answered: %.80q", text, heard)
		}
	}
}

// TestTalkInADirectChatIsForTheBot: there nobody else can be meant.
func TestTalkInADirectChatIsForTheBot(t *testing.T) {
	s := MustScene(t)
	s.enter("!dm:test", storage.Direct, "bruno")
	for _, text := range []string{"bonjour", "aide", "vote", "quelque chose", "!aide"} {
		if heard := s.doIn("!dm:test", s.message("bruno", text)); len(heard) != 1 {
			t.Errorf("%q: %q", text, heard)
		}
	}
}
