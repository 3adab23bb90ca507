package commands

import (
	"maps"
	"slices"
	"strings"

	"tocsin/i18n"
)

// nearestAct is the verb that one word with a slip of the finger was meant to be, if any.
func (c *Call) nearestAct(text string) string {
	written := i18n.Fold(strings.TrimSpace(text))
	if strings.ContainsAny(written, " \n") || len(written) < 4 {
		return ""
	}
	for _, phrase := range slices.Sorted(maps.Keys(c.actWords)) {
		if d := distance(written, phrase); d > 0 && d <= 2 && alike(written, phrase) > 0 {
			return c.actWords[phrase]
		}
	}
	return ""
}
