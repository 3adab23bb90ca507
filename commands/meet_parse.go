package commands

import (
	"regexp"
	"strings"
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
	head, body, _ := strings.Cut(text, "\n")
	if utf8.RuneCountInString(head) > maxLine {
		return refuse("propose.title-too-long", "max", maxTitle)
	}
	for line := range strings.SplitSeq(body, "\n") {
		if line = clean(bullet.ReplaceAllString(line, "")); line != "" && len(d.Items) < maxLines {
			d.Items = append(d.Items, line)
		}
	}
	words := strings.Fields(head)
	kind, n := c.gatherings.prefix(words)
	d.Kind = assembly.Kind(kind)
	rest := strings.Join(words[n:], " ")
	title, after, quoted := quotedTitle(rest)
	if !quoted {
		title, after = c.titleBeforeDate(strings.Fields(rest))
	}
	if d.Title = clean(title); utf8.RuneCountInString(d.Title) > maxTitle {
		return refuse("propose.title-too-long", "max", maxTitle)
	}
	after, err := d.readCircles(c, after)
	if err != nil {
		return err
	}
	place, err := d.parseDates(c, after)
	d.Place = place
	return err
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
	if _, n, err := when.RepeatPrefix(words); n > 1 && err == nil {
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
			took, err := more.circleOption(c, words[i+n:])
			if err != nil {
				return text, err
			}
			d.Circles = more.Circles
			return strings.Join(append(words[:i:i], words[i+n+took:]...), " "), nil
		}
	}
	return text, nil
}

// fromTo is a time of day, a dash, and another one.
var fromTo = regexp.MustCompile(`^(\d{1,2}(?:[hHuU:]\d{0,2})?)[-–—](\d{1,2}(?:[hHuU:]\d{0,2})?)([,;.]?)$`)

// splitSpan parts "19h-21h30" into words, so that the first of them is read as a moment.
func splitSpan(words []string) []string {
	var out []string
	for _, w := range words {
		if m := fromTo.FindStringSubmatch(w); m != nil {
			out = append(out, m[1], "-", m[2]+m[3])
		} else {
			out = append(out, w)
		}
	}
	return out
}

// placeMarks stand before a place and do not belong to it.
var placeMarks = regexp.MustCompile(`(?i)^(?:[,·@:;–-]\s*)*(?:(?:lieu|plaats|ort|place)\s*:\s*)?`)

// cleanPlace is a place without what joins it to the date before it.
func cleanPlace(text string) string {
	return cutTo(clean(placeMarks.ReplaceAllString(strings.TrimSpace(text), "")), maxPlace)
}
