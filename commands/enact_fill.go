package commands

import (
	"fmt"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

func (d *deedDraft) fill(c *Call, answer string) error {
	switch d.Asked {
	case askCircle:
		picked := draft{}
		err := picked.fillCircle(c, answer)
		d.Circles = picked.Circles
		return err
	case askKind:
		kinds := action.Kinds()
		if kind, ok := c.deeds.word(answer); ok {
			d.Kind = action.Kind(kind)
			return nil
		}
		n, _ := leadingNumber(answer)
		if n < 1 || n > len(kinds) {
			return refuse("dialog.number", "max", len(kinds))
		}
		d.Kind = kinds[n-1]
		return nil
	case askTitle:
		before := *d
		if err := d.parse(c, answer); err != nil {
			return err
		}
		if d.Kind == "" {
			d.Kind = before.Kind
		}
		return nil
	case askWhen:
		if meaning, _ := c.answers.word(answer); meaning == "skip" || meaning == "no" {
			return nil
		}
		rest, err := d.readSchedule(c, answer)
		if err == nil && d.Starts.IsZero() {
			return &when.Error{Kind: when.ErrUnclear, Text: answer}
		}
		if d.Place == "" {
			d.Place = cleanPlace(rest)
		}
		return err
	}
	return fmt.Errorf("nothing was asked")
}
