package commands

import (
	"strings"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

// provePromise adds a quotation, an address or the name of a file, with its day if it is said.
func (c *Call) provePromise(p action.Promise, rest string) error {
	e := c.readProof(rest)
	if e.Text == "" {
		return refuse("promise.proof-how", c.promiseArgs(p)...)
	}
	id, err := c.tx.AddEvidence(p.ID, e)
	if err != nil {
		return err
	}
	c.did(promiseKey, "proof:"+p.ID+":"+id)
	if err := c.recordPromise(p, "prove-promise", ""); err != nil {
		return err
	}
	p.Evidence = append(p.Evidence, e)
	return c.showPromise(p)
}

// readProof reads what shows that something was promised, and of which day it is.
func (c *Call) readProof(text string) action.Evidence {
	e := action.Evidence{By: c.member.ID}
	said, after, ok := quotedTitle(strings.TrimLeft(text, ": "))
	if ok {
		e.Day, _ = c.pastDayAfter(strings.Fields(after))
	} else {
		said = strings.TrimLeft(text, ": ")
		words := strings.Fields(said)
		for i := max(1, len(words)-longestDay-1); i < len(words); i++ { // "courriel.pdf du 12 octobre"
			if day, n := c.pastDayAfter(words[i:]); n > 0 && n == len(words)-i {
				e.Day, said = day, strings.Join(words[:i], " ")
				break
			}
		}
	}
	e.Text = cutTo(clean(strings.TrimRight(said, " ,;")), maxText)
	return e
}

// pastDayAfter is pastDay with what joins a day to what it is the day of: "du 12 octobre".
func (c *Call) pastDayAfter(words []string) (when.Date, int) {
	day, n := c.pastDay(words)
	if n == 0 && len(words) > 1 {
		if _, known := c.promiseParts.word(words[0]); known || len([]rune(words[0])) <= 4 { // du, van, vom, of
			if day, n = c.pastDay(words[1:]); n > 0 {
				n++
			}
		}
	}
	return day, n
}
