package charter

import (
	"encoding/json"
	"fmt"
	"time"
)

// Step is one rule that a proposal would change.
type Step struct {
	Key    Key    `json:"key"`
	Before string `json:"before"` // when it was proposed
	Value  string `json:"value"`
}

// Amendment is what a proposal would change in the rules of its circle.
type Amendment struct {
	Steps []Step `json:"steps"`
	From  string `json:"from,omitempty"` // day, 2006-01-02, from which on; empty: as soon as can be
}

// ReadAmendment reads an amendment as Text writes it.
func ReadAmendment(text []byte) (a Amendment, err error) {
	if err = json.Unmarshal(text, &a); err != nil {
		err = fmt.Errorf("read amendment: %w", err)
	}
	return a, err
}

// Text is how an amendment is kept with its proposal.
func (a Amendment) Text() ([]byte, error) {
	text, err := json.Marshal(a)
	if err != nil {
		return nil, fmt.Errorf("write amendment: %w", err)
	}
	return text, nil
}

// Starts is when an amendment begins to hold, in a place: once its adoption can be contested
// no more, or at the beginning of its day where that is later.
func (a Amendment) Starts(final time.Time, place *time.Location) time.Time {
	day, err := time.ParseInLocation(time.DateOnly, a.From, place)
	if err == nil && day.After(final) {
		return day
	}
	return final
}
