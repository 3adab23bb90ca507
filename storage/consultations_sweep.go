package storage

import (
	"errors"
	"fmt"
	"time"

	"tocsin/collective"
)

// How long a joint consultation is kept after its deadline: one on which nobody here voted as long as it is
// remembered what an event did, one that was voted on as long as codes and figures of reports. What the own
// circles decided stays with their proposal, and the joint result stands in the room.
const (
	keepOffer        = keepHandled
	keepConsultation = 730 * 24 * time.Hour
)

// sweepConsultations erases joint consultations that are over for long, with the tallies of all who took
// part. The last of each room stays, because the next one is numbered after it.
func (t *Tx) sweepConsultations() error {
	var rows []consultationRow
	if err := t.db.Order("circle_id, number DESC").Find(&rows).Error; err != nil {
		return fmt.Errorf("read consultations: %w", err)
	}
	var last collective.RoomID
	for _, row := range rows {
		con, err := t.openConsultation(row)
		if err != nil {
			return err
		}
		first := con.Circle != last
		if last = con.Circle; first || t.Now.Before(con.Ends().Add(con.kept())) {
			continue
		}
		if err := errors.Join(t.erase("forget parts", "DELETE FROM consultation_parts WHERE consultation_id = ?", con.ID),
			t.erase("forget consultation", "DELETE FROM consultations WHERE id = ?", con.ID)); err != nil {
			return err
		}
	}
	return nil
}

// kept is how long it is kept after its deadline.
func (c Consultation) kept() time.Duration {
	if c.State == ConsultationOffered || c.State == ConsultationWithdrawn {
		return keepOffer
	}
	return keepConsultation
}
