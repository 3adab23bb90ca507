package commands

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

// maxPlace is the longest place, in characters; maxLines bounds the agenda that comes with a call.
const (
	maxPlace = 200
	maxLines = 30
)

// parse reads what calls an assembly: its kind, its title, other circles, a date or several
// or how it repeats, and its place; the lines under the first are its agenda.
func (d *meetDraft) parse(c *Call, text string) error {
	after, err := d.parseHead(c, text)
	if err != nil {
		return err
	}
	d.Place, err = d.parseDates(c, after)
	return err
}

// parseHead reads all but the dates and the place, which it returns.
func (d *meetDraft) parseHead(c *Call, text string) (string, error) {
	head, body, _ := strings.Cut(text, "\n")
	if utf8.RuneCountInString(head) > maxLine {
		return "", refuse("propose.title-too-long", "max", maxTitle)
	}
	d.Items = agendaLines(body)
	words := strings.Fields(head)
	kind, n := c.gatherings.prefix(words)
	d.Kind = assembly.Kind(kind)
	rest := strings.Join(words[n:], " ")
	title, after, quoted := quotedTitle(rest)
	if !quoted {
		title, after = c.titleBeforeDate(strings.Fields(rest))
		switch first, _ := utf8.DecodeRuneInString(title); {
		case title == "":
			title, after = titleAfterDate(after)
		case n > 0 && unicode.IsLower(first): // "réunion de crise": the kind is part of the title
			title = strings.Join(append(words[:n:n], title), " ")
		}
	}
	if d.Title = clean(title); utf8.RuneCountInString(d.Title) > maxTitle {
		return "", refuse("propose.title-too-long", "max", maxTitle)
	}
	return d.readCircles(c, after)
}

// titleAfterDate takes the first quoted text out of what follows a date.
func titleAfterDate(text string) (title, rest string) {
	for i := range text {
		if i > 0 && text[i-1] == ' ' {
			if title, after, ok := quotedTitle(text[i:]); ok {
				return title, text[:i] + after
			}
		}
	}
	return "", text
}

// agendaLines are the lines under a call, without marks of a list and those that say nothing.
func agendaLines(text string) []string {
	var items []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = clean(bullet.ReplaceAllString(line, "")); line != "" && len(items) < maxLines {
			items = append(items, line)
		}
	}
	return items
}

// titleBeforeDate takes the words before the first date, or all of them.
func (c *Call) titleBeforeDate(words []string) (title, rest string) {
	for i := range words {
		if c.startsDate(words[i:]) {
			return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		}
	}
	return strings.Join(words, " "), ""
}

// startsDate says whether words begin with a moment, a day or how something repeats.
func (c *Call) startsDate(words []string) bool {
	if _, n, err := when.RepeatPrefix(splitSpan(words)); n > 1 && err == nil {
		return true
	}
	_, n, _ := when.MomentPrefix(splitSpan(words), c.now, c.now.Location())
	return n > 0
}

// startsMoment says whether a text begins with a moment, also one that lacks something.
func (c *Call) startsMoment(text string) bool {
	_, n, _ := when.MomentPrefix(splitSpan(strings.Fields(text)), c.now, c.now.Location())
	return n > 1
}

// readCircles takes "avec Bruxelles" off a text.
func (d *meetDraft) readCircles(c *Call, text string) (string, error) {
	words := strings.Fields(text)
	for i := range words {
		if option, n := c.options.prefix(words[i:]); option == "with" {
			more := draft{Circles: d.Circles}
			named := words[i+n:]
			took, err := more.circleOption(c, named)
			if comma := slices.IndexFunc(named, func(w string) bool { return strings.HasSuffix(w, ",") }); err != nil && comma >= 0 {
				more = draft{Circles: d.Circles} // "avec Namur, rue Haute"
				took, err = more.circleOption(c, named[:comma+1])
			}
			if err != nil && (i == 0 || c.dateAtEnd(words[:i]) >= 0) {
				return text, err
			} else if err != nil {
				continue // of a place: "salle avec ascenseur"
			}
			d.Circles = more.Circles
			return strings.Join(append(words[:i:i], words[i+n+took:]...), " "), nil
		}
	}
	return text, nil
}

// placeMarks stand before a place and do not belong to it.
var placeMarks = regexp.MustCompile(`(?i)^(?:[,·@:;–-]\s*)*(?:(?:lieu|plaats|ort|place)\s*:\s*)?`)

// cleanPlace is a place without what joins it to the date before it.
func cleanPlace(text string) string {
	return cutTo(clean(placeMarks.ReplaceAllString(strings.TrimSpace(text), "")), maxPlace)
}
