package commands

import (
	"maps"
	"slices"
	"strings"

	"tocsin/collective/when"
	"tocsin/i18n"
)

// titleOrAct asks whether a verb, and what follows it up to a date, was meant as a title.
func (c *Call) titleOrAct(verb string) error {
	a, err := c.presentMeeting()
	if err != nil {
		return c.callMeeting(c.rest)
	}
	return refuse("meet.title-or-act", "said", quoted(c.rest), "meet", c.commandLine(meetKey), "number", itoa(a.Number), "act", c.name("act."+verb))
}

// endsInDate says whether the last words of a text are a moment, and others stand before it.
func (c *Call) endsInDate(text string) bool {
	return c.dateAtEnd(strings.Fields(text)) > 0
}

// dateAtEnd is where the moment begins with which words end, or -1.
func (c *Call) dateAtEnd(words []string) int {
	for i := range words {
		rest := splitSpan(words[i:])
		if _, n, err := when.MomentPrefix(rest, c.now, c.now.Location()); err == nil && n == len(rest) {
			return i
		}
		if _, n, err := when.RepeatPrefix(rest); err == nil && n == len(rest) {
			return i
		}
	}
	return -1
}

// nearestAct is the verb that one word with a slip of the finger was meant to be, if any.
func (c *Call) nearestAct(text string) string {
	written := i18n.Fold(strings.TrimSpace(text))
	if strings.ContainsAny(written, " \n") || len(written) < 4 {
		return ""
	}
	for _, phrase := range slices.Sorted(maps.Keys(c.actWords)) {
		near := 1 + len(written)/6 // "ouvrire"; "Noël" is a title
		if d := distance(written, phrase); d > 0 && d <= min(near, 2) && alike(written, phrase) > 0 && len(phrase) > 4 {
			return c.actWords[phrase]
		}
	}
	return ""
}
