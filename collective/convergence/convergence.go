// Package convergence is what Tocsins of different collectives say to each other in a room that
// they share: signed messages that anybody in the room can check, the count of a joint
// consultation, and sums of figures that were published.
//
// House rules of this package: nothing in a message names or counts one person: an electorate is
// a number, ballots are how many say the same. A message has one form in bytes, is signed for one
// room and one account, and is refused whole where anything in it is off. What is here knows
// neither Matrix nor a database.
package convergence

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"tocsin/collective/decision"
)

// Version is the form of the messages. Another one is refused.
const Version = 1

// Bounds of what is read and written.
const (
	MaxPayload  = 30_000 // bytes: with its words and its encryption a message fits into a Matrix event
	MaxKnown    = 16     // Tocsins that one greets in a room
	MaxOptions  = 8      // of a consultation: a long ranking can be a signature of whoever gave it
	MaxQuestion = 200    // characters
	MaxOption   = 120
	MaxNumber   = 9999
	maxPeople   = 100_000
	maxAddress  = 255 // of an account or a room
)

// ErrMessage is the error of whatever is no sound message.
var ErrMessage = errors.New("not a sound message")

// Message is what one Tocsin says to the others in a room. It says one thing: one of the pointers
// is set. The fields of all types stand in the order of their keys, which makes their JSON canonical.
type Message struct {
	Account      string      `json:"account"` // Matrix id of the Tocsin that says it
	Answer       *Answer     `json:"answer,omitempty"`
	At           int64       `json:"at"` // milliseconds
	Consultation *Terms      `json:"consultation,omitempty"`
	Figures      *Figures    `json:"figures,omitempty"`
	Hello        *Hello      `json:"hello,omitempty"`
	Result       *Result     `json:"result,omitempty"`
	Room         string      `json:"room"` // Matrix id of the room in which it is said
	Tally        *Tally      `json:"tally,omitempty"`
	Withdrawal   *Withdrawal `json:"withdrawal,omitempty"`
}

// Hello shows a key. Known are the keys of the others that were seen in the room, in order.
type Hello struct {
	Known []string `json:"known,omitempty"`
}

// Answer says that the members of one collective want to take part.
type Answer struct {
	Consultation string `json:"consultation"`
}

// Withdrawal says that a collective takes part no more: what it published counts no more.
type Withdrawal struct {
	Consultation string `json:"consultation"`
}

// Result is the joint result as one of those that take part counted it.
type Result struct {
	Consultation string `json:"consultation"`
	Outcome      string `json:"outcome"`
	Print        string `json:"print"` // of the tallies that it adds, see Print
	Winner       string `json:"winner,omitempty"`
}

// Check says what is wrong with a message, or nil.
func (m Message) Check() error {
	said := 0
	for _, part := range []struct {
		is    bool
		check func() error
	}{
		{m.Answer != nil, func() error { return id(m.Answer.Consultation) }},
		{m.Consultation != nil, func() error { return m.Consultation.Check() }},
		{m.Figures != nil, func() error { return m.Figures.Check() }},
		{m.Hello != nil, func() error { return m.Hello.check() }},
		{m.Result != nil, func() error { return m.Result.check() }},
		{m.Tally != nil, func() error { return m.Tally.check() }},
		{m.Withdrawal != nil, func() error { return id(m.Withdrawal.Consultation) }},
	} {
		if !part.is {
			continue
		}
		said++
		if err := part.check(); err != nil {
			return err
		}
	}
	if said != 1 {
		return fmt.Errorf("%d things said: %w", said, ErrMessage)
	}
	if m.At <= 0 || !address(m.Account, '@') || !address(m.Room, '!') {
		return fmt.Errorf("account, room or moment: %w", ErrMessage)
	}
	return nil
}

func (h Hello) check() error {
	if len(h.Known) > MaxKnown {
		return fmt.Errorf("%d keys known: %w", len(h.Known), ErrMessage)
	}
	for i, key := range h.Known {
		if _, err := ParseKey(key); err != nil || i > 0 && h.Known[i-1] >= key {
			return fmt.Errorf("key known: %w", ErrMessage)
		}
	}
	return nil
}

func (r Result) check() error {
	known := []decision.Outcome{decision.Adopted, decision.Rejected, decision.Tied, Nothing}
	for _, outcome := range known {
		if r.Outcome == string(outcome) && hexed(r.Print, 64) && len(r.Winner) <= MaxPayload/10 && line(r.Winner, MaxPayload, true) {
			return id(r.Consultation)
		}
	}
	return fmt.Errorf("joint result: %w", ErrMessage)
}

// address says whether a text can be a Matrix id that begins with a sign.
func address(text string, sign byte) bool {
	return len(text) > 1 && len(text) <= maxAddress && text[0] == sign && line(text, maxAddress, false) && !strings.ContainsRune(text, ' ')
}

// line says whether a text is one line that prints, up to so many characters, and has nothing in it
// that hides or that changes the direction of what stands around it.
func line(text string, most int, empty bool) bool {
	if text == "" {
		return empty
	}
	if !utf8.ValidString(text) || utf8.RuneCountInString(text) > most || strings.TrimSpace(text) != text {
		return false
	}
	return strings.IndexFunc(text, func(r rune) bool {
		return r == utf8.RuneError || r != ' ' && r != joiner && !unicode.IsPrint(r)
	}) < 0
}

// joiner joins the parts of an emoji.
const joiner = '\u200d'

func hexed(text string, digits int) bool {
	return len(text) == digits && strings.Trim(text, "0123456789abcdef") == ""
}

// idDigits is how long the id of a consultation is.
const idDigits = 32

func id(text string) error {
	if !hexed(text, idDigits) {
		return fmt.Errorf("id of a consultation: %w", ErrMessage)
	}
	return nil
}
