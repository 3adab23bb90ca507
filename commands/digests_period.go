package commands

import (
	"strings"
	"time"

	"tocsin/collective/digest"
	"tocsin/collective/incident"
	"tocsin/collective/when"
)

// spanAt reads a period at the start of words, and how many they are: "semaine passée", "novembre",
// "2026-T4".
func (c *Call) spanAt(words []string) (digest.Period, int) {
	if len(words) == 0 {
		return digest.Period{}, 0
	}
	switch word, n := c.digestWords.prefix(words); word {
	case "week":
		return digest.Week(c.now, 0), n
	case "last-week":
		return digest.Week(c.now, 1), n
	case "last-month":
		return digest.Month(c.now, 1), n
	}
	if crontabLike(words) {
		return digest.Period{}, 0
	}
	p, n := c.readPeriod(words)
	return daysOf(p), n
}

// crontabLike says whether words begin as an expression does, which is no year.
func crontabLike(words []string) bool { return len(words) == 5 && len(words[0]) < 4 }

func daysOf(p incident.Period) digest.Period {
	if p.Months == 0 {
		return digest.Period{}
	}
	return digest.Period{From: when.DateOf(p.Starts()), To: when.DateOf(p.Ends())}
}

// askedDigest is a digest as somebody asks for it.
type askedDigest struct {
	period digest.Period // none: of now
	given  bool
	whole  bool // uncut
}

// readDigest reads "maintenant tout novembre", in any order.
func (c *Call) readDigest(words []string) (askedDigest, error) {
	var a askedDigest
	for len(words) > 0 {
		word, n := c.digestWords.prefix(words)
		p, took := c.spanAt(words)
		switch {
		case took > 0 && !a.given:
			a.period, a.given, n = p, true, took
		case word == "now":
		case word == "all":
			a.whole = true
		default:
			return a, refuse("digests.unread", append(c.digestExamples(), "said", quoted(strings.Join(words, " ")),
				"week", c.name("digesting.last-week"), "month", c.texts.Month(c.lang, c.now.AddDate(0, -1, 1-c.now.Day()).Month()))...)
		}
		words = words[n:]
	}
	if a.given && a.period.From.Compare(c.thisDay()) > 0 {
		return a, refuse("digests.future", "days", c.daysText(a.period))
	}
	return a, nil
}

// windowOf is what a digest that was asked for looks at: of a period that is over what happened in it, or
// what stands now with the period up to today.
func (c *Call) windowOf(a askedDigest) window {
	w := window{now: c.now, soon: c.now.AddDate(0, 0, 7)}
	loc := c.now.Location()
	w.period = digest.Period{From: c.thisDay().Plus(-6), To: c.thisDay()}
	if a.given {
		w.period = a.period
		w.past = a.period.Over(c.now)
	}
	w.from, w.to = w.period.Starts(loc), w.period.Ends(loc)
	if !w.past {
		w.to = c.now.Add(time.Second)
		if w.period.To.Compare(c.thisDay()) > 0 {
			w.period.To = c.thisDay()
		}
	}
	return w
}
