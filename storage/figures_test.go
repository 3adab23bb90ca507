package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/incident"
)

// TestFiguresDoNotGrowWithReports: what a question reads depends on how many different things
// happened, not on how often. What takes time at a million is in BenchmarkFigures.
func TestFiguresDoNotGrowWithReports(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	for i := range 30 {
		MustReport(t, s, fullReport(room))
		n := len(MustRows(t, s, "figures"))
		if n != 32 { // in 4 wholes, 2 services, 2 regions and 4 of each of the six other dimensions
			t.Fatalf("%d figures after %d reports", n, i+1)
		}
	}
}

// TestFiguresSaySomethingOfNothing: a total is always there; groups are those that there are.
func TestFiguresSaySomethingOfNothing(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	MustDo(t, s, func(tx *Tx) error {
		for _, circles := range [][]collective.RoomID{{room}, nil} {
			for by, want := range map[incident.Dimension][]incident.Group{"": {{}}, incident.Service: nil} {
				q := incident.Question{Circles: circles, From: "2025-01", To: "2025-12", By: by}
				for _, ask := range []func(incident.Question) ([]incident.Group, error){tx.Figures, tx.FiguresOfDays} {
					got, err := ask(q)
					if diff := cmp.Diff(want, got); diff != "" && len(want)+len(got) > 0 || err != nil {
						t.Error(circles, by, diff, err)
					}
				}
			}
		}
		return nil
	})
}

// TestWhatIsNotSaidIsAGroupToo: the groups of a dimension add up to the total.
func TestWhatIsNotSaidIsAGroupToo(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	for _, codes := range []incident.Codes{{Service: "banque", Task: "rdv"}, {Service: "banque"}, {Region: "wallonie", Task: "rdv"}} {
		MustReport(t, s, incident.Report{Circle: room, Day: "2025-11-21", Codes: codes, Values: incident.Values{2}, Times: 3})
	}
	group := func(slug string, reports int) incident.Group {
		g := incident.Group{Slug: slug, Sum: incident.Sum{N: 3 * reports}}
		g.Of[incident.Attempts] = int64(2 * reports)
		return g
	}
	for _, test := range []struct {
		by      incident.Dimension
		service string
		want    []incident.Group
	}{
		{"", "", []incident.Group{group("", 3)}},
		{incident.Task, "", []incident.Group{group("", 1), group("rdv", 2)}},
		{incident.Service, "", []incident.Group{group("", 1), group("banque", 2)}},
		{incident.Service, "banque", []incident.Group{group("banque", 2)}},
		{incident.Region, "banque", []incident.Group{group("", 2)}},
		{incident.Task, "cpas", nil},
	} {
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.Figures(incident.Question{Circles: []collective.RoomID{room}, From: "2025-11", To: "2025-11", Service: test.service, By: test.by})
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(test, diff)
			}
			return err
		})
	}
}
