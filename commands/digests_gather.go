package commands

import (
	"time"

	"tocsin/collective"
	"tocsin/collective/digest"
	"tocsin/storage"
)

// window is what a digest looks at, and for whom.
type window struct {
	now      time.Time
	circles  []storage.Room
	personal bool          // one member reads it, whom Call.member is
	from, to time.Time     // what was decided and held between
	soon     time.Time     // what ends before this is said again: there will be no later digest
	period   digest.Period // of reports
	reports  reported      // in it, once they were read
	past     bool          // it is over: what stands now is of no interest
}

func (w window) ids() []collective.RoomID { return idsOfRooms(w.circles) }

// stage is what an item's key ends on: what was seen is said once more when it becomes urgent.
func (w window) stage(at time.Time) string {
	if !at.IsZero() && at.Before(w.soon) {
		return "/soon"
	}
	return ""
}

// gather reads a digest: each section by a function of its own, in the voice of the call. The reports of
// the period are left in the window, to be drawn.
func (c *Call) gather(w *window) (_ digest.Digest, err error) {
	if w.reports, err = c.reportedIn(*w); err != nil {
		return nil, err
	}
	reads := []func(window) (digest.Section, error){
		c.digestVotes, c.digestDecided, c.digestComing, c.digestTasks, c.digestPromises, c.digestReports, c.digestReadings, c.digestReviews, c.digestMandates,
	}
	if w.past {
		reads = []func(window) (digest.Section, error){c.digestDecided, c.digestHeld, c.digestReports}
	}
	sections := make([]digest.Section, len(reads))
	for i, read := range reads {
		if sections[i], err = read(*w); err != nil {
			return nil, err
		}
	}
	return digest.Of(sections...), nil
}
