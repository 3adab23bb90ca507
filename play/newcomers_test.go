package play_test

import (
	"fmt"
	"testing"

	"tocsin/stage"
	"tocsin/storage"
	"tocsin/transcript"
)

// TestWhoJustCameCanRead: the bot greets a circle while its second member is on the
// way in, who may miss the greeting, whose keys were handed out before, and nothing
// after it.
func TestWhoJustCameCanRead(t *testing.T) {
	p := mustPlay(t, "-newcomers")
	for i := range 5 {
		s := transcript.Section{Room: fmt.Sprintf("Cercle %d", i), Members: []string{"alice", fmt.Sprintf("dina%d", i)}}
		must(t, p.world.Enter(s))
		_, err := p.world.Heard(s, 1)
		must(t, err)
		p.mustPost(s, storage.Outgoing{Op: storage.Say, Text: "Bienvenue"})
		for _, name := range s.Members {
			p.mustSee(name, s, func(s stage.Seen) bool { return s.Body == "Bienvenue" })
		}
	}
}
