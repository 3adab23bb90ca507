package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/incident"
)

func numbersOf(reports []incident.Report) (numbers []int) {
	for _, r := range reports {
		numbers = append(numbers, r.Number)
	}
	return numbers
}

func TestReportsAreFiltered(t *testing.T) {
	s, _, liege, namur, _ := MustCircles(t)
	codes := func(service, obstacle, region string) incident.Codes {
		return incident.Codes{Service: service, Obstacle: obstacle, Region: region}
	}
	for _, r := range []incident.Report{
		{Circle: liege, Day: "2025-11-20", Codes: codes("banque", "panne-bug", "wallonie")},
		{Circle: liege, Day: "2025-11-22", Codes: codes("cpas", "panne-bug", "wallonie"), Words: incident.Words{Text: "rien"}},
		{Circle: liege, Day: "2025-11-21", Codes: codes("banque", "guichet-ferme", "bruxelles"), Status: incident.Withdrawn},
		{Circle: liege, Day: "2025-11-21", Codes: codes("banque", "panne-bug", "bruxelles"), Words: incident.Words{Text: "tout"}},
		{Circle: namur, Day: "2025-11-21", Codes: codes("banque", "panne-bug", "wallonie")},
	} {
		MustReport(t, s, r)
	}
	for name, test := range map[string]struct {
		f            ReportFilter
		after, limit int
		want         []int
	}{
		"all":                 {ReportFilter{}, 0, 9, []int{2, 4, 3, 1}},
		"two":                 {ReportFilter{}, 0, 2, []int{2, 4}},
		"two after":           {ReportFilter{}, 4, 2, []int{3, 1}},
		"after the last":      {ReportFilter{}, 1, 2, nil},
		"service":             {ReportFilter{Service: "banque"}, 0, 9, []int{4, 3, 1}},
		"service after":       {ReportFilter{Service: "banque"}, 4, 9, []int{3, 1}},
		"obstacle":            {ReportFilter{Obstacle: "panne-bug"}, 0, 9, []int{2, 4, 1}},
		"region":              {ReportFilter{Region: "wallonie"}, 0, 9, []int{2, 1}},
		"status":              {ReportFilter{Status: incident.Withdrawn}, 0, 9, []int{3}},
		"days":                {ReportFilter{From: "2025-11-21", To: "2025-11-21"}, 0, 9, []int{4, 3}},
		"from":                {ReportFilter{From: "2025-11-22"}, 0, 9, []int{2}},
		"text":                {ReportFilter{Text: true}, 0, 9, []int{2, 4}},
		"service and region":  {ReportFilter{Service: "banque", Region: "wallonie"}, 0, 9, []int{1}},
		"nothing of the kind": {ReportFilter{Service: "poste"}, 0, 9, nil},
	} {
		t.Run(name, func(t *testing.T) {
			MustDo(t, s, func(tx *Tx) error {
				list, err := tx.Reports(liege, test.f, test.after, test.limit)
				if diff := cmp.Diff(test.want, numbersOf(list)); diff != "" {
					t.Error(diff)
				}
				return err
			})
		})
	}
}

func TestSimilarReports(t *testing.T) {
	s, _, liege, namur, _ := MustCircles(t)
	about := incident.Codes{Service: "banque", Obstacle: "panne-bug"}
	for _, r := range []incident.Report{
		{Circle: liege, Day: "2025-10-31", Codes: about}, // 4 days before
		{Circle: liege, Day: "2025-11-01", Codes: about},
		{Circle: liege, Day: "2025-11-04", Codes: about, Status: incident.Resolved},
		{Circle: liege, Day: "2025-11-07", Codes: about},
		{Circle: liege, Day: "2025-11-08", Codes: about}, // 4 days after
		{Circle: liege, Day: "2025-11-04", Codes: about, Status: incident.Duplicate},
		{Circle: liege, Day: "2025-11-04", Codes: about, Status: incident.Withdrawn},
		{Circle: liege, Day: "2025-11-04", Codes: incident.Codes{Service: "banque", Obstacle: "guichet-ferme"}},
		{Circle: liege, Day: "2025-11-04", Codes: incident.Codes{Service: "cpas", Obstacle: "panne-bug"}},
		{Circle: namur, Day: "2025-11-04", Codes: about},
	} {
		MustReport(t, s, r)
	}
	MustDo(t, s, func(tx *Tx) error {
		list, err := tx.SimilarReports(liege, "banque", "panne-bug", "2025-11-04")
		if diff := cmp.Diff([]int{4, 3, 2}, numbersOf(list)); diff != "" {
			t.Error(diff)
		}
		return err
	})
	if err := s.Do(t.Context(), func(tx *Tx) error { return errOf(tx.SimilarReports(liege, "banque", "panne-bug", "hier")) }); err == nil {
		t.Error("“hier” is a day")
	}
}

// TestWhatAChangeLeaves: the circle, the number, the phrase and the message of a report are
// what they were, whatever is said of it.
func TestWhatAChangeLeaves(t *testing.T) {
	s, _, liege, namur, _ := MustCircles(t)
	MustDo(t, s, func(tx *Tx) error { return errOf(tx.SaveReport(fullReport(liege), "citron bleu", "$1")) })
	before := MustRows(t, s, "reports")[0]
	MustDo(t, s, func(tx *Tx) error {
		r, err := tx.Report(1)
		if err != nil {
			return err
		}
		return tx.ChangeReport(incident.Report{ID: r.ID, Circle: namur, Number: 9, Day: "2025-11-01", Codes: incident.Codes{Service: "cpas"}, Frozen: "p1",
			Words: incident.Words{Text: "autre chose"}})
	})
	after := MustRows(t, s, "reports")[0]
	for _, column := range append(reportStays(), "id") {
		if before[column] != after[column] {
			t.Errorf("%s was %v and is %v", column, before[column], after[column])
		}
	}
	MustDo(t, s, func(tx *Tx) error {
		groups, err := tx.Figures(incident.Question{Circles: []collective.RoomID{liege}, From: "2025-11", To: "2025-11", By: incident.Service})
		if diff := cmp.Diff([]incident.Group{{Slug: "cpas", Sum: incident.Sum{N: 1}}}, groups); diff != "" {
			t.Error(diff)
		}
		return err
	})
}

func TestUsedReports(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	for status, want := range map[incident.Status]incident.Status{
		incident.Received: incident.Used, incident.PeerRead: incident.Used, incident.Corroborated: incident.Used, incident.Used: incident.Used,
		incident.Challenged: incident.Challenged, incident.Resolved: incident.Resolved, incident.Duplicate: incident.Duplicate, incident.Withdrawn: incident.Withdrawn,
	} {
		r := MustReport(t, s, incident.Report{Circle: room, Day: "2025-11-21", Status: status})
		MustDo(t, s, func(tx *Tx) error {
			err := tx.MarkUsed([]string{r.ID})
			if got, _ := tx.Report(r.Number); got.Status != want {
				t.Errorf("%s became %s", status, got.Status)
			}
			return err
		})
	}
	MustDo(t, s, func(tx *Tx) error { return tx.MarkUsed(nil) })
}
