package config

import (
	"fmt"

	"tocsin/collective/decision"
)

// Rules reads the rules of kinds alone, as they stand under the key rules. A kind that
// is left out has those of defaults, a whole configuration.
func Rules(text, defaults []byte) (map[decision.Kind]decision.Rules, error) {
	head := "homeserver: https://example.org\nuser: \"@tocsin:example.org\"\nrules:\n"
	c, err := Parse("rules", append([]byte(head), text...), defaults)
	if err != nil {
		return nil, fmt.Errorf("read rules: %w", err)
	}
	return c.Rules, nil
}
