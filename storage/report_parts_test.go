package storage

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/incident"
)

func TestReaders(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	bruno := MustMember(t, s, "@bruno:test")
	first, second := MustReport(t, s, fullReport(room)), MustReport(t, s, fullReport(room))
	open := func(m collective.MemberID) (numbers []int) {
		MustDo(t, s, func(tx *Tx) error {
			list, err := tx.ReadingOf(m)
			numbers = numbersOf(list)
			return err
		})
		return numbers
	}
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.AskReader(second.ID, alice), tx.AskReader(second.ID, bruno)) })
	c.now = c.now.Add(day)
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.AskReader(first.ID, alice), tx.AskReader(second.ID, alice)) })
	if diff := cmp.Diff([]int{2, 1}, open(alice)); diff != "" {
		t.Error("not in the order of asking", diff)
	}
	MustDo(t, s, func(tx *Tx) error {
		err := errors.Join(tx.ReaderAnswered(second.ID, alice, ReaderOK), tx.ReaderAnswered(second.ID, bruno, ReaderPassed), tx.AskReader(second.ID, alice))
		got, read := tx.Readers(second.ID)
		for _, r := range got {
			if want := map[collective.MemberID]ReaderState{alice: ReaderOK, bruno: ReaderPassed}[r.Member]; r.State != want || r.Asked != "2025-11-24" {
				t.Errorf("%+v", r)
			}
		}
		if len(got) != 2 {
			t.Error(got)
		}
		return errors.Join(err, read)
	})
	if a, b := open(alice), open(bruno); len(a) != 1 || len(b) != 0 {
		t.Error(a, b)
	}
	first.Words = incident.Words{}
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.ChangeReport(first), tx.ReleaseReaders(second.ID)) })
	if rows := MustRows(t, s, "report_readers"); len(rows) != 0 {
		t.Errorf("who read what is no more: %v", rows)
	}
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.AskReader(second.ID, alice), tx.EraseReport(second.ID)) })
	if rows := MustRows(t, s, "report_readers"); len(rows) != 0 {
		t.Errorf("who read what is erased: %v", rows)
	}
}

func TestHowACircleReports(t *testing.T) {
	s, _, liege, namur, _ := MustCircles(t)
	MustDo(t, s, func(tx *Tx) error {
		err := errors.Join(tx.SetCircleRegion(liege, "bruxelles"), tx.SetReportRetention(liege, incident.Retention{Text: 30 * day}),
			tx.SetCircleRegion(liege, "wallonie"))
		if _, told := tx.SaveReport(fullReport(liege), "", ""); told != nil {
			return told
		}
		for circle, want := range map[collective.RoomID]struct {
			region string
			keeps  incident.Retention
		}{
			liege: {"wallonie", incident.Retention{Text: 30 * day, Coded: 730 * day}},
			namur: {"", incident.Retention{Text: 90 * day, Coded: 730 * day}},
		} {
			region, errRegion := tx.CircleRegion(circle)
			keeps, errKeeps := tx.ReportRetention(circle)
			if region != want.region || keeps != want.keeps {
				t.Errorf("%q %+v", region, keeps)
			}
			err = errors.Join(err, errRegion, errKeeps)
		}
		if back := tx.SetReportRetention(liege, incident.Retention{}); back != nil {
			return back
		}
		keeps, errKeeps := tx.ReportRetention(liege)
		if keeps != incident.DefaultRetention() {
			t.Errorf("%+v", keeps)
		}
		return errors.Join(err, errKeeps)
	})
}

func TestLawTexts(t *testing.T) {
	s, _, liege, namur, _ := MustCircles(t)
	MustDo(t, s, func(tx *Tx) error {
		err := errors.Join(tx.SetLawText(liege, "banque", "article 1"), tx.SetLawText(liege, "", "tout"), tx.SetLawText(liege, "banque", "article 2"),
			tx.SetLawText(namur, "banque", "article 3"), tx.SetLawText(namur, "cpas", "article 4"), tx.SetLawText(namur, "cpas", ""))
		for circle, want := range map[collective.RoomID]map[string]string{liege: {"banque": "article 2", "": "tout"}, namur: {"banque": "article 3"}} {
			got, read := tx.LawTexts(circle)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			err = errors.Join(err, read)
		}
		one, read := tx.LawText(liege, "banque")
		none, missing := tx.LawText(namur, "cpas")
		if one != "article 2" || none != "" {
			t.Error(one, none)
		}
		return errors.Join(err, read, missing)
	})
}

