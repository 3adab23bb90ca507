package commands

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
	"tocsin/collective/when"
	"tocsin/i18n"
)

// option reads one of what can follow a title: a rule ("majorité 3/4", "quorum 60 %",
// "secret"), a method ("classement", "stv 3"), other circles ("avec Bruxelles"), a
// deadline ("jusqu'à vendredi 18h"), days ("du 1 au 5 décembre"). It tells how many
// words it took, 0 for none.
func (d *draft) option(c *Call, words []string) (int, error) {
	if n, err := d.ruleOption(c, words); n > 0 || err != nil {
		return n, err
	}
	if n := d.methodOption(c, words); n > 0 {
		return n, nil
	}
	return d.whenOption(c, words)
}

// plainOption reads those options that end a title without quotation marks: a share, a
// deadline, days. "Donner notre avis" is a title.
func (d *draft) plainOption(c *Call, words []string) (int, error) {
	if option, _ := c.options.prefix(words); option == "majority" || option == "quorum" {
		if n, err := d.ruleOption(c, words); n > 0 || err != nil {
			return n, err
		}
	}
	return d.whenOption(c, words)
}

func (d *draft) whenOption(c *Call, words []string) (int, error) {
	if c.startsDeadline(words) {
		return d.deadlineOption(c, words)
	}
	from, to, n, err := when.SpanPrefix(words, c.now, c.now.Location())
	if err == nil && n > 0 {
		d.From, d.To = from.String(), to.String()
		return n, nil
	}
	return d.deadlineOption(c, words)
}

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

// circleOption reads one more circle of the asker's by its name, and others after "and"
// or a comma.
func (d *draft) circleOption(c *Call, words []string) (int, error) {
	circles, err := c.circles()
	if err != nil {
		return 0, err
	}
	names := phrases{}
	for _, circle := range circles {
		names.add([]string{clean(circle.Name)}, string(circle.ID))
	}
	total := 0
	for {
		id, n := names.longest(words[total:], len(words)) // names of circles can be long
		if n == 0 {
			return 0, refuse("propose.unknown-circle", "said", quoted(strings.Join(words[total:], " ")))
		}
		total += n
		if circle := collective.RoomID(id); !slices.Contains(d.Circles, circle) {
			d.Circles = append(d.Circles, circle)
		}
		if total < len(words) && slices.Contains([]string{"et", "en", "und", "and"}, i18n.Fold(words[total])) {
			total++
		} else if !strings.HasSuffix(words[total-1], ",") || total == len(words) {
			return total, nil
		}
	}
}

func (c *Call) startsDeadline(words []string) bool {
	word := i18n.Fold(words[0])
	return strings.HasPrefix(word, "jusqu") || slices.Contains([]string{
		"avant", "d'ici", "tot", "voor", "tegen", "uiterlijk", "bis", "vor", "spatestens", "until", "till", "by", "before",
	}, word)
}

func (d *draft) deadlineOption(c *Call, words []string) (int, error) {
	at, n, err := when.MomentPrefix(words, c.now, c.now.Location())
	var unread *when.Error
	switch {
	case err == nil:
		d.Deadline = at
		return n, nil
	case errors.As(err, &unread) && unread.Kind != when.ErrUnclear && c.startsDeadline(words):
		return 0, c.unclear(unread, false)
	}
	return 0, nil
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
