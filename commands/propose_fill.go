package commands

import (
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/when"
)

// fill takes a member's answer to the question d.Asked.
func (d *draft) fill(c *Call, answer string) error {
	if offer, ok := d.offered(answer); ok {
		d.Deadline, d.From, d.To = offer.Deadline, offer.From, offer.To
		return nil
	}
	if meaning, _ := c.answers.word(answer); (meaning == "skip" || meaning == "no") && d.optional(d.Asked) {
		d.pass(d.Asked)
		return nil
	}
	switch d.Asked {
	case circleField:
		return d.fillCircle(c, answer)
	case kindField:
		return d.fillKind(c, answer)
	case methodField:
		return d.fillMethod(c, answer)
	case titleField:
		title, _, ok := quotedTitle(strings.TrimSpace(answer))
		if !ok {
			title = answer
		}
		return d.setTitle(title)
	case optionsField:
		return d.fillOptions(c, answer)
	case seatsField, targetField:
		return d.fillNumber(answer)
	case openlyField:
		meaning, _ := c.answers.word(answer)
		if option, _ := c.options.word(answer); meaning != "yes" && option != "open" {
			return refuse("propose.openly-again")
		}
		d.Openly = true
		return nil
	case daysField:
		from, to, err := when.Span(answer, c.now, c.now.Location())
		if err == nil {
			d.From, d.To = from.String(), to.String()
		}
		return err
	case deadlineField:
		return d.fillDeadline(c, answer)
	case confirmField:
		return d.fillConfirm(c, answer)
	}
	return d.fillDetail(c, d.Asked, strings.ReplaceAll(answer, "\n", ", "))
}

func (d *draft) fillCircle(c *Call, answer string) error {
	circles, err := c.circles()
	if err != nil {
		return err
	}
	n, _ := leadingNumber(answer)
	for i, circle := range circles {
		if n == i+1 || strings.EqualFold(circle.Name, strings.TrimSpace(answer)) {
			d.Circles = []collective.RoomID{circle.ID}
			return nil
		}
	}
	return refuse("dialog.number", "max", len(circles))
}

func (d *draft) fillKind(c *Call, answer string) error {
	kinds := decision.Kinds()
	if kind, ok := c.kinds.word(answer); ok {
		d.Kind = decision.Kind(kind)
		return nil
	}
	if n, _ := leadingNumber(answer); n >= 1 && n <= len(kinds) {
		d.Kind = kinds[n-1]
		return nil
	}
	return refuse("dialog.number", "max", len(kinds))
}

func (d *draft) fillMethod(c *Call, answer string) error {
	methods := decision.Methods()
	words := strings.Fields(answer)
	if took := d.methodOption(c, words); took > 0 && took == len(words) {
		return nil
	}
	d.Wish.Method, d.Wish.Count = "", ""
	if n, rest := leadingNumber(answer); n >= 1 && n <= len(methods) && rest == "" {
		d.Wish.Method = methods[n-1]
		return nil
	}
	return refuse("dialog.number", "max", len(methods))
}

// fillOptions takes the options, one a line or separated by semicolons; more can
// follow in another answer, as long as there are fewer than two.
func (d *draft) fillOptions(c *Call, answer string) error {
	for line := range strings.FieldsFuncSeq(answer, func(r rune) bool { return r == '\n' || r == ';' }) {
		if err := d.addOption(c, bullet.ReplaceAllString(line, "")); err != nil {
			return err
		}
	}
	if len(d.Options) < 2 {
		return refuse("propose.options-again")
	}
	return nil
}

func (d *draft) fillNumber(answer string) error {
	n, rest := leadingNumber(answer)
	if n == 0 || rest != "" && len(strings.Fields(rest)) > 1 {
		return refuse("propose.number-again")
	}
	if d.Asked == seatsField {
		d.Wish.Seats = n
	} else {
		d.Wish.Target = n
	}
	return nil
}

func (d *draft) fillDeadline(c *Call, answer string) error {
	if meaning, _ := c.answers.word(answer); meaning == "yes" {
		rules, err := c.rulesFor(*d)
		d.Deadline = c.standardDeadline(rules)
		return err
	}
	at, err := when.Moment(answer, c.now, c.now.Location())
	if err == nil {
		d.Deadline = at
	}
	return err
}

// fillConfirm takes yes, or the number of what is to be corrected.
func (d *draft) fillConfirm(c *Call, answer string) error {
	if meaning, _ := c.answers.word(answer); meaning == "yes" {
		d.Asked = publishing
		return nil
	}
	n, _ := leadingNumber(answer)
	fields := c.correctable(*d)
	if n < 1 || n > len(fields) {
		return refuse("propose.confirm-again", "max", len(fields))
	}
	d.clear(fields[n-1])
	return nil
}
