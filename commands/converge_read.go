package commands

import (
	"slices"
	"strings"

	"tocsin/collective/convergence"
	"tocsin/collective/decision"
)

// readJoint reads a question for several collectives: its text, "choix A, B", a method, a
// deadline. The circles named after "avec" are left in Text.
func (c *Call) readJoint(text string) (draft, error) {
	head, body, _ := strings.Cut(text, "\n")
	d := draft{Kind: decision.Question}
	title, rest, closed := quotedTitle(strings.TrimSpace(head))
	words := strings.Fields(rest)
	if !closed {
		words = strings.Fields(head)
		n := 1
		for n < len(words) && !c.startsJoint(words[n:]) {
			n++
		}
		title, words = strings.Join(words[:min(n, len(words))], " "), words[min(n, len(words)):]
	}
	if err := d.setTitle(title); err != nil {
		return d, err
	}
	for len(words) > 0 {
		n, err := c.jointOption(&d, words)
		if err != nil {
			return d, err
		}
		if n == 0 {
			return d, refuse("converge.not-understood", "said", quoted(strings.Join(words, " ")), "command", c.commandLine(convergeKey)).hint("usage.converge")
		}
		words = words[n:]
	}
	for line := range strings.SplitSeq(body, "\n") {
		if err := d.addOption(c, bullet.ReplaceAllString(line, "")); err != nil {
			return d, err
		}
	}
	return d, c.checkJoint(&d)
}

// checkJoint settles the method, and says what is missing.
func (c *Call) checkJoint(d *draft) error {
	if d.Wish.Method == "" && len(d.Options) == 0 {
		d.Wish.Method = decision.Majority
	} else if d.Wish.Method == "" {
		d.Wish.Method = decision.Approval
	}
	method := d.Wish.Method
	switch {
	case d.Title == "":
		return refuse("converge.no-question", "command", c.commandLine(convergeKey)).hint("usage.converge")
	case !slices.Contains(convergence.Methods(), method) || d.Wish.Count != "":
		return refuse("converge.method", "method", c.name("method."+string(method)), "approval", c.name("method."+string(decision.Approval)),
			"score", c.name("method."+string(decision.Score)), "ranking", c.name("method."+string(decision.Ranking)))
	case method.HasOptions() && len(d.Options) < 2, !method.HasOptions() && len(d.Options) > 0:
		return refuse("converge.choices", "choices", c.name("converging.choices"), "method", c.name("method."+string(method)))
	case len(d.Options) > convergence.MaxOptions:
		return refuse("propose.too-many-options", "max", convergence.MaxOptions)
	}
	return nil
}

// startsJoint says whether words begin with something that follows a question.
func (c *Call) startsJoint(words []string) bool {
	word, n := c.convergingWords.prefix(words)
	return n > 0 && word == "choices" && n < len(words) || c.endsChoices(words)
}

// endsChoices says whether words begin with what can follow the choices: a deadline, circles.
func (c *Call) endsChoices(words []string) bool {
	if option, n := c.options.prefix(words); option == "with" && n < len(words) {
		return true
	}
	probe := draft{}
	n, err := probe.deadlineOption(c, words)
	return n > 0 || err != nil
}

// jointOption reads one thing after a question, and says how many words it took.
func (c *Call) jointOption(d *draft, words []string) (int, error) {
	if word, n := c.convergingWords.prefix(words); n > 0 && word == "choices" {
		return c.choicesOption(d, words, n)
	}
	if option, n := c.options.prefix(words); option == "with" && n < len(words) {
		end := n + 1
		for end < len(words) && !c.endsChoices(words[end:]) {
			end++
		}
		d.Text = strings.Join(words[n:end], " ")
		return end, nil
	}
	if n, err := d.deadlineOption(c, words); n > 0 || err != nil {
		return n, err
	}
	return d.methodOption(c, words), nil
}

// choicesOption reads choices with commas between them, up to a deadline or circles.
func (c *Call) choicesOption(d *draft, words []string, from int) (int, error) {
	end := from
	for end < len(words) && !c.endsChoices(words[end:]) {
		end++
	}
	text := strings.TrimLeft(strings.Join(words[from:end], " "), ": ")
	for choice := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' }) {
		if err := d.addOption(c, choice); err != nil {
			return 0, err
		}
	}
	return end, nil
}
