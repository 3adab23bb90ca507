package commands

import (
	"errors"
	"slices"

	"tocsin/collective/incident"
	"tocsin/collective/mask"
	"tocsin/storage"
)

// foundGood notes that a reader found no personal data in a text; with the second it may leave
// the circle.
func (c *Call) foundGood(r incident.Report) error {
	if err := c.tx.ReaderAnswered(r.ID, c.member.ID, storage.ReaderOK); err != nil {
		return err
	}
	read, err := c.wasRead(r)
	if err != nil {
		return err
	}
	if !read {
		c.say("reread.one-more", c.rereadArgs(r)...)
		return nil
	}
	if r.Status == incident.Received {
		r.Status = incident.PeerRead
		if err := c.tx.ChangeReport(r); err != nil {
			return err
		}
	}
	if err := errors.Join(c.tx.Unplan(dueReading, r.ID), c.recordReport(r, "read-report", "")); err != nil {
		return err
	}
	c.say("reread.done", c.rereadArgs(r)...)
	return nil
}

// passReading has somebody else read a text.
func (c *Call) passReading(r incident.Report) error {
	if err := c.tx.ReaderAnswered(r.ID, c.member.ID, storage.ReaderPassed); err != nil {
		return err
	}
	if err := errors.Join(c.tx.Unplan(dueReading, r.ID), c.tx.Plan(dueReading, r.ID, c.openHours(r.Circle).Next(c.now))); err != nil {
		return err
	}
	c.say("reread.passed", c.rereadArgs(r)...)
	return nil
}

// rewordByReader gives a text other words. The other reader reads these; the words before are
// kept as long as the text is, for whoever wants them back.
func (c *Call) rewordByReader(r incident.Report, text string) error {
	text = mask.Text(clean(text))
	if text == r.Words.Text {
		return c.foundGood(r)
	}
	r.Words.Before = append(r.Words.Before, r.Words.Text)
	r.Words.Text = text
	r.Status = r.Status.Unread()
	if err := errors.Join(c.tx.ChangeReport(r), c.recordReport(r, "reword-report", "")); err != nil {
		return err
	}
	if err := c.askOthersAgain(r); err != nil {
		return err
	}
	if err := c.tx.ReaderAnswered(r.ID, c.member.ID, storage.ReaderOK); err != nil {
		return err
	}
	c.answer(c.T("reread.reworded", c.rereadArgs(r)...), c.T("report.quoted", "text", c.shown(r.Words.Text)), c.T("reread.undo-how", c.rereadArgs(r)...))
	return nil
}

// askOthersAgain asks those who read the words before to read the new ones.
func (c *Call) askOthersAgain(r incident.Report) error {
	readers, err := c.tx.Readers(r.ID)
	if err != nil {
		return err
	}
	for _, reader := range readers {
		if reader.State == storage.ReaderPassed || reader.Member == c.member.ID {
			continue
		}
		if err := c.tx.ReaderAnswered(r.ID, reader.Member, storage.ReaderAsked); err != nil {
			return err
		}
		if err := c.tellOf(r.Circle, reader.Member, func(v voice) []string { return c.readingLines(v, r) }); err != nil {
			return err
		}
	}
	return errors.Join(c.tx.Unplan(dueReading, r.ID), c.tx.Plan(dueReading, r.ID, c.openHours(r.Circle).Next(c.now.Add(readingTakes))))
}

// undoRewording puts the words before back. Both readers read them again.
func (c *Call) undoRewording(r incident.Report) error {
	if len(r.Words.Before) == 0 {
		return refuse("reread.no-change", c.reportArgs(r)...)
	}
	last := len(r.Words.Before) - 1
	r.Words.Text, r.Words.Before = r.Words.Before[last], slices.Clone(r.Words.Before[:last])
	r.Status = r.Status.Unread()
	if err := errors.Join(c.tx.ChangeReport(r), c.recordReport(r, "unword-report", ""), c.readAgain(r)); err != nil {
		return err
	}
	c.answer(c.T("reread.undone", c.reportArgs(r)...), c.T("report.quoted", "text", c.shown(r.Words.Text)))
	return nil
}
