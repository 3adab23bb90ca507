package demo

import (
	"strings"

	"tocsin/transcript"
)

// line shows what somebody does, in the room or in private.
func (p *page) line(l transcript.Line, private bool) {
	head := strings.Repeat(" ", 2) + p.paint(faint, pad(p.clock.Now().In(p.clock.zone).Format("15h04"), timeWidth))
	if l.Who == transcript.Bot {
		head += p.paint(botText, botName) + strings.Repeat(" ", nameWidth-length(botName))
	} else {
		head += p.paint(p.nameStyle(l.Who), pad(l.Who, nameWidth))
	}
	did := deed(l)
	if private {
		did = "(en privé) " + did
	}
	lines := p.codes(wrap(did, max(20, p.width()-textAt-1)))
	for i := range lines {
		if i > 0 {
			head = strings.Repeat(" ", textAt)
		}
		lines[i] = strings.TrimRight(head+lines[i], " ")
	}
	p.print(lines...)
}

// deed writes what somebody does who does more than talk.
func deed(l transcript.Line) string {
	switch l.Verb {
	case transcript.Edit:
		return "(corrige) " + l.Text
	case transcript.Remove:
		return "(efface un message)"
	case transcript.Choose:
		return "(touche « " + l.Text + " » dans le sondage)"
	case transcript.Poll:
		return "(ouvre un sondage) " + l.Text
	case transcript.PollEnd:
		return "(clôt le sondage)"
	case transcript.Clear:
		return "(sans chiffrement) " + l.Text
	case transcript.Attach:
		return "(joint un fichier) " + l.Text
	case transcript.React:
		return "(réagit) " + l.Text
	case transcript.Ring:
		return "(sonne) " + l.Text
	}
	return l.Text
}

// codes shows what stands between backquotes as what can be typed, and the marks of
// a receipt in colour. Without colours the backquotes stay.
func (p *page) codes(lines []string) []string {
	if !p.colour {
		return lines
	}
	typed := false
	for i, line := range lines {
		var b strings.Builder
		for n, part := range strings.Split(line, "`") {
			if n > 0 {
				typed = !typed
			}
			if typed {
				part = p.paint(code, part)
			}
			b.WriteString(part)
		}
		lines[i] = strings.NewReplacer("✓", p.paint(met, "✓"), "✗", p.paint(unmet, "✗")).Replace(b.String())
	}
	return lines
}
