package storage

import (
	"encoding/json"
	"fmt"
	"strings"
)

// sealWords seals a value as JSON, padded to a multiple of step bytes where that is above 1,
// so that its length tells less.
func (t *Tx) sealWords(place string, value any, step int) (string, error) {
	text, err := json.Marshal(value)
	if err != nil {
		return "", fmt.Errorf("write %s: %w", place, err)
	}
	pad := 0
	if step > 1 {
		pad = (step - len(text)%step) % step
	}
	return t.Seal(place, string(text)+strings.Repeat(" ", pad)), nil
}

// openWords reads what sealWords wrote; an empty text leaves the value as it is.
func (t *Tx) openWords(place, sealed string, value any) error {
	text, err := t.Open(place, sealed)
	if err != nil || text == "" {
		return err
	}
	if err := json.Unmarshal([]byte(text), value); err != nil {
		return fmt.Errorf("read %s: %w", place, err)
	}
	return nil
}
