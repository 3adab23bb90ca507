package action

import (
	"errors"

	"tocsin/collective"
)

// SheetState says whether the signatures of a sheet count.
type SheetState string

// The states of a sheet.
const (
	Waiting SheetState = "attend" // entered by one member
	Counted SheetState = "compte" // and seen to be right by another
	Refuted SheetState = "retire" // taken back, or entered anew
)

// Sheet is a sheet of paper that went round, as one member entered it. It counts once
// another member holds it against the paper.
type Sheet struct {
	ID     string
	Number int // as it stands on the paper
	Author collective.MemberID
	Second collective.MemberID // who confirmed it, or empty
	State  SheetState
	Lines  []Signature // those that may be published
	Others int         // how many are only counted
}

// All is how many signatures are on it.
func (s Sheet) All() int { return len(s.Lines) + s.Others }

// Errors of sheets.
var (
	ErrOwnSheet = errors.New("who entered a sheet cannot confirm it")
	ErrSettled  = errors.New("the sheet does not wait")
)

// Confirm has it count. It errors with ErrOwnSheet and ErrSettled.
func (s Sheet) Confirm(by collective.MemberID) (Sheet, error) {
	switch {
	case s.State != Waiting:
		return s, ErrSettled
	case s.Author == by:
		return s, ErrOwnSheet
	}
	s.State, s.Second = Counted, by
	return s, nil
}
