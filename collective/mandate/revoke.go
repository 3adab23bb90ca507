package mandate

import (
	"encoding/json"
	"errors"
	"fmt"

	"tocsin/collective/decision"
	"tocsin/collective/when"
)

// RevokedBy are the rules by which a mandate is taken back, where those of the circle are now some others:
// what gave it takes it back, by the same method, share, quorum and secrecy. What was drawn by lot is
// taken back by the rules of now.
func (m Mandate) RevokedBy(now decision.Rules) decision.Rules {
	if m.Rules.Method == "" {
		return now
	}
	r, given := now, m.Rules
	r.Method, r.Fraction, r.Of, r.Blocks, r.Target = given.Method, given.Fraction, given.Of, given.Blocks, given.Target
	r.Quorum, r.Active, r.Secret, r.Early = given.Quorum, given.Active, given.Secret, now.Early && !given.Secret
	return r
}

// EffectKind is how an Effect of a decision on a mandate is called.
const EffectKind = "mandat"

// Does is what a decision does with a mandate.
type Does string

// What a decision does.
const (
	Gives   Does = "donner"
	Draws   Does = "tirer" // by lot, among those who are willing
	Revokes Does = "retirer"
)

// Effect is what the adoption of a proposal does, and what is shown of it.
type Effect struct {
	Mandate string    `json:"mandate"` // its id
	Does    Does      `json:"does"`
	Member  string    `json:"member,omitempty"` // id of who has it or is to, as long as Name stands here
	Name    string    `json:"name,omitempty"`   // empty once forgotten, and of a lot
	Guest   bool      `json:"guest,omitempty"`
	Until   when.Date `json:"until"`
	Report  when.Date `json:"report"`
}

// errEffect says that an effect is of another kind.
var errEffect = errors.New("no effect on a mandate")

// Write writes an effect as a proposal keeps it.
func (e Effect) Write() (*decision.Effect, error) {
	text, err := json.Marshal(e)
	if err != nil {
		return nil, fmt.Errorf("write effect: %w", err)
	}
	return &decision.Effect{Kind: EffectKind, With: text}, nil
}

// ReadEffect reads what Write wrote.
func ReadEffect(of *decision.Effect) (e Effect, err error) {
	if of == nil || of.Kind != EffectKind {
		return e, errEffect
	}
	if err := json.Unmarshal(of.With, &e); err != nil {
		return e, fmt.Errorf("read effect: %w", err)
	}
	return e, nil
}
