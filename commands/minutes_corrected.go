package commands

import (
	"tocsin/collective/assembly"
)

// keepCorrection keeps corrected minutes, of which no approval holds any more, and shows
// the circles what has changed.
func (c *Call) keepCorrection(a assembly.Assembly, d assembly.Document, old, now []assembly.Line) error {
	if err := c.correctableMinutes(a, d); err != nil {
		return err
	}
	d = d.Corrected()
	if err := c.tx.SaveDocument(a.ID, d); err != nil {
		return err
	}
	was := a.State
	if err := c.reviewMinutes(a, d); err != nil {
		return err
	}
	if was == assembly.Approved {
		if err := c.waitAgain(a, d); err != nil {
			return err
		}
	}
	c.did(minutesKey, "")
	detail := ""
	err := c.tellMeeting(a, func(v voice) []string {
		lines := []string{v.T("pv.corrected", "title", v.meetingTitle(a), "name", clean(c.member.Name), "version", d.Revision+1)}
		for _, l := range old {
			lines = append(lines, "− "+v.lineText(l))
		}
		for _, l := range now {
			lines = append(lines, "+ "+v.lineText(l))
		}
		detail = join(lines[1:])
		if was == assembly.Approved {
			lines = append(lines, v.T("pv.draft-again"))
		}
		return append(lines, v.T("pv.approve-how", "minutes", "!"+v.name("name."+minutesKey), "number", itoa(a.Number), "approve", v.name("pv.approve")))
	})
	if err != nil {
		return err
	}
	return c.recordMeeting(a, "correct-minutes", detail)
}

// lineText is a line of the minutes on one line.
func (v voice) lineText(l assembly.Line) string {
	line := v.sheetLine(l)
	text := line.Number + " · "
	if line.Mark != "" {
		text += line.Mark + " · "
	}
	return text + line.Text
}

// waitAgain has minutes that were approved wait to be approved again, as long as there is time for it.
func (c *Call) waitAgain(a assembly.Assembly, d assembly.Document) error {
	if !d.Until.After(c.now) {
		return nil
	}
	return c.tx.Plan(dueMinutes, a.ID, c.openHours(a.Circles()...).Next(d.Until))
}
