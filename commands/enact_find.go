package commands

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"tocsin/collective/action"
	"tocsin/i18n"
	"tocsin/storage"
)

// visibleAction reads an action by its number, as far as the asker may see it.
func (c *Call) visibleAction(n int) (action.Action, error) {
	a, err := c.tx.ActionByNumber(n)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return a, err
	}
	circles, failed := c.inView()
	if failed != nil {
		return a, failed
	}
	if err != nil || !slices.ContainsFunc(circles, func(r storage.Room) bool { return a.In(r.ID) }) {
		return a, refuse("enact.unknown", "number", itoa(n), "enact", c.commandLine(enactKey))
	}
	return a, nil
}

// actions reads the actions in some states of the circles in view, each once, by what is
// next; of each circle so many at the most, 0 for all.
func (c *Call) actions(limit int, states ...action.State) ([]action.Action, error) {
	circles, err := c.inView()
	if err != nil {
		return nil, err
	}
	var all []action.Action
	for _, circle := range circles {
		some, err := c.tx.Actions(circle.ID, limit, states...)
		if err != nil {
			return nil, err
		}
		for _, a := range some {
			if !slices.ContainsFunc(all, func(b action.Action) bool { return a.ID == b.ID }) {
				all = append(all, a)
			}
		}
	}
	action.Sort(all)
	return all, nil
}

// closest is what the word means that is closest to the first of a text, or nothing when none
// is close.
func closest(words phrases, said string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(said), " ")
	first = i18n.Fold(first)
	best, found := min(2, len(first)/4), ""
	if best == 0 {
		return ""
	}
	for _, word := range slices.Sorted(maps.Keys(words)) {
		if d := distance(first, word); d < best || d == best && found == "" {
			best, found = d, word
		}
	}
	return words[found]
}
