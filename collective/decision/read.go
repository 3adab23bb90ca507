package decision

import (
	"errors"
	"fmt"
	"slices"

	"tocsin/collective/tally"
)

// What ReadBallot takes from its word besides choices: words that stand for > and for
// a comma.
const (
	Then Choice = "puis"
	And  Choice = "et"
)

// maxText bounds the text of a ballot, in bytes.
const maxText = 10_000

// ReadBallot reads a ballot as somebody types it on a phone, for a method with options,
// and returns it as a ballot file has it:
//
//	Approval      A,C            A C   ac   1, 3   Lundi, jeudi   A et C
//	Score, Points A:5,B:3        A5 B3   a 5 b 3   A = 5; B = 3   Lundi 5, jeudi 3
//	Ranking       B>A=C          B > A = C   2>1=3   B, A, C   BAC   B puis A puis C
//	STV           B>A            as a ranking, without equals
//	Dates         A:oui,B:besoin A oui, B si besoin, C non   A+ B? C-   A, (B)
//
// Options left out are worth nothing; a ballot on which all are is A:0 or A:non, so
// that it reads like any other. An option is called by its letter, by its number
// (except where ballots have numbers anyway) or by its whole text.
//
// Word maps a phrase of up to five words to a Choice of Dates, to Abstain, Then or And
// in whatever language members write; it may be nil. A text that it maps to Abstain is
// the ballot Abstain.
//
// Nothing is guessed: every way of reading a text is tried, and where two of them give
// different ballots the text is refused, as it is where none does. The error is a
// *BallotError, or ErrMethod or ErrNumber where there are no options to choose among.
func ReadBallot(r Rules, options []string, text string, word func(string) (Choice, bool)) (Choice, error) {
	switch {
	case !r.Method.HasOptions():
		return "", fmt.Errorf("ballot of %s: %w", r.Method, ErrMethod)
	case len(options) < 1 || len(options) > MaxOptions:
		return "", fmt.Errorf("%d options: %w", len(options), ErrNumber)
	case len(text) > maxText:
		return "", fault(ErrBallot, text)
	}
	rd := reader{rules: r, word: word}
	for _, option := range options {
		rd.options = append(rd.options, plain(option))
	}
	text = plain(text)
	if rd.means(text, Abstain) {
		if len(rd.named(text)) > 0 {
			return "", fault(ErrBallot, text)
		}
		return Abstain, nil
	}
	return rd.ballot(text)
}

type reader struct {
	rules   Rules
	options []string // plain
	word    func(string) (Choice, bool)
}

// errTwoWays is inside of this package what ErrBallot is outside: of a part of a ballot
// that can be read in two ways, so that no other way of cutting it may win.
var errTwoWays = errors.New("in two ways")

// ballot tries every way of cutting a text into items. Where none can be read, the
// error is the most telling one, of the finest cut if there are several.
func (rd reader) ballot(text string) (Choice, error) {
	var found Choice
	var refused error
	for _, items := range rd.cuts(text) {
		marks, err := rd.read(items)
		if err == nil {
			err = rd.rules.sound(marks, text)
		}
		ballot := written(rd.rules.Method, marks)
		switch {
		case errors.Is(err, errTwoWays), err == nil && found != "" && found != ballot:
			return "", fault(ErrBallot, text)
		case err == nil:
			found = ballot
		case refused == nil || errors.Is(refused, ErrBallot):
			refused = err
		}
	}
	if found == "" {
		return "", refused
	}
	return found, nil
}

// only is what the ways of reading a part of a ballot come to, if it is one thing.
func only[E comparable](text string, ways [][]E, refused error) ([]E, error) {
	if len(ways) == 0 {
		return nil, refused
	}
	for _, other := range ways[1:] {
		if !slices.Equal(ways[0], other) {
			return nil, fault(errTwoWays, text)
		}
	}
	return ways[0], nil
}

func (rd reader) read(items []item) ([]tally.Mark, error) {
	switch rd.rules.Method {
	case Approval:
		return rd.approved(items)
	case Ranking, STV:
		return rd.ranked(items)
	case Dates:
		return rd.dated(items)
	}
	return rd.scored(items)
}
