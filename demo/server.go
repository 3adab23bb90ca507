package demo

import (
	"context"
	"fmt"
	"os/exec"
	"strings"

	"tocsin/stage"
)

// trouble is an end that whoever runs the demo can do something about.
type trouble struct {
	what  string // in French
	cause error
}

func (t *trouble) Error() string { return fmt.Sprintf("%s: %v", t.what, t.cause) }
func (t *trouble) Unwrap() error { return t.cause }

// openServer builds the homeserver where it was not built before, and starts it.
func (d *demo) openServer(ctx context.Context, dir string) (*stage.Server, error) {
	if _, err := exec.LookPath("go"); err != nil {
		return nil, &trouble{"La démo construit un serveur Matrix avec Go, qui n'est pas dans le PATH. L'installer : https://go.dev/dl/", err}
	}
	b := newBuilding(ctx, d.page)
	server, err := stage.Start(ctx, stage.Options{Dir: dir, Progress: b.said})
	b.end()
	switch {
	case err == nil:
		return server, nil
	case ctx.Err() != nil:
		return nil, err
	case strings.Contains(err.Error(), "find the repository"):
		return nil, &trouble{"La démo a besoin des sources : lancez-la depuis le dossier du dépôt, avec « go run -tags goolm . demo ».", err}
	}
	return nil, &trouble{"Le serveur Matrix de la démo n'a pas pu être construit ou démarré. La première fois, il faut Internet.", err}
}
