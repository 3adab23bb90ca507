package tally

import (
	"errors"
	"fmt"
)

// What can be wrong with a line of a file of ballots, see LineError.
var (
	ErrUTF8       = errors.New("text is not UTF-8")
	ErrLong       = errors.New("line is too long")
	ErrColon      = errors.New("no colon after the count")
	ErrCount      = errors.New("count is not a whole number")
	ErrTooMany    = errors.New("more ballots than can be counted")
	ErrComment    = errors.New("# begins a comment only after a space and not before a digit")
	ErrName       = errors.New("name missing, too long or with characters that do not print")
	ErrReserved   = errors.New("not the name of a candidate")
	ErrSeparator  = errors.New("character that separates, inside a name or of another form of ballot")
	ErrAccent     = errors.New("accent that is a character of its own")
	ErrCase       = errors.New("names that differ by case only")
	ErrTwice      = errors.New("candidate twice on a ballot")
	ErrTie        = errors.New("tie on a ballot that has to rank strictly")
	ErrPoints     = errors.New("not a name and 0 to 5 points")
	ErrDots       = errors.New("not a name and 0 to 100 points")
	ErrBlank      = errors.New("no choice")
	ErrCandidates = errors.New("too many candidates")
	ErrEmpty      = errors.New("no candidates")
)

// LineError is what is wrong with a line, from 1 on, of a file of ballots.
type LineError struct {
	Line int
	Text string // what it is about, possibly empty
	Err  error  // one of the errors above
}

func (e *LineError) Error() string {
	if e.Text == "" {
		return fmt.Sprintf("line %d: %v", e.Line, e.Err)
	}
	return fmt.Sprintf("line %d: %v: %q", e.Line, e.Err, e.Text)
}

// Unwrap returns what is wrong without where.
func (e *LineError) Unwrap() error { return e.Err }

// fault is what is wrong before its line is known.
type fault struct {
	err  error
	text string
}

func (f fault) Error() string { return f.err.Error() }

func at(line int, err error) error {
	var f fault
	if errors.As(err, &f) {
		if text := []rune(f.text); len(text) > maxName {
			f.text = string(text[:maxName]) + "…"
		}
		return &LineError{line, f.text, f.err}
	}
	return err
}
