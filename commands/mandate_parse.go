package commands

import (
	"strings"

	"tocsin/collective/mandate"
)

// readPost reads what a mandate is for at the start of words, and returns those after it. What has no name
// is Other, and takes none.
func (c *Call) readPost(words []string) (mandate.Post, []string) {
	kind, n := c.postWords.prefix(words)
	if n == 0 {
		return mandate.Post{Kind: mandate.Other}, nil
	}
	return mandate.Post{Kind: mandate.Kind(kind)}, words[n:]
}

// givesMandate says whether a text says to whom or until when a mandate is given.
func (c *Call) givesMandate(text string) bool {
	words := strings.Fields(text)
	for i := range words {
		if part, n := c.mandatingWords.prefix(words[i:]); n > 0 && (part == "lot" || part == "until") {
			return true
		}
	}
	_, _, quoted := quotedTitle(text)
	return quoted
}

// parse reads « presse à Alice jusqu'au 28 février "ce qui est à faire" rapport le 15 février ». What has
// words of its own stands before the last "à", or between quotation marks.
func (d *mandateDraft) parse(c *Call, text string) error {
	head, body, _ := strings.Cut(text, "\n")
	if own, rest, ok := quotedTitle(head); ok {
		if err := d.setPost(c, own); err != nil {
			return err
		}
		head = rest
	}
	head, scope := cutQuoted(head)
	if err := d.setScope(strings.TrimSpace(scope + "\n" + body)); err != nil {
		return err
	}
	words := strings.Fields(head)
	if d.Post.IsZero() {
		if post, rest := c.readPost(words); post.Kind != mandate.Other {
			d.Post, words = post, rest
		}
	}
	first := len(words)
	for i := range words {
		if part, _ := c.mandatePart(words[i:]); part != "" && (i > 0 || !d.Post.IsZero()) {
			first = i
			break
		}
	}
	if err := d.readWho(c, words[:first]); err != nil {
		return err
	}
	return d.readParts(c, words[first:])
}

// mandatePart is what words begin to say of a mandate beside what it is for and whose, and how many of them
// say that they do.
func (c *Call) mandatePart(words []string) (part string, took int) {
	if option, n := c.options.prefix(words); option == "secret" {
		return option, n
	}
	part, took = c.mandatingWords.prefix(words)
	if part == "report" && !c.isDay(words[took:]) {
		return "", 0
	}
	if part != "lot" && part != "until" && part != "report" {
		return "", 0
	}
	return part, took
}

// readWho reads the words before the first part: what is not known yet, then who.
func (d *mandateDraft) readWho(c *Call, words []string) error {
	at := -1
	for i := range words {
		if part, _ := c.mandatingWords.prefix(words[i:]); part == "to" && (at < 0 || d.Post.IsZero()) {
			at = i
		}
	}
	before, name := words, ""
	if at >= 0 {
		before, name = words[:at], strings.Join(words[at+1:], " ")
	}
	said := strings.Join(before, " ")
	switch {
	case said == "":
	case d.Post.IsZero():
		if err := d.setPost(c, said); err != nil {
			return err
		}
	default:
		return refuse("mandate.unread", "said", quoted(said), "mandate", c.commandLine(mandateKey), "what", c.postName(d.Post),
			"to", c.name("mandating.to"), "until", c.name("mandating.until"))
	}
	if name == "" {
		return nil
	}
	return d.keep(c, askWhom, name)
}

// readParts reads the parts one after the other. A day that is not understood is asked for again, and the
// rest is not lost.
func (d *mandateDraft) readParts(c *Call, words []string) error {
	for len(words) > 0 {
		part, took := c.mandatePart(words)
		end := took
		for end < len(words) {
			if next, _ := c.mandatePart(words[end:]); next != "" {
				break
			}
			end++
		}
		value := strings.Trim(strings.Join(words[took:end], " "), " ,;:")
		var err error
		switch part {
		case "lot":
			d.Way = mandate.ByLot
		case "secret":
			d.Secret = true
		case "until":
			err, value = d.keep(c, askUntil, value), ""
		case "report":
			err, value = d.keep(c, askReport, value), ""
		}
		if err != nil {
			return err
		}
		if value != "" {
			return refuse("mandate.unread", "said", quoted(value), "mandate", c.commandLine(mandateKey), "what", c.postName(d.Post),
				"to", c.name("mandating.to"), "until", c.name("mandating.until"))
		}
		words = words[end:]
	}
	return nil
}

// cutQuoted takes a text between quotation marks out of a line.
func cutQuoted(line string) (rest, within string) {
	for i, r := range line {
		if _, opens := quotes[r]; !opens || i > 0 && line[i-1] != ' ' {
			continue
		}
		if text, after, ok := quotedTitle(line[i:]); ok {
			return line[:i] + " " + after, text
		}
	}
	return line, ""
}
