package commands

import (
	"regexp"
	"strconv"
	"strings"

	"tocsin/collective/assembly"
)

// minutesAtEnd are the minutes that an item is planned to take.
var minutesAtEnd = regexp.MustCompile(`(?i)[\s,;·(–-]*\b(\d{1,3})\s*(?:min(?:utes|uten|uut)?\b\.?|['′’])\)?\s*$`)

// maxMinutes bounds what is planned for one item.
const maxMinutes = 600

// cutMinutes takes "20 min" off the end of a text.
func cutMinutes(text string) (minutes int, rest string) {
	m := minutesAtEnd.FindStringSubmatchIndex(text)
	if m == nil {
		return 0, text
	}
	minutes, err := strconv.Atoi(text[m[2]:m[3]])
	if err != nil || minutes < 1 || minutes > maxMinutes {
		return 0, text
	}
	return minutes, strings.TrimSpace(text[:m[0]])
}

// readItem reads a line of an agenda: its title, the minutes planned, and what it comes
// from, as in "proposition 12, 20 min".
func (c *Call) readItem(text string) assembly.Item {
	minutes, title := cutMinutes(strings.TrimSpace(bullet.ReplaceAllString(text, "")))
	if named, rest, ok := quotedTitle(title); ok && strings.TrimSpace(rest) == "" {
		title = named
	}
	i := assembly.Item{Title: cutTo(clean(title), maxTitle), Minutes: minutes}
	words := strings.Fields(title)
	if kind, took := c.links.prefix(words); kind == "proposal" {
		if n, rest := leadingNumber(strings.Join(words[took:], " ")); n > 0 {
			i.Origin = assembly.Origin{Kind: assembly.OfProposal, Number: n}
			if rest != "" {
				i.Title = cutTo(clean(rest), maxTitle)
			}
		}
	}
	return i
}

// newItem reads what is put on an agenda: it must say something, not stand there already
// but as the item that is except, and come from a proposal that the asker can see.
func (c *Call) newItem(items []assembly.Item, except, text string) (assembly.Item, error) {
	i := c.readItem(text)
	if i.Title == "" {
		return i, refuse("item.empty", "item", c.commandLine(itemKey))
	}
	for _, other := range items {
		if other.ID != except && sameText(other.Title, i.Title) && (other.State == assembly.ToTreat || other.State == assembly.Current) {
			return i, refuse("item.twice", "number", itoa(other.Number), "item", c.commandLine(itemKey), "yes", c.name("answer.yes"))
		}
	}
	if i.Origin.Kind != assembly.OfProposal {
		return i, nil
	}
	p, err := c.visible(i.Origin.Number)
	if _, written := cutMinutes(text); err == nil && (sameText(i.Title, written) || len(i.Title) < 3) {
		i.Title = p.Title
	}
	return i, err
}

// agenda lists items in the order in which they are spoken of, without those that were
// withdrawn or stand on another agenda.
func (v voice) agenda(items []assembly.Item) []string {
	var lines []string
	for _, i := range assembly.Sort(items) {
		if i.State != assembly.Withdrawn && i.State != assembly.Carried {
			lines = append(lines, v.itemLine(i))
		}
	}
	return lines
}

// itemLine is an item in a list: its number, its title, the minutes planned, where it
// comes from, how many want it, and where it is.
func (v voice) itemLine(i assembly.Item) string {
	line := v.T("item.line", "number", itoa(i.Number), "title", i.Title)
	if i.Minutes > 0 {
		line += " · " + v.length(i.Planned())
	}
	if i.Origin.Kind != "" && i.Origin.Kind != assembly.OfMinutes { // its title says so
		line += " · " + v.T("item.from-"+string(i.Origin.Kind), "number", itoa(i.Origin.Number))
	}
	switch i.State {
	case assembly.ToTreat:
		if i.Support > 1 {
			line += " · " + v.T("item.wanted", "n", i.Support)
		}
	case assembly.Current:
		return "▸ " + line + " · " + v.T("item.since", "took", v.length(i.Took(v.now)))
	case assembly.Treated:
		return "✓ " + line
	case assembly.Deferred, assembly.Carried:
		return line + " · " + v.T("item.deferred")
	case assembly.Withdrawn:
		return line + " · " + v.T("item.withdrawn")
	}
	return line
}
