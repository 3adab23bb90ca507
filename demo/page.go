package demo

import (
	"fmt"
	"strings"
	"time"

	"tocsin/i18n"
	"tocsin/transcript"
)

// botName is what Tocsin is called on the page.
const botName = "Tocsin"

// Columns of a page: the time, the name, the text.
const (
	timeWidth = 6
	nameWidth = 8
	textAt    = 2 + timeWidth + nameWidth
)

// page lays a conversation out on a screen.
type page struct {
	*screen
	clock *clock
	texts *i18n.Catalogue
	cast  []string                        // in the order of their colours
	pause func(text string) time.Duration // nil: none
}

func newPage(s *screen, c *clock) (*page, error) {
	texts, err := i18n.Load()
	return &page{screen: s, clock: c, texts: texts}, err
}

func (p *page) title(about string) {
	p.setBottom("")
	p.gap()
	p.print("  " + p.paint(bold, "Tocsin") + " · " + strings.TrimSpace(about))
}

// busy says at the bottom what is going on, until something else is shown.
func (p *page) busy(text string) {
	if runes := []rune(text); len(runes) > p.width()-3 {
		text = string(runes[:p.width()-4]) + "…"
	}
	p.setBottom(p.paint(faint, "  "+text))
}

// note tells whoever watches what there is to see.
func (p *page) note(text string) {
	p.setBottom("")
	p.gap()
	var lines []string
	for _, line := range wrap(text, p.width()-4) {
		lines = append(lines, p.paint(noted, "  │ "+line))
	}
	p.print(lines...)
}

// raw shows an event as the homeserver has it.
func (p *page) raw(fields [][2]string) {
	var lines []string
	for _, f := range fields {
		for i, line := range wrap(f[1], p.width()-4-14) {
			name := f[0]
			if i > 0 {
				name = ""
			}
			lines = append(lines, p.paint(noted, "  │ ")+p.paint(faint, pad("  "+name, 14))+p.paint(sealed, line))
		}
	}
	p.print(lines...)
}

// place shows which room the conversation is in from now on, and who came in. The
// room may have been shown before.
func (p *page) place(s transcript.Section, again bool) {
	p.setBottom("")
	text := "salon " + s.Room
	switch {
	case s.Direct:
		text = capital(s.Room) + " et Tocsin, en privé"
	case again && len(s.Members) > 0:
		text += ", avec " + strings.Join(s.Members, ", ")
	case len(s.Members) > 0:
		text += " : " + strings.Join(s.Members, ", ")
	}
	p.rule(text)
}

// later shows that time passed.
func (p *page) later(d time.Duration) {
	now := p.clock.Now()
	by := fmt.Sprintf("+%d h", int(d.Hours()))
	if d%time.Hour != 0 {
		by = fmt.Sprintf("+%d min", int(d.Minutes()))
	}
	p.rule(by + " : " + p.texts.Moment(i18n.French, now, now))
}

// rule is a line across the page, with a text in it.
func (p *page) rule(text string) {
	lines := wrap(text, p.width()-8)
	last := len(lines) - 1
	for i := range lines[:last] {
		lines[i] = "  ── " + lines[i]
	}
	fill := strings.Repeat("─", max(2, p.width()-6-length(lines[last])))
	lines[last] = "  ── " + lines[last] + " " + fill
	p.gap()
	for _, line := range lines {
		p.print(p.paint(faint, line))
	}
	p.gap()
}

func capital(name string) string {
	runes := []rune(name)
	return strings.ToUpper(string(runes[:1])) + string(runes[1:])
}

// say writes text that is the demo's own.
func (p *page) say(text string) {
	var lines []string
	for _, line := range wrap(text, p.width()-2) {
		lines = append(lines, "  "+line)
	}
	p.print(lines...)
}

// help lists what can be typed, and what it does.
func (p *page) help(lines [][2]string) {
	const at = 20
	for _, l := range lines {
		head := "    " + p.paint(code, pad(l[0], at-4))
		for _, does := range wrap(l[1], p.width()-at) {
			p.print(head + does)
			head = strings.Repeat(" ", at)
		}
	}
}
