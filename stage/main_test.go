package stage

import (
	"flag"
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(WithTurn(testing.Short(), m.Run))
}
