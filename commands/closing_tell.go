package commands

import (
	"fmt"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// lateAfter is the delay from which a result says that it comes late.
const lateAfter = 5 * time.Minute

// sayClosed tells the circles the result, with the ballots as a file and a picture
// where they help.
func (c *Call) sayClosed(p decision.Proposal, waiting int, file []byte) error {
	picture, err := c.picture(p)
	if err != nil {
		return err
	}
	late := c.due.Kind == dueClose && c.tx.Now.Sub(c.due.At) > lateAfter
	err = c.inEach(p, func(circle storage.Room, v voice) error {
		lines, err := c.receipt(v, p)
		if err != nil {
			return err
		}
		if waiting > 0 {
			lines = append(lines, v.T("receipt.waiting", "ballots", waiting))
		}
		if late {
			lines = append(lines, v.T("receipt.late", "deadline", v.moment(c.due.At)))
		}
		if p.Review != "" && p.Adopted() {
			lines = append(lines, v.T("receipt.review", "day", v.dayText(p.Review), "review", "!"+v.name("name."+reviewKey), "number", number(p)))
		}
		next, err := c.afterDecision(v, p, "!")
		if err != nil {
			return err
		}
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(append(lines, next...))})
		if file != nil {
			c.post(circle, storage.Outgoing{Op: storage.Attach, Text: v.recountLine(p),
				File: &storage.File{Name: fmt.Sprintf("vote-%d.votes", p.Number), MIME: "text/plain", Data: file}})
		}
		if picture != nil {
			c.post(circle, storage.Outgoing{Op: storage.Attach, Text: v.pictureText(p),
				File: &storage.File{Name: fmt.Sprintf("vote-%d.png", p.Number), MIME: "image/png", Data: picture}})
		}
		return nil
	})
	if err != nil {
		return err
	}
	return c.endPolls(p, func(v voice) string { return v.receiptHeadline(p) })
}
