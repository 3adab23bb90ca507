package commands

import (
	"errors"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/incident"
	"tocsin/storage"
)

// dueReading falls due for a report whose text is to be read again; the ref is its id.
const dueReading = "read-report"

const readingTakes = 3 * 24 * time.Hour // after which somebody else is asked

// planReading plans to ask members to read a text again. Not at once: who is online just
// then could learn who told it. Nor some whole hours later: the minute would be that of telling,
// which the inbox has too.
func (c *Call) planReading(r incident.Report) error {
	if !r.Quotable() {
		return nil
	}
	later := time.Duration(2+c.settings.Pick(20)) * time.Hour
	return c.tx.PlanApart(dueReading, r.ID, c.openHours(r.Circle).Next(c.now.Truncate(time.Hour).Add(later)))
}

// readAgain begins the reading of a text anew, because it changed.
func (c *Call) readAgain(r incident.Report) error {
	return errors.Join(c.endReading(r), c.planReading(r))
}

// endReading forgets who was asked to read a text, and what they found.
func (c *Call) endReading(r incident.Report) error {
	return errors.Join(c.tx.Unplan(dueReading, r.ID), c.tx.ReleaseReaders(r.ID))
}

// readingDue asks as many members as are still missing, by lot; who was asked and did not answer
// in time makes room for somebody else.
func readingDue(c *Call) error {
	r, err := c.tx.ReportByID(c.due.Ref)
	if errors.Is(err, storage.ErrNotFound) || err == nil && !r.Quotable() {
		return nil
	} else if err != nil {
		return err
	}
	if !c.openHours(r.Circle).Holds(c.now) {
		return c.tx.Plan(dueReading, r.ID, c.openHours(r.Circle).Next(c.now))
	}
	return c.drawReaders(r)
}

func (c *Call) drawReaders(r incident.Report) error {
	readers, err := c.tx.Readers(r.ID)
	if err != nil {
		return err
	}
	missing := c.charterOf(r.Circle).Readers
	for _, reader := range readers {
		late := reader.State == storage.ReaderAsked && reader.Asked <= c.now.Add(-readingTakes).Format(time.DateOnly)
		if late {
			if err := c.tx.ReaderAnswered(r.ID, reader.Member, storage.ReaderPassed); err != nil {
				return err
			}
		} else if reader.State != storage.ReaderPassed {
			missing--
		}
	}
	candidates, err := c.readingCandidates(r, readers)
	if err != nil {
		return err
	}
	for ; missing > 0 && len(candidates) > 0; missing-- {
		i := c.settings.Pick(len(candidates))
		drawn := candidates[i]
		candidates = slices.Delete(candidates, i, i+1)
		if err := c.tx.AskReader(r.ID, drawn); err != nil {
			return err
		}
		if err := c.tellOf(r.Circle, drawn, func(v voice) []string { return c.readingLines(v, r) }); err != nil {
			return err
		}
	}
	if read, err := c.wasRead(r); read || err != nil {
		return err
	}
	return c.tx.Plan(dueReading, r.ID, c.openHours(r.Circle).Next(c.now.Add(readingTakes)))
}

// readingCandidates are the members of the circle whom one can ask in private and who were not
// asked yet. Who told it in the circle is none of them; who told it in private is not known.
func (c *Call) readingCandidates(r incident.Report, readers []storage.Reader) ([]collective.MemberID, error) {
	members, err := c.tx.Joined(r.Circle, c.now)
	if err != nil {
		return nil, err
	}
	var out []collective.MemberID
	for _, id := range members {
		if slices.ContainsFunc(readers, func(reader storage.Reader) bool { return reader.Member == id }) {
			continue
		}
		told, err := c.tx.HasReceipt(r, storage.MemberReceipt(id))
		if err != nil {
			return nil, err
		}
		if asked, err := c.canBeAsked(r.Circle, id); err != nil {
			return nil, err
		} else if asked && !told {
			out = append(out, id)
		}
	}
	return out, nil
}

// canBeAsked says whether a member has a direct chat and did not ask for silence.
func (c *Call) canBeAsked(circle collective.RoomID, id collective.MemberID) (bool, error) {
	member, err := c.tx.Member(id)
	if errors.Is(err, storage.ErrNotFound) || err == nil && member.Reminders == storage.RemindNever {
		return false, nil
	} else if err != nil {
		return false, err
	}
	_, err = c.directChatOf(circle, id)
	if errors.Is(err, storage.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// wasRead says whether enough members found a text good.
func (c *Call) wasRead(r incident.Report) (bool, error) {
	readers, err := c.tx.Readers(r.ID)
	good := 0
	for _, reader := range readers {
		if reader.State == storage.ReaderOK {
			good++
		}
	}
	return good >= c.charterOf(r.Circle).Readers, err
}
