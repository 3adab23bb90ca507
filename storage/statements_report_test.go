package storage_test

import (
	"strings"
	"testing"

	"tocsin/storage"
)

// The statements that a report may take that is told in one line and said yes to, once its circle
// has told others: from the inbox to its receipt, with its figures.
const (
	tellingReport    = 12 // understood, compared with the others, its exchange kept, shown
	confirmingReport = 18 // written down, 36 figures at once, what is known of its channel, its receipt
)

// TestStatementsOfATelling: the hundredth report takes as many as the second.
func TestStatementsOfATelling(t *testing.T) {
	c := newCounter(t)
	handle := func(text string) (statements []string) {
		if err := c.store.Take(t.Context(), storage.Intake{Rooms: []storage.RoomIntake{{Matrix: liege, Events: []storage.Incoming{c.message(1, text)}}}}); err != nil {
			t.Fatal(err)
		}
		return c.store.Statements(func() {
			if n, err := c.engine.Drain(t.Context()); err != nil || n != 1 {
				t.Fatal(n, err)
			}
		})
	}
	var first [2]int
	for i := range 50 {
		told, kept := handle("!signaler la mutuelle ne répond plus à Liège, 12 appels, revenu perdu"), handle("oui")
		if i == 1 {
			first = [2]int{len(told), len(kept)}
			t.Logf("%d to tell a report, %d to keep it", len(told), len(kept))
		}
		if i > 0 && (len(told) > tellingReport || len(kept) > confirmingReport || len(told) > first[0] || len(kept) > first[1]) {
			t.Fatalf("report %d takes %d and %d statements, such as\n%s\n\n%s", i+1, len(told), len(kept), strings.Join(told, "\n"), strings.Join(kept, "\n"))
		}
	}
	if n := c.reports(); n != 50 {
		t.Errorf("%d reports", n)
	}
}