func TestPublications(t *testing.T) {
	s, c, liege, namur, _ := MustCircles(t)
	publish := func(circle collective.RoomID, until, content string) (p incident.Publication, marked int) {
		p = incident.Publication{Circle: circle, Quarter: "2025-T4", Made: c.now.Format(time.DateOnly), Until: until, Content: json.RawMessage(content)}
		MustDo(t, s, func(tx *Tx) (err error) {
			if err := tx.SavePublication(&p); err != nil {
				return err
			}
			marked, err = tx.MarkPublished(circle, until, p.ID)
			return err
		})
		return p, marked
	}
	for _, r := range []incident.Report{
		{Circle: liege, Day: "2025-11-20", Values: incident.Values{1}}, {Circle: liege, Day: "2025-11-21", Times: 2},
		{Circle: liege, Day: "2025-11-22"}, {Circle: liege, Day: "2025-11-20", Status: incident.Duplicate}, {Circle: namur, Day: "2025-11-20"},
	} {
		MustReport(t, s, r)
	}
	if diff := cmp.Diff([]incident.Row{{Times: 1, Values: incident.Values{1}}, {Times: 2}}, unpublishedOf(t, s, liege, "2025-11-21")); diff != "" {
		t.Error(diff)
	}
	p, marked := publish(liege, "2025-11-21", `{"n":3}`)
	if marked != 2 || p.Number != 1 || len(unpublishedOf(t, s, liege, "2025-11-21")) != 0 || len(unpublishedOf(t, s, namur, "2025-11-21")) != 1 {
		t.Error(marked, p)
	}
	q, marked := publish(liege, "2025-12-31", `{}`)
	other, _ := publish(namur, "2025-12-31", `{}`)
	if marked != 1 || q.Number != 2 || other.Number != 1 {
		t.Error(marked, q, other)
	}
	swept(t, s, c, 3650*day)
	if rows := MustRows(t, s, "reports"); len(rows) != 0 {
		t.Errorf("%d reports are left", len(rows))
	}
	MustDo(t, s, func(tx *Tx) error {
		list, err := tx.Publications(liege)
		if diff := cmp.Diff([]incident.Publication{p, q}, list); diff != "" {
			t.Error("what was published is not what it was", diff)
		}
		got, read := tx.Publication(p.ID)
		if diff := cmp.Diff(p, got); diff != "" {
			t.Error(diff)
		}
		return errors.Join(err, read)
	})
}

func unpublishedOf(tb testing.TB, s *Store, circle collective.RoomID, until string) (rows []incident.Row) {
	tb.Helper()
	MustDo(tb, s, func(tx *Tx) error {
		return tx.UnpublishedRows(circle, until, func(row incident.Row) error { rows = append(rows, row); return nil })
	})
	return rows
}

// TestFrozenReportsSayWhere: a report that is in a publication names it, and a change leaves
// that; the first error of who reads the rows ends the reading.
func TestFrozenReportsSayWhere(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	r := MustReport(t, s, fullReport(room))
	MustReport(t, s, fullReport(room))
	MustDo(t, s, func(tx *Tx) error {
		n := 0
		if err := tx.UnpublishedRows(room, "2025-12-31", func(incident.Row) error { n++; return errNo }); !errors.Is(err, errNo) || n != 1 {
			t.Error(n, err)
		}
		_, err := tx.MarkPublished(room, "2025-12-31", "p1")
		r.Status = incident.Resolved
		changed := tx.ChangeReport(r)
		got, read := tx.Report(1)
		if got.Frozen != "p1" || got.Status != incident.Resolved {
			t.Errorf("%+v", got)
		}
		return errors.Join(err, changed, read)
	})
}
