package stage

import (
	"flag"
	"fmt"
	"os"
	"strconv"
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

// SideBySide has n tests of a package share their homeserver at once: more than there are processors, where
// they wait more than they work, or one after the other. Whoever gives -parallel decides otherwise. Flags must be parsed.
func SideBySide(n int) {
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "test.parallel" })
	if !given {
		_ = flag.Set("test.parallel", strconv.Itoa(n))
	}
}
