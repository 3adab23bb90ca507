package commands

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"tocsin/collective/action"
)

// refusalRef is what is remembered of a count, sealed, so that its author can take it back
// until the totals are told; then it is erased.
func (c *Call) refusalRef(a action.Action, said saidRefusal) (string, error) {
	text, err := json.Marshal(keptRefusal{said.refusal, said.others})
	if err != nil {
		return "", fmt.Errorf("write refusal: %w", err)
	}
	padded := string(text) + strings.Repeat(" ", max(0, refusalLength-len(text)))
	return a.ID + ":" + c.tx.Seal(peoplePlace(cmp.Or(c.amends, c.event.ID)), padded), nil
}

// refusalLength is to what length a count is padded: how long it is would tell what it says.
const refusalLength = 400

// keptRefusal is a count as it is remembered.
type keptRefusal struct {
	Refusal action.Refusal
	Others  int
}

func undoRefused(c *Call, ref string) error {
	id, sealed, _ := strings.Cut(ref, ":")
	text, err := c.tx.Open(peoplePlace(c.amends), sealed)
	if err != nil {
		return err
	}
	var r keptRefusal
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		return fmt.Errorf("read refusal: %w", err)
	}
	r.Refusal.N = -r.Refusal.N
	return errors.Join(c.tx.CountRefusal(id, r.Refusal, "", -r.Others), c.takeBackAnswer())
}
