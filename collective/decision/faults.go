package decision

import (
	"errors"
	"fmt"
)

// What can be wrong with a ballot of a method with options, see BallotError.
var (
	ErrBallot     = errors.New("ballot not understood, or in two ways")
	ErrTwice      = errors.New("the same option twice")
	ErrNoOption   = errors.New("no such option")
	ErrOverBudget = errors.New("more points than there are")
	ErrScore      = errors.New("not a score of 0 to 5")
	ErrTie        = errors.New("equals on a ballot that ranks strictly")
)

// BallotError is what is wrong with a ballot.
type BallotError struct {
	Kind error  // one of the errors above
	Text string // the part of the ballot that it is about
}

func (e *BallotError) Error() string { return fmt.Sprintf("%v: %q", e.Kind, e.Text) }

// Unwrap returns the kind.
func (e *BallotError) Unwrap() error { return e.Kind }

// maxFault bounds how much of a ballot its error repeats, in characters.
const maxFault = 80

func fault(kind error, text string) *BallotError {
	if long := []rune(text); len(long) > maxFault {
		text = string(long[:maxFault]) + "…"
	}
	return &BallotError{kind, text}
}
