package commands

import (
	"slices"
	"strings"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
	"tocsin/collective/taxonomy"
	"tocsin/collective/when"
	"tocsin/i18n"
)

// setTerm reads a term of a dimension: its number on the paper form, its name, or words that
// mean it.
func (t *tale) setTerm(c *Call, dim incident.Dimension, answer string) error {
	slug, ok := c.findTerm(dim, answer)
	if !ok {
		return refuse("report.which-term", "what", c.T("report.dim-"+string(dim)), "said", quoted(answer))
	}
	t.Codes.Set(dim, slug)
	delete(t.Unsure, dim)
	return nil
}

func (c *Call) findTerm(dim incident.Dimension, answer string) (string, bool) {
	slugs := slugsOf(dim)
	if n, rest := leadingNumber(answer); n > 0 && (rest == "" || len(strings.Fields(rest)) < 4) {
		if n > len(slugs) {
			return "", false
		}
		return slugs[n-1], true
	}
	folded := strings.Trim(i18n.Fold(answer), " .,;:")
	for _, slug := range slugs {
		if c.termIs(dim, slug, folded) {
			return slug, true
		}
	}
	if dim == incident.Service {
		if slug, ok := c.findService(answer); ok {
			return slug, true
		}
	}
	told := telling.Read(answer, c.now)
	if slug := told.Codes.Of(dim); slug != "" {
		return slug, true
	}
	return "", false
}

// termIs says whether a text is a slug or one of its names, in any language.
func (c *Call) termIs(dim incident.Dimension, slug, folded string) bool {
	if folded == slug {
		return true
	}
	if dim == incident.Region {
		region, _ := c.regions.word(folded)
		return region == slug
	}
	term, _ := taxonomy.Find(string(dim), slug)
	for _, name := range term.Names {
		if i18n.Fold(name) == folded {
			return true
		}
	}
	return false
}

// setValues reads figures: "12 appels, 40 min".
func (t *tale) setValues(c *Call, answer string) error {
	told := telling.Read(answer, c.now)
	if told.Values == (incident.Values{}) {
		return refuse("report.no-figures", "said", quoted(answer))
	}
	for m, n := range told.Values {
		if n > 0 {
			t.Values[m] = n
		}
	}
	t.fill(told)
	return nil
}

func (t *tale) setDay(c *Call, answer string) error {
	words := strings.Fields(answer)
	day, n := c.pastDay(words)
	if today, err := when.Day(answer, c.now.AddDate(0, 0, -1), c.now.Location()); n == 0 && err == nil && today == when.DateOf(c.now) {
		day, n = today, len(words) // a Monday, "lundi"
	}
	if n == 0 || n < len(words) {
		return refuse("report.which-day", "said", quoted(answer))
	}
	t.Day = day.String()
	return nil
}

// noText says whether an answer asks for no text at all.
func (c *Call) noText(answer string) bool {
	meaning, _ := c.answers.word(answer)
	return slices.Contains([]string{"no", "skip"}, meaning)
}

// slugsOf are the slugs of a dimension, in the order of the paper form.
func slugsOf(dim incident.Dimension) []string {
	if dim == incident.Region {
		return incident.Regions()
	}
	var slugs []string
	for _, term := range taxonomy.Terms(string(dim)) {
		slugs = append(slugs, term.Slug)
	}
	return slugs
}

// term is how a slug is called.
func (v voice) term(dim incident.Dimension, slug string) string {
	if slug == "" {
		return ""
	}
	if dim == incident.Region {
		return v.name("region." + slug)
	}
	if term, ok := taxonomy.Find(string(dim), slug); ok {
		return term.Names[string(v.lang)]
	}
	return slug
}
