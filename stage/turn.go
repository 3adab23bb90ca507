package stage

import (
	"fmt"
	"os"
)

// WithTurn runs a package's tests when it is their turn, and returns the exit code.
// Tests with a homeserver need the processors for themselves: several packages at
// once make homeservers time out, which says nothing about the bot. Without one
// (short) there is no need to wait.
func WithTurn(short bool, run func() int) int {
	if short {
		return run()
	}
	end, err := takeTurn()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer end()
	return run()
}
