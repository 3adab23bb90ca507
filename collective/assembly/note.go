package assembly

import (
	"errors"
	"strings"
	"time"
	"unicode/utf8"

	"tocsin/collective"
	"tocsin/collective/when"
)

// NoteKind says what a note is.
type NoteKind string

// The kinds of notes.
const (
	Decision NoteKind = "decision"
	Info     NoteKind = "info"
	Idea     NoteKind = "idee"
	Task     NoteKind = "tache"
)

// NoteKinds lists them in the order in which members are offered them.
func NoteKinds() []NoteKind { return []NoteKind{Decision, Info, Idea, Task} }

// Note is a line of the minutes that somebody wrote during the assembly.
type Note struct {
	ID    string
	Kind  NoteKind
	Text  string              // as written, after its kind
	Item  string              // id of the item that was spoken of, or empty
	At    time.Time           // when it was written
	By    collective.MemberID // empty once forgotten
	Who   string              // of a Task: who does it, as written, without the @; empty: it is offered
	What  string              // of a Task: Text without who and by when
	Due   when.Date           // of a Task: the day by which, or zero
	DueAt time.Time           // of a Task: the moment by which, where an hour was said
}

// Words are the words of notes, in whatever languages. They are given phrases as written,
// without space around them, and look them up as they like.
type Words struct {
	Kind func(phrase string) (NoteKind, bool) // "décision", "tâche"
	Due  func(phrase string) bool             // what comes before the day of a task: "pour", "d'ici"
}

// Errors of ParseNote.
var (
	ErrNoNote = errors.New("no note: does not begin with a kind and a colon")
	ErrEmpty  = errors.New("a note that says nothing")
)

// The bounds of what is looked up.
const (
	maxKindWords = 3
	maxDueWords  = 3 // of the phrase before the day
	maxDateWords = 16
)

// ParseNote reads a line such as "décision : on ferme à midi" or "tâche: @alice imprimer
// les affiches pour vendredi". A mark of a list before it is skipped. A task may begin with
// who does it, after an @, and end with the day or moment by which, after a word that
// says so; what is no day stays in its text.
//
// It errors with ErrNoNote for any other line, with ErrEmpty, or with a [*when.Error] for
// a day that is to be asked back, such as today's weekday. Item, At, By and ID are left to
// the caller.
func ParseNote(text string, words Words, now time.Time, loc *time.Location) (Note, error) {
	head, rest, ok := cutColon(text)
	head = strings.TrimSpace(strings.TrimLeft(head, "-*•–— \t\n\u00a0\u202f"))
	if !ok || len(strings.Fields(head)) > maxKindWords || words.Kind == nil {
		return Note{}, ErrNoNote
	}
	kind, known := words.Kind(head)
	if !known {
		return Note{}, ErrNoNote
	}
	n := Note{Kind: kind, Text: strings.TrimSpace(rest)}
	if n.Text == "" {
		return Note{}, ErrEmpty
	}
	if kind != Task {
		return n, nil
	}
	return n.task(words, now, loc)
}

// cutColon cuts a text around its first colon, that of any keyboard.
func cutColon(text string) (before, after string, found bool) {
	at := strings.IndexAny(text, ":：")
	if at < 0 {
		return text, "", false
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return text[:at], text[at+size:], true
}
