package when

import "time"

// Kind says why a text was not taken; it is an error itself, for errors.Is, and a stable key for translations.
type Kind string

// The kinds of [*Error], each with what it carries for asking back. Alternatives are sorted, distinct and never past
// (except for ErrPast); there may be a single one, to be confirmed.
const (
	// ErrUnclear: not understood. Carries nothing.
	ErrUnclear Kind = "unclear"
	// ErrNoHour: a day without an hour. Days has the day.
	ErrNoHour Kind = "no-hour"
	// ErrNoDay: an hour without a day. Clocks has the hour (both for "at 6"), Moments its next ones, today or tomorrow.
	ErrNoDay Kind = "no-day"
	// ErrPast: understood, but past. Moments, or Days when there was no hour, has what was understood.
	ErrPast Kind = "past"
	// ErrSkipped: summer time skips that hour. Moments has the same time by the clock before the change.
	ErrSkipped Kind = "skipped"
	// ErrTwice: that hour comes twice at the end of summer time. Moments has both.
	ErrTwice Kind = "twice"
	// ErrTwoReadings: a weekday that contradicts its date, today's weekday, 6 or 18 h, a word of two languages.
	// Moments has the readings, or Days when there was no hour; both (or Clocks too) when the readings differ in kind.
	ErrTwoReadings Kind = "two-readings"
	// ErrMidnight: the start or the end of that day? Moments has both; nothing when no day was given.
	ErrMidnight Kind = "midnight"
	// ErrImpossible: a day that the calendar does not have ("31 février", "3/13"). Carries nothing.
	ErrImpossible Kind = "impossible"
	// ErrBackwards: a span that ends before it begins, or half a year later by a guess. Days has both ends if known.
	ErrBackwards Kind = "backwards"
)

func (k Kind) Error() string { return "when: " + string(k) }

// Clock is a time of day.
type Clock struct{ Hour, Minute int }

// Error is a text that was not taken, with what was understood of it. Its message never quotes the member's text, so it
// may be logged; Text may not.
type Error struct {
	Kind    Kind
	Text    string // as written, without surrounding space and cut to 200 runes
	Moments []time.Time
	Days    []Date
	Clocks  []Clock
	Repeats []Repeat // of ParseRepeat alone
}

func (e *Error) Error() string { return e.Kind.Error() }

// Unwrap lets errors.Is(err, when.ErrNoHour) work.
func (e *Error) Unwrap() error { return e.Kind }
