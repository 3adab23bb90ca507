package play_test

import (
	"os"
	"testing"

	"tocsin/stage"
)

// TestTwoHomeservers is TestTwoTocsins with each collective on a homeserver of its own: keys, the
// shared room and what the Tocsins sign go from one to the other. The second homeserver is away when
// the question is asked, and the first one is started again before the vote.
func TestTwoHomeservers(t *testing.T) {
	here, there := mustFederate(t), mustFederate(t)
	m := meeting{one: mustCollective(t, here, 1), two: mustCollective(t, there, 2)}
	m.mustMeet(t)
	must(t, there.Down())
	command := m.mustOffer(t)
	must(t, there.Up(t.Context()))
	m.mustAgree(t, command)
	must(t, here.Down())
	must(t, here.Up(t.Context()))
	m.mustVote(t)
}

// mustFederate is a homeserver of its own that talks to others on this machine.
func mustFederate(t *testing.T) *stage.Server {
	t.Helper()
	if testing.Short() || os.Getenv(stage.Another) == "" {
		t.Skip("needs a homeserver that federates: .ci/synapse go test …")
	}
	server, err := stage.Start(t.Context(), stage.Options{Federate: true})
	must(t, err)
	t.Cleanup(func() { must(t, server.Stop()) })
	return server
}
