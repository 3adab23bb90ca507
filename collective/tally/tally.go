// Package tally counts published ballots again, exactly and offline: whoever holds
// the ballots gets the result that was announced, and the working that leads to it.
//
// House rules of this package: whole numbers only, never a float; the order of the
// lines, the way equal ballots are grouped and the names of candidates never change a
// result; a tie is reported, never broken by lot or by name; no natural language, so
// that the steps of a Result can be printed in any.
package tally

import (
	"errors"
	"fmt"
	"tocsin/collective"
)

// Method is a way of counting. The values are what its name is on a command line.
type Method string

// The methods, each described where it is implemented.
const (
	Plurality   Method = "plurality"
	Majority    Method = "majority"
	Approval    Method = "approval"
	Score       Method = "score"
	Cumulative  Method = "points"
	Schulze     Method = "schulze"
	RankedPairs Method = "ranked-pairs"
	IRV         Method = "irv"
	STV         Method = "stv"
)

// Methods lists every method, the simplest first.
func Methods() []Method {
	return []Method{Plurality, Majority, Approval, Score, Cumulative, Schulze, RankedPairs, IRV, STV}
}

// Form is how the ballots of the method are written; false where m is no method.
func (m Method) Form() (Form, bool) {
	switch m {
	case Majority:
		return Choice, true
	case Approval:
		return Approved, true
	case Score:
		return Points, true
	case Cumulative:
		return Dots, true
	case Schulze, RankedPairs:
		return Ranking, true
	case Plurality, IRV, STV:
		return StrictRanking, true
	}
	return "", false
}

// Rules say how an election is counted.
type Rules struct {
	Method Method
	Seats  int // for STV, at least one; 0 or 1 for the others

	// For Majority only. The zero Fraction is one half, the zero Of is
	// collective.Expressed. Electorate is needed where Of is collective.Everyone.
	Fraction   collective.Fraction
	Of         collective.Base
	Electorate int64
}

// Errors of Rules and of Count.
var (
	ErrMethod     = errors.New("unknown method")
	ErrSeats      = errors.New("number of seats missing or out of range")
	ErrOneSeat    = errors.New("the method fills one seat")
	ErrBase       = errors.New("unknown base")
	ErrElectorate = errors.New("electorate missing or smaller than the number of ballots")
	ErrTies       = errors.New("too many ties to try every way of breaking them")
)

// Count counts e by rules. The result does not depend on the order of e.Ballots.
// It fails where the rules do not fit the ballots (ErrMethod, ErrSeats, ErrOneSeat,
// ErrBase, ErrElectorate), where a ballot is not of the form of the method (see
// Election.Check), and with ErrTies where ties make too many cases to try them all.
func Count(e Election, rules Rules) (Result, error) {
	form, known := rules.Method.Form()
	switch {
	case !known:
		return Result{}, fmt.Errorf("method %q: %w", rules.Method, ErrMethod)
	case rules.Method == STV && (rules.Seats < 1 || rules.Seats > len(e.Candidates)):
		return Result{}, fmt.Errorf("%d of %d candidates: %w", rules.Seats, len(e.Candidates), ErrSeats)
	case rules.Method != STV && (rules.Seats < 0 || rules.Seats > 1):
		return Result{}, fmt.Errorf("%s, %d seats: %w", rules.Method, rules.Seats, ErrOneSeat)
	}
	if err := e.Check(form); err != nil {
		return Result{}, err
	}
	result, err := count(e, rules)
	if err != nil {
		return Result{}, fmt.Errorf("count by %s: %w", rules.Method, err)
	}
	result.Method, result.Candidates = rules.Method, e.Candidates
	result.Steps = append([]Step{e.turnout()}, result.Steps...)
	return result, nil
}

func count(e Election, rules Rules) (Result, error) {
	switch rules.Method {
	case Majority:
		return majority(e, rules)
	case Approval, Score, Cumulative:
		return points(e), nil
	case Schulze:
		return schulze(e), nil
	case RankedPairs:
		return rankedPairs(e)
	case IRV:
		return irv(e)
	case STV:
		return stv(e, rules.Seats)
	default:
		return plurality(e), nil
	}
}
