package commands

import (
	"errors"
	"strings"

	"tocsin/collective/mask"
	"tocsin/storage"
)

// entryWords are what somebody wrote with an act, on one line; empty where that is not its detail.
// They were masked when they were recorded: this is for what an earlier version recorded.
func (c *Call) entryWords(e storage.Recorded) string {
	if of, known := c.recorded[e.Act]; !known || !of.ofWords() {
		return ""
	}
	return strings.ReplaceAll(clean(c.shown(mask.Text(e.Detail))), "`", "'")
}

// entryDetail says in words what the detail of an act holds, where nobody wrote it.
func (c *Call) entryDetail(of recorded, e storage.Recorded) (string, error) {
	detail := e.Detail
	first, second, pair := strings.Cut(detail, " ")
	switch of.says {
	case saysNumber, saysEntry:
		return clean(detail), nil
	case saysUrn:
		return c.orSlug("channel.", first, true) + ", " + clean(second), nil
	case saysOutcome:
		if second != "" {
			return c.T("journal.outcome", "outcome", c.orSlug("outcome.", first, false), "digest", shortDigest(clean(second))), nil
		}
		return c.orSlug("outcome.", first, false), nil
	case saysLink:
		return c.T("linked.to", "kind", c.orSlug("link.", first, true), "number", clean(second)), nil
	case saysDay:
		return c.dayText(detail), nil
	case saysRole:
		return c.orSlug("role.", detail, true), nil
	case saysStates:
		if pair {
			return c.T("journal.from-to", "from", c.orSlug("enact.state-", first, false), "to", c.orSlug("enact.state-", second, false)), nil
		}
		return c.orSlug("enact.state-", first, false), nil
	case saysKept:
		if pair {
			return c.T("journal.from-to", "from", c.orSlug("promise.state-", first, false), "to", c.orSlug("promise.state-", second, false)), nil
		}
		return c.orSlug("promise.state-", first, false), nil
	case saysStatus:
		return c.lower(c.term("status", strings.TrimPrefix(e.Act, "report-"))), nil
	case saysField:
		return c.fieldName(first), nil
	case saysRules:
		return c.stepsText(detail), nil
	case saysDecision:
		return c.decisionNumber(detail)
	}
	return "", nil
}

// orSlug is the text of a slug, or the slug itself where there is none: a journal outlives words.
func (c *Call) orSlug(prefix, slug string, words bool) string {
	switch {
	case slug == "" || !c.texts.Knows(prefix+slug):
		return clean(slug)
	case words:
		return c.name(prefix + slug)
	}
	return c.T(prefix + slug)
}

// fieldName is what of an action was changed.
func (c *Call) fieldName(field string) string {
	if field == "needs" {
		field = "need"
	}
	return c.orSlug("step.", field, true)
}

// decisionNumber is the number of a proposal, by its id.
func (c *Call) decisionNumber(id string) (string, error) {
	p, err := c.tx.ProposalByID(id)
	if errors.Is(err, storage.ErrNotFound) {
		return "?", nil
	}
	return number(p), err
}
