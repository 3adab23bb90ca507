package demo

import "slices"

// style is how a text looks: codes of ANSI terminals.
type style string

const (
	bold    style = "1"
	faint   style = "2"
	noted   style = "3;36" // what the demo tells
	sealed  style = "31"   // what only the members' devices can open
	botText style = "1;7"  // the bot's name
	code    style = "1"    // what can be typed
	met     style = "1;32"
	unmet   style = "1;31"
)

// nameStyle gives each speaker a colour, in the order in which they speak first.
func (p *page) nameStyle(name string) style {
	colours := []style{"1;35", "1;33", "1;32", "1;34", "1;31", "1;36", "35", "33", "32", "34"}
	i := slices.Index(p.cast, name)
	if i < 0 {
		i = len(p.cast)
		p.cast = append(p.cast, name)
	}
	return colours[i%len(colours)]
}

// paint gives a text a style, where there are colours.
func (s *screen) paint(style style, text string) string {
	if !s.colour || text == "" {
		return text
	}
	return "\x1b[" + string(style) + "m" + text + "\x1b[0m"
}
