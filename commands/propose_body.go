package commands

import (
	"slices"
	"strings"
)

// parseBody reads the lines under the first: answers to the questions of the kind
// ("Urgences : …"), options where the method has some, and the text.
func (d *draft) parseBody(c *Call, body string) error {
	var text []string
	for line := range strings.SplitSeq(body, "\n") {
		if label, value, ok := strings.Cut(line, ":"); ok {
			if key, known := c.details.word(label); known && slices.Contains(template(d.Kind), field(key)) {
				if err := d.fillDetail(c, field(key), value); err != nil {
					return err
				}
				continue
			}
		}
		if mark := bullet.FindString(line); mark != "" && c.method(*d).HasOptions() {
			if err := d.addOption(c, line[len(mark):]); err != nil {
				return err
			}
			continue
		}
		text = append(text, line)
	}
	return d.setText(strings.Join(text, "\n"))
}
