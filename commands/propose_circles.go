package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/i18n"
)

// onlyCircle sets the circle of a draft from a direct chat when the asker has only one.
func (c *Call) onlyCircle(d *draft) error {
	if len(d.Circles) > 0 {
		return nil
	}
	circles, err := c.circles()
	if err == nil && len(circles) == 1 {
		d.Circles = []collective.RoomID{circles[0].ID}
	}
	return err
}

func (d *draft) fillCircle(c *Call, answer string) error {
	circles, err := c.circles()
	if err != nil {
		return err
	}
	n, _ := leadingNumber(answer)
	for i, circle := range circles {
		if n == i+1 || sameText(clean(circle.Name), strings.TrimSpace(answer)) {
			d.Circles = []collective.RoomID{circle.ID}
			return nil
		}
	}
	return refuse("dialog.number", "max", len(circles))
}

// startsOption says whether words begin with something else that may follow a title: "en
// séance" does, though "en" is also a Dutch "and".
func (c *Call) startsOption(words []string) bool {
	_, n := c.options.prefix(words)
	return n > 0
}

// circleOption reads one more circle of the asker's by its name, and others after "and"
// or a comma.
func (d *draft) circleOption(c *Call, words []string) (int, error) {
	circles, err := c.circles()
	if err != nil {
		return 0, err
	}
	names := phrases{}
	for _, circle := range circles {
		names.add([]string{clean(circle.Name)}, string(circle.ID))
	}
	total := 0
	for {
		id, n := names.longest(words[total:], len(words)) // names of circles can be long
		if n == 0 {
			return 0, refuse("propose.unknown-circle", "said", quoted(strings.Join(words[total:], " ")))
		}
		total += n
		if circle := collective.RoomID(id); !slices.Contains(d.Circles, circle) {
			d.Circles = append(d.Circles, circle)
		}
		if total < len(words) && slices.Contains([]string{"et", "en", "und", "and"}, i18n.Fold(words[total])) && !c.startsOption(words[total:]) {
			total++
		} else if !strings.HasSuffix(words[total-1], ",") || total == len(words) {
			return total, nil
		}
	}
}
