package action

import (
	"errors"
	"slices"
	"strings"
	"time"
	"unicode"

	"tocsin/collective"
)

// LetterState says what can be done with the text of an open letter.
type LetterState string

// The states of a letter. Its text is frozen once it is open to signatures, for good as
// soon as somebody has signed: nobody's name stands under words that came after it.
const (
	Drafting LetterState = ""
	Signing  LetterState = "ouverte"
	Signed   LetterState = "close"
)

// Text is one version of the text of a letter.
type Text struct {
	Version int // 1, 2, 3 …
	Text    string
	Author  collective.MemberID // empty once forgotten
	At      time.Time
}

// Signature is one person's, under the text as it was frozen.
type Signature struct {
	ID        string
	Member    collective.MemberID // who signed in chat; empty: on paper, or forgotten
	Sheet     int                 // number of the sheet of paper, or 0
	Public    bool                // its name may be published; otherwise it is only counted, and has no name
	Name      string
	Function  string
	Place     string
	Withdrawn bool // and then nameless
}

// Errors of letters and signatures.
var (
	ErrNoName    = errors.New("a public signature needs a name")
	ErrNoText    = errors.New("the letter has no text")
	ErrFrozen    = errors.New("the text is frozen")
	ErrNotOpen   = errors.New("the letter is not open to signatures")
	ErrNotSigned = errors.New("no such signature")
)

// ReadSignature reads "Nom, fonction, lieu": the first part is the name, the last the place
// where there are three, and what is between them the function. Two parts are a name and a
// function. A part may be left empty, as on paper, but for the name, which has letters. It
// errors with ErrNoName.
func ReadSignature(line string) (Signature, error) {
	parts := strings.Split(line, ",")
	for i := range parts {
		parts[i] = strings.Join(strings.Fields(parts[i]), " ")
	}
	for len(parts) > 1 && parts[len(parts)-1] == "" { // a comma at the end says nothing
		parts = parts[:len(parts)-1]
	}
	if !strings.ContainsFunc(parts[0], unicode.IsLetter) {
		return Signature{}, ErrNoName
	}
	s := Signature{Public: true, Name: parts[0]}
	between := parts[1:]
	if last := len(between) - 1; last > 0 {
		between, s.Place = between[:last], between[last]
	}
	s.Function = strings.Join(slices.DeleteFunc(between, func(p string) bool { return p == "" }), ", ")
	return s, nil
}

// Withdraw takes a signature back: of the row nothing stays but that there was one.
func (s Signature) Withdraw() Signature {
	return Signature{ID: s.ID, Sheet: s.Sheet, Withdrawn: true}
}

// Total is how many signed.
type Total struct {
	Public    int
	Counted   int // without a name
	Paper     int // of both, on paper
	Withdrawn int // in neither
}

// All is how many stand under the letter.
func (t Total) All() int { return t.Public + t.Counted }

// CountSignatures adds up a list that has every signature once.
func CountSignatures(list []Signature) (t Total) {
	for _, s := range list {
		switch {
		case s.Withdrawn:
			t.Withdrawn++
			continue
		case s.Public:
			t.Public++
		default:
			t.Counted++
		}
		if s.Sheet > 0 {
			t.Paper++
		}
	}
	return t
}
