package commands

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// readParts reads what follows the promise itself. A day that is not understood is kept for
// later: it is asked again, and the rest is not lost.
func (d *promiseDraft) readParts(c *Call, text string) error {
	words := strings.Fields(text)
	for len(words) > 0 {
		part, took := c.partAt(words)
		if took == 0 {
			part, took = c.promiseParts.prefix(words)
		}
		if mark, n := c.marks.prefix(words); took == 0 && mark == "by" {
			part, took = "due", n
		}
		if took == 0 || took == len(words) {
			return refuse("promise.unread", "said", quoted(strings.Join(words, " ")), "promise", c.commandLine(promiseKey))
		}
		after := words[took:]
		if after[0] == ":" && len(after) > 1 {
			after = after[1:]
		}
		end := c.endOfPart(part, after)
		value := strings.TrimRight(strings.Join(after[:end], " "), " ,;")
		whole := strings.Join(words[:took], " ") + " " + value
		words = after[end:]
		if err := d.setPart(c, part, value, whole); err != nil {
			return err
		}
	}
	return nil
}

// endOfPart is before which word the next part begins.
func (c *Call) endOfPart(part string, words []string) int {
	if part == "proof" {
		if _, rest, ok := quotedTitle(strings.Join(words, " ")); ok {
			_, n := c.pastDayAfter(strings.Fields(rest))
			return len(words) - len(strings.Fields(rest)) + n
		}
		return len(words)
	}
	for i := 1; i < len(words); i++ {
		if next, _ := c.partAt(words[i:]); next != "" {
			return i
		}
	}
	return len(words)
}

func (d *promiseDraft) setPart(c *Call, part, value, whole string) error {
	switch part {
	case "service":
		d.setService(c, value)
	case "to":
		d.Promise.To = cutTo(clean(value), maxOption)
	case "proof":
		d.Proof = c.readProof(value)
	case "said":
		words := strings.Fields(value)
		day, n := c.pastDay(words)
		if n == 0 || n < len(words) {
			return refuse("promise.said-how", "said", quoted(value))
		}
		d.Promise.Said = day
	case "action":
		n, _ := leadingNumber(value)
		a, err := c.visibleAction(n)
		if err != nil {
			return err
		}
		d.Promise.Action = a.ID
	default:
		return d.setDue(c, value, whole)
	}
	return nil
}

// setDue reads by which day. "D'ici 3 semaines" is a day with its first words only.
func (d *promiseDraft) setDue(c *Call, value, whole string) error {
	day, err := c.readDay(value)
	if again, failed := c.readDay(whole); err != nil && failed == nil {
		day, err = again, nil
	}
	var unclear *Refusal
	if errors.As(err, &unclear) {
		d.unclear = unclear
		return nil
	}
	d.Promise.Due = day
	return err
}

// setService keeps who promised, and after a comma who spoke for it.
func (d *promiseDraft) setService(c *Call, text string) {
	name, person, _ := strings.Cut(clean(text), ",")
	name, person = cutTo(strings.TrimSpace(name), maxOption), cutTo(strings.TrimSpace(person), maxOption)
	slug, ok := c.findService(name)
	if other, swapped := c.findService(person); !ok && swapped { // "la directrice, FWB"
		slug, ok, person = other, true, name
	}
	if ok {
		name = slug
	}
	d.Promise.Service, d.Promise.Person = name, person
}

func (d *promiseDraft) setWhat(text string) error {
	what, _, ok := quotedTitle(strings.TrimSpace(text))
	if !ok {
		what = text
	}
	if what = capital(clean(what)); utf8.RuneCountInString(what) > maxTitle*2 {
		return refuse("propose.title-too-long", "max", maxTitle*2)
	}
	d.Promise.What = what
	return nil
}
