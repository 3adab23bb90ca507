package commands

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// parse reads what was promised: « "Une réponse écrite" par FWB pour le 30 novembre », or
// « FWB : une réponse écrite pour le 30 novembre »; "dit le …", "preuve …", "action 3" after it
// or on lines of their own.
func (d *promiseDraft) parse(c *Call, text string) error {
	head, body, _ := strings.Cut(strings.TrimSpace(text), "\n")
	what, rest, isQuoted := quotedTitle(head)
	if !isQuoted {
		who, after, named := beforeColon(head)
		if named {
			d.setService(c, who)
			head = after
		}
		if what, rest, isQuoted = quotedTitle(head); !isQuoted {
			what, rest = c.beforePart(head)
		}
	}
	var more []string // lines that go on with what was promised
	var parts []string
	for line := range strings.SplitSeq(body, "\n") {
		words := strings.Fields(bullet.ReplaceAllString(line, ""))
		if part, _ := c.partAt(words); part != "" {
			parts = append(parts, strings.Join(words, " "))
		} else if len(words) > 0 {
			more = append(more, strings.Join(words, " "))
		}
	}
	if err := d.setWhat(strings.Join(append([]string{what}, more...), " ")); err != nil {
		return err
	}
	for _, line := range append([]string{rest}, parts...) {
		if err := d.readParts(c, line); err != nil {
			return err
		}
	}
	return nil
}

// longestName is how many words stand at the most before a colon for who promised: more are a
// sentence.
const longestName = 8

// beforeColon parts « FWB : une réponse écrite »; an hour or an address is no such colon.
func beforeColon(text string) (who, what string, ok bool) {
	who, what, ok = strings.Cut(text, ": ")
	who = strings.TrimSpace(who)
	return who, strings.TrimSpace(what), ok && who != "" && len(strings.Fields(who)) <= longestName && !strings.ContainsAny(who, `"«“„`)
}

// beforePart parts a text without quotation marks before the first word from which on it says
// who, by when or what shows it. Of what could as well be part of the promise ("par écrit", "à
// nos lettres") only a service that is known counts.
func (c *Call) beforePart(text string) (before, rest string) {
	words := strings.Fields(text)
	for i := range words {
		part, took := c.partAt(words[i:])
		switch {
		case part == "", part == "to":
			continue
		case part == "service":
			name := words[i+took:]
			name = name[:c.endOfPart(part, name)]
			if !c.namesService(strings.Join(name, " ")) {
				continue
			}
		}
		return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
	}
	return text, ""
}

// namesService says whether a text is a service as one names who promised: "par la commune" is
// one, "un guichet par commune" is not.
func (c *Call) namesService(text string) bool {
	who, _, _ := strings.Cut(text, ",")
	first, _ := utf8.DecodeRuneInString(who)
	_, ok := c.findService(who)
	return ok && (unicode.IsUpper(first) || strings.ContainsAny(who, " '’-"))
}

// partAt is what words begin to say of a promise beside itself, and how many of them say that
// they do: "par", "dit le", "pour le".
func (c *Call) partAt(words []string) (part string, took int) {
	if len(words) == 0 {
		return "", 0
	}
	if mark, n := c.marks.prefix(words); mark == "by" && c.isDay(words[n:]) { // before "by" of who promised
		return "due", n
	}
	if part, took = c.promiseParts.prefix(words); took == 0 || took == len(words) || !c.beginsPart(part, took, words) {
		if mark, n := c.marks.prefix(words); mark == "by" && strings.HasSuffix(words[n-1], ":") {
			return "due", n
		}
		return "", 0
	}
	return part, took
}

// beginsPart says whether what follows a word is what that word is about: "dit non" is no day,
// "une preuve de paiement" shows nothing yet.
func (c *Call) beginsPart(part string, took int, words []string) bool {
	after := strings.TrimSpace(strings.TrimLeft(strings.Join(words[took:], " "), ": "))
	labelled := strings.HasSuffix(words[took-1], ":") || words[took] == ":"
	switch part {
	case "yesterday":
		return false
	case "said":
		return labelled || c.isDay(strings.Fields(after)) // of a day ahead it is said that it is one
	case "action":
		n, _ := leadingNumber(after)
		return n > 0
	case "proof":
		first, _ := utf8.DecodeRuneInString(after)
		_, isQuote := quotes[first]
		return labelled || isQuote || strings.Contains(after, "://")
	}
	return after != ""
}
