package commands

import (
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// draft is a proposal as far as it is known.
type draft struct {
	Circles  []collective.RoomID `json:"circles"`
	Each     bool                `json:"each"` // must pass in each circle
	Kind     decision.Kind       `json:"kind"`
	Title    string              `json:"title"`
	Text     string              `json:"text"`
	Options  []string            `json:"options"`
	Details  decision.Details    `json:"details"`
	From     string              `json:"from"` // 2006-01-02
	To       string              `json:"to"`
	Deadline time.Time           `json:"deadline"` // zero: asked in a guided exchange, the rule's otherwise
	Review   string              `json:"review"`
	Wish     decision.Wish       `json:"wish"`
	Openly   bool                `json:"openly"` // though the rule says secret: where too few could keep one
	AtOnce   bool                `json:"-"`      // asked by an assembly, see composeAtOnce
	At       time.Time           `json:"-"`      // when the vote opened: its rules are those of then; zero: now

	Action  int  `json:"action"`  // number of the action on which it decides, or 0
	Session bool `json:"session"` // the vote is over in the assembly under way

	Misses int            `json:"misses"` // answers in a row that were not understood
	Guided bool           `json:"guided"` // some of it was asked: show it all before publishing
	Asked  field          `json:"asked"`
	Passed map[field]bool `json:"passed"`           // may stay empty, and was asked
	Offers []storedOffer  `json:"offers,omitempty"` // readings of an unclear answer, to choose from by number
}

// storedOffer is one reading of an unclear moment or span.
type storedOffer struct {
	Deadline time.Time `json:"deadline"`
	From     string    `json:"from"`
	To       string    `json:"to"`
}

// method is how the proposal will be decided.
func (c *Call) method(d draft) decision.Method {
	if d.Wish.Method != "" {
		return d.Wish.Method
	}
	return c.ruleOf(d).Method
}

// ruleOf is the rule of the circles that a draft is for, as strict as the strictest of them.
func (c *Call) ruleOf(d draft) decision.Rules {
	if !d.At.IsZero() {
		return c.rulesAt(d.Kind, d.Circles, d.At)
	}
	return c.kindRules(d.Kind, d.Circles)
}
