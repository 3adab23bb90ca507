package commands

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

// maxTargets bounds at whom an action is aimed.
const maxTargets = 12

// parse reads what an action is: its kind, its title, other circles, a date and a place; the
// lines under the first say more, with a label or without.
func (d *deedDraft) parse(c *Call, text string) error {
	head, body, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if utf8.RuneCountInString(head) > maxLine {
		return refuse("propose.title-too-long", "max", maxTitle)
	}
	words := strings.Fields(head)
	kind, n := c.deeds.prefix(words)
	if n > 0 {
		d.Kind = action.Kind(kind)
	}
	rest := strings.TrimLeft(strings.Join(words[n:], " "), ": ")
	title, after, quoted := quotedTitle(rest)
	if !quoted {
		title, after = c.titleBeforeSchedule(strings.Fields(rest))
		if first, _ := utf8.DecodeRuneInString(title); n > 0 && title != "" && unicode.IsLower(first) { // "campagne contre la fermeture"
			title = strings.Join(append(words[:n:n], title), " ")
		}
	}
	if d.Title = capital(clean(title)); utf8.RuneCountInString(d.Title) > maxTitle {
		return refuse("propose.title-too-long", "max", maxTitle)
	}
	if d.Kind == "" && quoted { // "Devant les bourses" rassemblement vendredi 12h
		after = strings.TrimLeft(after, " ,·:")
		if kind, n := c.deeds.prefix(strings.Fields(after)); n > 0 {
			d.Kind, after = action.Kind(kind), afterWords(after, n)
		}
	} else if d.Kind == "" {
		if kind, n := c.deedIn(strings.Fields(title)); n > 0 {
			d.Kind = action.Kind(kind)
		}
	}
	where := meetDraft{Circles: d.Circles}
	after, err := where.readCircles(c, after)
	if err != nil {
		return err
	}
	d.Circles = where.Circles
	if after, err = d.readSchedule(c, after); err != nil {
		return err
	}
	if place := cleanPlace(after); place != "" {
		d.Place = place
	}
	return d.readLines(c, body)
}

// deedIn finds a kind that a title names after its first word: "Grande manif à Namur".
func (c *Call) deedIn(words []string) (kind string, took int) {
	for i := range words {
		if kind, took = c.deeds.prefix(words[i:]); took > 0 {
			return kind, took
		}
	}
	return "", 0
}

// readLines reads the lines under the first: "Cible : banque", "Lieu : …", or what it is about.
func (d *deedDraft) readLines(c *Call, body string) error {
	var text []string
	for line := range strings.SplitSeq(body, "\n") {
		label, value, labelled := strings.Cut(line, ":")
		verb, _ := c.stepWords.word(label)
		switch {
		case labelled && verb == "target":
			d.Targets = c.readTargets(value)
		case labelled && verb == "place":
			d.Place = cleanPlace(value)
		case labelled && verb == "date":
			if _, err := d.readSchedule(c, value); err != nil {
				return err
			}
		default:
			text = append(text, clean(line))
		}
	}
	if d.Text = strings.TrimSpace(strings.Join(text, "\n")); utf8.RuneCountInString(d.Text) > maxText {
		return refuse("propose.text-too-long", "max", maxText)
	}
	return nil
}

// readTargets reads services by their names or slugs, and other names as written.
func (c *Call) readTargets(text string) []string {
	var targets []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' }) {
		if name := cutTo(clean(part), maxOption); name != "" && len(targets) < maxTargets {
			if slug, ok := c.findService(name); ok {
				name = slug
			}
			targets = append(targets, name)
		}
	}
	return targets
}

// titleBeforeSchedule takes the words before the first date or days, or all of them.
func (c *Call) titleBeforeSchedule(words []string) (title, rest string) {
	for i := range words {
		split := splitSpan(words[i:])
		_, n, _ := when.MomentPrefix(split, c.now, c.now.Location())
		_, _, days, err := when.SpanPrefix(split, c.now, c.now.Location())
		if i > 0 && (n > 1 || err == nil && days > 1) || n > 0 && i == 0 && n == len(split) {
			return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		}
	}
	return strings.Join(words, " "), ""
}

// readSchedule reads a moment, with the hour of its end if that is said, or whole days; it
// returns what follows. A text that begins with no date is left whole.
func (d *deedDraft) readSchedule(c *Call, text string) (rest string, err error) {
	loc := c.now.Location()
	words := splitSpan(strings.Fields(strings.TrimLeft(text, " ,·:")))
	at, n, err := when.MomentPrefix(words, c.now, loc)
	from, to, days, notDays := when.SpanPrefix(words, c.now, loc)
	var unread *when.Error
	switch {
	case err == nil && n >= days:
		d.Starts, d.AllDay = at, false
		ends, took := endAfter(c, at, words[n:])
		d.Ends = ends
		return joinSpans(words[n+took:], text), nil
	case notDays == nil && days > 0 && (err == nil || errors.As(err, &unread) && (unread.Kind == when.ErrNoHour || n <= days)):
		d.Starts, d.Ends, d.AllDay = from.In(loc), to.Plus(1).In(loc), true
		return joinSpans(words[days:], text), nil
	case n == 0 || errors.As(err, &unread) && unread.Kind == when.ErrUnclear && n <= 1:
		return text, nil
	}
	return "", err
}
