package commands

import (
	"strings"
	"testing"

	"tocsin/storage"
)

// TestPlainDirectChatTellsNothing: what is decided in an encrypted circle is neither
// told nor voted on in a direct chat that is not encrypted, where homeservers read along.
func TestPlainDirectChatTellsNothing(t *testing.T) {
	for _, text := range []string{"propositions", "résultat 1", "vote", "vote 1", "vote 1 pour"} {
		t.Run(text, func(t *testing.T) {
			s := MustScene(t)
			if heard := s.say("alice", `!proposer greve "On arrête tout" du 10 au 12 décembre`); len(heard) != 2 {
				t.Fatalf("%q", heard)
			}
			s.take(storage.RoomIntake{Matrix: "!plain:test", State: storage.Joined, Kind: storage.Direct, Members: []storage.MemberChange{
				{Matrix: user("bruno"), Name: "bruno", Membership: "join", Since: s.now},
			}})
			heard := s.doIn("!plain:test", s.message("bruno", text))
			if said := strings.Join(heard, "\n"); strings.Contains(said, "On arrête") {
				t.Errorf("it says in clear: %q", said)
			}
			if got := s.count(); strings.Contains(got, " 1 ballots") {
				t.Errorf("a vote on a strike is taken in clear: %s", got)
			}
		})
	}
}
