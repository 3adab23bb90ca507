package convergence

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// Terms are what several collectives are asked: the same text, options, method and deadline for all.
type Terms struct {
	Deadline int64           `json:"deadline"` // milliseconds
	ID       string          `json:"id"`
	Method   decision.Method `json:"method"`
	Number   int             `json:"number"` // in the room
	Options  []string        `json:"options,omitempty"`
	Question string          `json:"question"`
}

// Methods are those whose ballots can be added and counted again.
func Methods() []decision.Method {
	return []decision.Method{decision.Majority, decision.Approval, decision.Score, decision.Ranking}
}

// ID is the id of the consultation that an event in a room asks for. Whichever Tocsin hears it, the
// id is the same: who is a member of two collectives asks both with one message.
func ID(room, event string) string {
	sum := sha256.Sum256([]byte("tocsin consultation\n" + room + "\n" + event))
	return hex.EncodeToString(sum[:])[:idDigits]
}

// Check says what is wrong with terms, or nil.
func (t Terms) Check() error {
	if err := id(t.ID); err != nil {
		return err
	}
	switch {
	case !slices.Contains(Methods(), t.Method):
		return fmt.Errorf("method %q: %w", t.Method, ErrMessage)
	case t.Number < 1 || t.Number > MaxNumber || t.Deadline <= 0:
		return fmt.Errorf("number or deadline: %w", ErrMessage)
	case !line(t.Question, MaxQuestion, false):
		return fmt.Errorf("question: %w", ErrMessage)
	case !t.Method.HasOptions() && len(t.Options) > 0, t.Method.HasOptions() && (len(t.Options) < 2 || len(t.Options) > MaxOptions):
		return fmt.Errorf("%d options: %w", len(t.Options), ErrMessage)
	}
	seen := map[string]bool{}
	for _, option := range t.Options {
		folded := strings.ToLower(option)
		if !line(option, MaxOption, false) || seen[folded] {
			return fmt.Errorf("option: %w", ErrMessage)
		}
		seen[folded] = true
	}
	return nil
}

// Ends is the deadline.
func (t Terms) Ends() time.Time { return time.UnixMilli(t.Deadline) }

// Open says whether a vote by these terms can still begin at a moment.
func (t Terms) Open(now time.Time) bool {
	return now.Add(decision.MinOpen).Before(t.Ends()) && !t.Ends().After(now.Add(decision.MaxOpen))
}

// Same says whether two Tocsins ask the same.
func (t Terms) Same(o Terms) bool {
	return t.ID == o.ID && t.Deadline == o.Deadline && t.Method == o.Method && t.Question == o.Question && slices.Equal(t.Options, o.Options)
}

// rules are those by which all ballots together are counted. The collectives keep their own for
// themselves; what they share is the simplest: more than half of those who chose.
func (t Terms) rules() decision.Rules {
	r := decision.Rules{Method: t.Method}
	if t.Method == decision.Majority {
		r.Fraction, r.Of = collective.Half(), collective.Expressed
	}
	return r
}
