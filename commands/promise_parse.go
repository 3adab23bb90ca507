package commands

import (
	"strings"

	"tocsin/collective/when"
)

// parse reads what was promised: « "Une réponse écrite" par FWB pour le 30 novembre », or
// « FWB : une réponse écrite pour le 30 novembre »; "dit le …", "preuve …", "action 3" anywhere
// after it or on lines of their own.
func (d *promiseDraft) parse(c *Call, text string) error {
	head, body, _ := strings.Cut(strings.TrimSpace(text), "\n")
	for line := range strings.SplitSeq(body, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			head += " " + line
		}
	}
	what, rest, isQuoted := quotedTitle(head)
	if !isQuoted {
		who, after, named := strings.Cut(head, " : ")
		if !named {
			who, after, named = strings.Cut(head, ": ")
		}
		_, known := c.promiseParts.prefix(strings.Fields(who))
		switch _, isService := c.findService(who); {
		case named && known == 0 && (isService || len(strings.Fields(who)) <= 6):
			d.setService(c, who)
			if what, rest, isQuoted = quotedTitle(after); !isQuoted {
				what, rest = c.beforePart(after)
			}
		default:
			what, rest = c.beforePart(head)
		}
	}
	if err := d.setWhat(what); err != nil {
		return err
	}
	return d.readParts(c, rest)
}

// beforePart parts a text before the first word that says who, by when, or what shows it.
func (c *Call) beforePart(text string) (before, rest string) {
	words := strings.Fields(text)
	for i := range words {
		if i == 0 {
			continue
		}
		if part, took := c.promiseParts.prefix(words[i:]); part != "" && c.beginsPart(part, words[i+took:]) {
			return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		}
		if mark, took := c.marks.prefix(words[i:]); mark == "by" && c.isDay(words[i+took:]) {
			return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		}
	}
	return text, ""
}

// beginsPart says whether what follows a word is what that word is about: "par lettre" is not
// who promised, "dit non" no day.
func (c *Call) beginsPart(part string, words []string) bool {
	switch part {
	case "service":
		return len(words) > 0
	case "said":
		return c.isDay(words)
	case "action":
		n, _ := leadingNumber(strings.Join(words, " "))
		return n > 0
	}
	return len(words) > 0
}

func (c *Call) isDay(words []string) bool {
	_, _, n, _ := when.SpanPrefix(words, c.now, c.now.Location())
	if n > 0 {
		return true
	}
	_, n, err := c.pastDay(words)
	return n > 0 && err == nil
}

// pastDay reads a day at the start of words that may lie behind.
func (c *Call) pastDay(words []string) (when.Date, int, error) {
	before := c.now.AddDate(-1, 0, 0)
	best, took := when.Date{}, 0
	for n := min(len(words), 5); n > 0; n-- {
		text := strings.TrimRight(strings.Join(words[:n], " "), ",.;")
		for _, from := range []int{0, 1} {
			at := before.AddDate(from, 0, 0)
			if day, err := when.Day(text, at, c.now.Location()); err == nil && !day.In(c.now.Location()).After(c.now) {
				best, took = day, n
			}
		}
		if took > 0 {
			return best, took, nil
		}
	}
	return best, 0, nil
}

// readParts reads what follows the promise itself.
func (d *promiseDraft) readParts(c *Call, text string) error {
	words := strings.Fields(text)
	for len(words) > 0 {
		part, took := c.promiseParts.prefix(words)
		if mark, n := c.marks.prefix(words); part == "" && mark == "by" {
			part, took = "due", n
		}
		if took == 0 {
			return refuse("promise.unread", "said", quoted(strings.Join(words, " ")), "promise", c.commandLine(promiseKey))
		}
		whole := words
		words = words[took:]
		if len(words) > 0 {
			words[0] = strings.TrimLeft(words[0], ":")
			if words[0] == "" {
				words = words[1:]
			}
		}
		var value string
		end := c.endOfPart(part, words)
		value, words = strings.TrimRight(strings.Join(words[:end], " "), " ,;"), words[end:]
		if err := d.setPart(c, part, value, strings.Join(whole[:took+end], " ")); err != nil {
			return err
		}
	}
	return nil
}

// endOfPart is before which word the next part begins.
func (c *Call) endOfPart(part string, words []string) int {
	if part == "proof" && len(words) > 0 {
		if _, rest, ok := quotedTitle(strings.Join(words, " ")); ok {
			return len(words) - len(strings.Fields(rest))
		}
		return len(words)
	}
	for i := 1; i < len(words); i++ {
		if next, took := c.promiseParts.prefix(words[i:]); next != "" && c.beginsPart(next, words[i+took:]) {
			return i
		}
		if mark, took := c.marks.prefix(words[i:]); mark == "by" && c.isDay(words[i+took:]) {
			return i
		}
	}
	return len(words)
}

func (d *promiseDraft) setPart(c *Call, part, value, whole string) error {
	switch part {
	case "service":
		who, person, _ := strings.Cut(value, ",")
		d.setService(c, who)
		d.Promise.Person = cutTo(clean(person), maxOption)
	case "to":
		d.Promise.To = cutTo(clean(value), maxOption)
	case "proof":
		text, _, ok := quotedTitle(value)
		if !ok {
			text = value
		}
		d.Proof.Text = cutTo(clean(text), maxText)
	case "said":
		day, n, err := c.pastDay(strings.Fields(value))
		if err != nil || n == 0 {
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
		day, err := c.readDay(value)
		if err != nil {
			if day, again := c.readDay(whole); again == nil { // "d'ici 3 semaines" is a day itself
				d.Promise.Due = day
				return nil
			}
			return err
		}
		d.Promise.Due = day
	}
	return nil
}
