package demo

import (
	"flag"
	"os"
	"strings"
	"sync"
	"testing"

	"tocsin/stage"
)

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(stage.WithTurn(testing.Short(), m.Run))
}

// output is what was written, also while it still is.
type output struct {
	mu   sync.Mutex
	text strings.Builder
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}
