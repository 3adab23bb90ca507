package play_test

import (
	"os"
	"testing"

	"tocsin/stage"
)

// TestTwoHomeservers is TestTwoTocsins with each collective on a homeserver of its own: keys, the
// shared room and what the Tocsins sign go from one to the other.
func TestTwoHomeservers(t *testing.T) {
	converge(t, mustCollective(t, mustFederate(t), 1), mustCollective(t, mustFederate(t), 2))
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
