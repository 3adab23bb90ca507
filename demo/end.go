package demo

import (
	"context"
	"errors"
	"fmt"
)

// interrupted is the exit code of a program that was stopped from outside.
const interrupted = 130

// cleanUp stops or removes something. What fails then is said, and changes nothing
// about how the demo went.
func (d *demo) cleanUp(what string, stop func() error) {
	if err := stop(); err != nil && !errors.Is(err, context.Canceled) {
		fmt.Fprintf(d.stderr, "Il en reste peut-être quelque chose : %s: %v\n", what, err)
	}
}

// end says why the demo ends, where that is not plain, and returns the exit code.
func (d *demo) end(ctx context.Context, err error) int {
	if d.page != nil {
		d.page.setBottom("")
	}
	var different *difference
	var t *trouble
	switch {
	case ctx.Err() != nil && d.told:
		return 0
	case ctx.Err() != nil:
		fmt.Fprintln(d.stderr, "Interrompue : tout est arrêté, rien n'est gardé.")
		return interrupted
	case err == nil:
		return 0
	case errors.As(err, &different):
		fmt.Fprintf(d.stderr, "\nLe bot n'a pas dit ce que l'histoire attend (- attendu, + dit) :\n\n%s", different.lines)
		if different.more != nil {
			fmt.Fprintln(d.stderr, different.more)
		}
	case errors.As(err, &t):
		fmt.Fprintf(d.stderr, "%s\n\n%v\n", t.what, t.cause)
	default:
		fmt.Fprintf(d.stderr, "La démo s'est arrêtée sur une erreur imprévue.\n\n%v\n", err)
	}
	return 1
}
