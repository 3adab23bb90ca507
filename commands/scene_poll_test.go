package commands

import (
	"fmt"

	"tocsin/storage"
)

// poll is the event of the only poll.
func (s *scene) poll() (event string) {
	s.tb.Helper()
	err := s.behind().QueryRow("SELECT o.event_id FROM outbox o JOIN proposal_circles p ON p.poll = o.txn").Scan(&event)
	if err != nil {
		s.tb.Fatal(err)
	}
	return event
}

// deliverPoll delivers what waits, and returns the event id of the last poll in it.
func (s *scene) deliverPoll() (poll string) {
	s.tb.Helper()
	for {
		queue, err := s.store.Outbox(s.tb.Context())
		if err != nil {
			s.tb.Fatal(err)
		}
		if len(queue) == 0 {
			return poll
		}
		for _, d := range queue {
			s.events++
			id := fmt.Sprintf("$said%d", s.events)
			if d.Op == storage.Poll {
				poll = id
			}
			if err := s.store.Delivered(s.tb.Context(), d.Txn, id); err != nil {
				s.tb.Fatal(err)
			}
		}
	}
}
