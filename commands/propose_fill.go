package commands

import (
	"strings"

	"tocsin/collective/decision"
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
		return d.fillOpenly(c, answer)
	case daysField:
		return d.fillDays(c, answer)
	case deadlineField:
		return d.fillDeadline(c, answer)
	case confirmField:
		return d.fillConfirm(c, answer)
	}
	return d.fillDetail(c, d.Asked, strings.ReplaceAll(answer, "\n", ", "))
}

func (d *draft) fillKind(c *Call, answer string) error {
	kinds := decision.Offered()
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

// fillOpenly takes yes, or the word for an open vote.
func (d *draft) fillOpenly(c *Call, answer string) error {
	meaning, _ := c.answers.word(answer)
	if option, _ := c.options.word(answer); meaning != "yes" && option != "open" {
		return refuse("propose.openly-again")
	}
	d.Openly = true
	return nil
}
