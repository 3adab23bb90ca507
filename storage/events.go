package storage

import (
	"time"

	"tocsin/collective"
)

// EventKind says what a member did in Matrix.
type EventKind string

// The kinds of events that can matter.
const (
	Message      EventKind = "message"
	Edit         EventKind = "edit"      // of Target, an earlier message
	Redaction    EventKind = "redaction" // of Target
	PollResponse EventKind = "poll"      // to the poll Target
	Undecrypted  EventKind = "encrypted" // Raw waits for its key
	Signed       EventKind = "signed"    // what another Tocsin says in a form that can be checked
)

// Body is what an event says. It is sealed while it waits and erased once handled.
type Body struct {
	Text      string   `json:"text,omitempty"`      // without the mention of the bot
	Addressed bool     `json:"addressed,omitempty"` // a command, a mention, or in a direct chat
	Overheard bool     `json:"overheard,omitempty"` // would be for Tocsin where an assembly is under way
	Clear     bool     `json:"clear,omitempty"`     // came unencrypted into an encrypted room
	Automated bool     `json:"automated,omitempty"` // a notice: from a program
	Target    string   `json:"target,omitempty"`    // event id that it edits, redacts or responds to
	Thread    string   `json:"thread,omitempty"`    // event id of the thread's root
	Answers   []string `json:"answers,omitempty"`   // of a poll response
	Raw       string   `json:"raw,omitempty"`       // the encrypted event as JSON
	Session   string   `json:"session,omitempty"`   // that decrypts Raw
	Signed    string   `json:"signed,omitempty"`    // the envelope of a Signed event, as JSON
}

// Incoming is an event as sync brings it.
type Incoming struct {
	ID     string // Matrix event id
	Sender string // Matrix user id
	Kind   EventKind
	Sent   time.Time // says the sender's server
	Body   Body
}

// Event is an event in the inbox.
type Event struct {
	Seq    int64 // order of arrival
	ID     string
	Room   collective.RoomID
	Sender collective.MemberID
	Kind   EventKind
	Sent   time.Time // never later than its arrival
	Body   Body
}
