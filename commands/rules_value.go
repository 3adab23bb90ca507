package commands

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/charter"
	"tocsin/collective/hours"
	"tocsin/i18n"
)

// readValue reads a value as somebody wrote it, in the one form that is kept. What cannot be read
// is charter.ErrValue.
func (c *Call) readValue(key charter.Key, before charter.Charter, words []string) (string, error) {
	text := strings.Trim(strings.Join(words, " "), " .")
	aspect, _ := key.Split()
	switch {
	case aspect == charter.Method:
		return found(c.methods.word(text))
	case aspect == charter.Count:
		return found(c.counts.word(text))
	case aspect == charter.Base:
		return found(c.bases.word(text))
	case aspect == charter.Fraction || aspect == charter.Quorum || key == charter.Presence:
		return c.readShare(text)
	case aspect == charter.Secret || aspect == charter.Names || aspect == charter.Early || key == charter.Digests:
		return c.readYesNo(text)
	case aspect == charter.Contest || aspect == charter.Deadline || key == charter.Corrections:
		return c.readLength(words)
	case key == charter.Hours:
		h, err := hours.Written(i18n.Fold(text), before.Hours)
		if err != nil {
			return "", charter.ErrValue
		}
		return h.String(), nil
	case key == charter.Language:
		lang, ok := c.languageNamed(text)
		return found(string(lang), ok)
	case key == charter.Zone:
		return readZone(text)
	case key == charter.Decided:
		return c.readDeeds(words)
	}
	return c.readCount(key, words)
}

// found is what a vocabulary says.
func found(meaning string, ok bool) (string, error) {
	if !ok {
		return "", charter.ErrValue
	}
	return meaning, nil
}

func (c *Call) isNone(text string) bool {
	meaning, ok := c.charting.word(text)
	return ok && meaning == "none"
}

// readShare reads "2/3", "60 %" or "deux tiers".
func (c *Call) readShare(text string) (string, error) {
	if share, ok := c.shares.word(text); ok {
		return share, nil
	}
	f, err := collective.ParseFraction(text)
	switch {
	case c.isNone(text):
		return collective.Fraction{}.String(), nil
	case err != nil:
		return "", charter.ErrValue
	}
	return f.String(), nil
}

func (c *Call) readYesNo(text string) (string, error) {
	switch meaning, _ := c.answers.word(text); meaning {
	case "yes":
		return charter.Yes, nil
	case "no":
		return charter.No, nil
	}
	return "", charter.ErrValue
}

// readLength reads "48h", "3 jours", "2 semaines".
func (c *Call) readLength(words []string) (string, error) {
	n, unit, err := c.amount(words)
	length := map[string]time.Duration{"minutes": time.Minute, "hours": time.Hour, "days": 24 * time.Hour, "weeks": 7 * 24 * time.Hour, "months": 30 * 24 * time.Hour}[unit]
	switch {
	case err != nil || n > 10_000 || length == 0 && n > 0:
		return "", charter.ErrValue
	}
	return charter.Span(time.Duration(n) * length), nil
}

// readCount reads a number, of days or months where the rule counts these.
func (c *Call) readCount(key charter.Key, words []string) (string, error) {
	n, unit, err := c.amount(words)
	if err != nil || n > 10_000 {
		return "", charter.ErrValue
	}
	aspect, _ := key.Split()
	days := aspect == charter.Active || slices.Contains([]charter.Key{charter.There, charter.Words, charter.Needs}, key)
	times := map[string]int{"": 1, "days": 1, "weeks": 7, "months": 30, "years": 365}
	switch {
	case key == charter.Codes:
		times = map[string]int{"": 1, "months": 1, "years": 12}
	case !days && len(words) < 3: // "3 membres"
		return strconv.Itoa(n), nil
	}
	if times[unit] == 0 && n > 0 {
		return "", charter.ErrValue
	}
	return strconv.Itoa(n * times[unit]), nil
}

// amount reads a number with its unit, in one word or in two. A word that is no unit is returned
// as it stands.
func (c *Call) amount(words []string) (n int, unit string, err error) {
	text := strings.Join(words, " ")
	if c.isNone(text) {
		return 0, "", nil
	}
	end := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(text)
	}
	if n, err = strconv.Atoi(text[:end]); err != nil {
		return 0, "", charter.ErrValue
	}
	rest := strings.TrimSpace(text[end:])
	if rest == "" {
		return n, "", nil
	}
	if known, ok := c.units.word(rest); ok {
		return n, known, nil
	}
	if len(strings.Fields(rest)) > 1 || strings.ContainsAny(rest, "/%.,") {
		return n, rest, charter.ErrValue
	}
	return n, rest, nil
}

// readZone takes the name of a time zone, also without its continent.
func readZone(text string) (string, error) {
	text = strings.ReplaceAll(text, " ", "_")
	for _, name := range []string{text, "Europe/" + capital(strings.ToLower(text))} {
		if zone, err := time.LoadLocation(name); err == nil && strings.Contains(name, "/") {
			return zone.String(), nil
		}
	}
	return "", charter.ErrValue
}

// readDeeds reads kinds of actions, or none.
func (c *Call) readDeeds(words []string) (string, error) {
	if c.isNone(strings.Join(words, " ")) {
		return charter.Deeds(nil), nil
	}
	var kinds []action.Kind
	for len(words) > 0 {
		kind, took := c.deeds.prefix(words)
		switch {
		case took > 0:
			kinds = append(kinds, action.Kind(kind))
		case slices.Contains([]string{"et", "en", "und", "and"}, i18n.Fold(words[0])):
			took = 1
		default:
			return "", charter.ErrValue
		}
		words = words[took:]
	}
	return charter.Deeds(kinds), nil
}
