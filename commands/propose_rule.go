package commands

import (
	"strconv"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
	"tocsin/collective/when"
)

// ruleOption reads what makes a rule stricter, other circles, or the day of a review.
func (d *draft) ruleOption(c *Call, words []string) (int, error) {
	option, n := c.options.prefix(words)
	if n == 0 {
		return 0, nil
	}
	rest := words[n:]
	switch option {
	case "majority", "quorum":
		took, fraction := leadingFraction(rest)
		if took == 0 && len(rest) > 0 && strings.ContainsAny(rest[0], "0123456789") {
			return 0, c.notUnderstood(words) // "majorité 3/2" is no date
		} else if took == 0 {
			return 0, nil
		}
		if option == "quorum" {
			d.Wish.Quorum = fraction
		} else {
			d.Wish.Fraction = fraction
		}
		return n + took, nil
	case "secret":
		d.Wish.Secret = true
	case "open":
		d.Openly = true
	case "early":
		d.Wish.Early = true
	case "each":
		d.Each = true
	case "session":
		d.Session = true
	case "with":
		took, err := d.circleOption(c, rest)
		return n + took, err
	case "review":
		day, _, took, err := when.SpanPrefix(rest, c.now, c.now.Location())
		if err != nil || took == 0 {
			return 0, nil
		}
		d.Review = day.String()
		return n + took, nil
	}
	return n, nil
}

// methodOption reads a method, and the number that it needs: "stv 3", "points 12".
func (d *draft) methodOption(c *Call, words []string) int {
	if count, n := c.counts.prefix(words); n > 0 {
		d.Wish.Method, d.Wish.Count = decision.Ranking, tally.Method(count)
		return n
	}
	method, n := c.methods.prefix(words)
	if n == 0 {
		return 0
	}
	d.Wish.Method = decision.Method(method)
	if n == len(words) {
		return n
	}
	figure, err := strconv.Atoi(words[n])
	if err != nil || figure < 1 {
		return n
	}
	switch d.Wish.Method {
	case decision.STV:
		d.Wish.Seats = figure
	case decision.Points:
		d.Wish.Budget = figure
	case decision.Headcount:
		d.Wish.Target = figure
	default:
		return n
	}
	return n + 1
}

// leadingFraction reads "2/3", "60%" or "60 %".
func leadingFraction(words []string) (int, collective.Fraction) {
	for n := min(2, len(words)); n > 0; n-- {
		if f, err := collective.ParseFraction(strings.Join(words[:n], "")); err == nil && !f.IsZero() {
			return n, f
		}
	}
	return 0, collective.Fraction{}
}
