package commands

import (
	"strings"

	"tocsin/collective/incident"
	"tocsin/i18n"
)

// readFigures reads "banque 2026-T4 par obstacle", in any order.
func (c *Call) readFigures(text string) (asked, error) {
	q := asked{period: incident.QuarterOf(c.now)}
	words := strings.Fields(text)
	for len(words) > 0 {
		took, err := c.readFigureWord(&q, words)
		if err != nil {
			return q, err
		}
		if took == 0 {
			return q, refuse("figures.unread", "said", quoted(strings.Join(words, " ")), "figures", c.commandLine(figuresKey),
				"by", c.name("figure.by"), "obstacle", c.name("dim.obstacle"))
		}
		words = words[took:]
	}
	return q, nil
}

// readFigureWord reads one thing at the start of words, and says how many it took.
func (c *Call) readFigureWord(q *asked, words []string) (int, error) {
	if period, took := c.readPeriod(words); took > 0 {
		q.period = period
		return took, nil
	}
	switch word, took := c.figureWords.prefix(words); word {
	case "by":
		dim, n := c.dimensions.prefix(words[took:])
		if n == 0 {
			return 0, nil
		}
		q.by = incident.Dimension(dim)
		return took + n, nil
	case "channels":
		q.channels = true
		return took, nil
	case "vector":
		q.vector = true
		return took, nil
	}
	if region, took := c.regions.prefix(words); took > 0 {
		q.region = region
		return took, nil
	}
	slug, took := c.serviceBefore(words)
	q.service = slug
	return took, nil
}

// serviceBefore is the service that words begin with, and how many of them name it: by its whole
// name, or else by one word that means it.
func (c *Call) serviceBefore(words []string) (string, int) {
	if n, _ := leadingNumber(words[0]); n > 0 {
		return "", 0
	}
	for took := min(len(words), longestPhrase); took > 0; took-- {
		folded := strings.Trim(i18n.Fold(strings.Join(words[:took], " ")), " .,;:")
		for _, slug := range slugsOf(incident.Service) {
			if c.termIs(incident.Service, slug, folded) {
				return slug, took
			}
		}
	}
	if slug, ok := c.findTerm(incident.Service, words[0]); ok {
		return slug, 1
	}
	return "", 0
}

// serviceWord is how a service is typed: by the first word of its name where that means it, or
// else by its slug.
func (c *Call) serviceWord(slug string) string {
	word, _, _ := strings.Cut(strings.ToLower(c.term(incident.Service, slug)), " ")
	if found, took := c.serviceBefore([]string{word}); took == 1 && found == slug {
		return word
	}
	return slug
}

// readPeriod reads a period at the start of words: "2026-T4", "T4", "novembre 2026", "année".
func (c *Call) readPeriod(words []string) (incident.Period, int) {
	if len(words) > 1 {
		if p, ok := incident.ParsePeriod(words[0] + " " + words[1]); ok {
			return p, 2
		}
	}
	if p, ok := incident.ParsePeriod(words[0]); ok {
		return p, 1
	}
	if p, ok := incident.ParsePeriod(words[0] + "-" + itoa(c.now.Year())); ok && len(words[0]) == 2 { // T4
		if p.Starts().After(c.now) {
			p.Year--
		}
		return p, 1
	}
	if month, ok := c.texts.MonthNamed(words[0]); ok {
		if len(words) > 1 {
			if year, ok := incident.ParsePeriod(words[1]); ok && year.Months == 12 {
				return incident.Period{Year: year.Year, First: month, Months: 1}, 2
			}
		}
		p := incident.Period{Year: c.now.Year(), First: month, Months: 1}
		if p.Starts().After(c.now) {
			p.Year--
		}
		return p, 1
	}
	word, took := c.figureWords.prefix(words)
	switch word {
	case "month":
		return incident.MonthOf(c.now), took
	case "quarter":
		return incident.QuarterOf(c.now), took
	case "year":
		return incident.YearOf(c.now), took
	}
	return incident.Period{}, 0
}
