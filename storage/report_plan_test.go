package storage

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"tocsin/collective"
	"tocsin/collective/incident"
	"tocsin/internal/pgtest"
)

// The statements that a report may take, the same however many there are. More of them is
// fine when something asks for it: this test makes it a decision.
const (
	savingReport   = 5 // its number, itself, its figures, its channel twice
	changingReport = 6 // what it was, itself, its figures, those that are empty, its channel twice
	notingReport   = 4 // another status that counts as well: nothing moves but the channel
)

func TestStatementsOfAReport(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	for range 20 {
		MustReport(t, s, fullReport(room))
	}
	inOne := func(f func(tx *Tx) error) (statements []string) {
		MustDo(t, s, func(tx *Tx) (err error) {
			statements = s.Statements(func() {
				tx.db.Config.Logger = s.db.Config.Logger
				err = f(tx)
			})
			return err
		})
		return statements
	}
	r := fullReport(room)
	for _, step := range []struct {
		name string
		most int
		f    func(tx *Tx) error
	}{
		{"save", savingReport, func(tx *Tx) (err error) { r, err = tx.SaveReport(r, "citron bleu", "$1"); return err }},
		{"change", changingReport, func(tx *Tx) error { r.Codes.Obstacle = "panne-bug"; return tx.ChangeReport(r) }},
		{"note", notingReport, func(tx *Tx) error { r.Status = incident.Answered; return tx.ChangeReport(r) }},
	} {
		statements := inOne(step.f)
		t.Logf("%s: %d statements", step.name, len(statements))
		if len(statements) > step.most || len(statements) == 0 {
			t.Errorf("%s takes %d statements: %.3000q", step.name, len(statements), statements)
		}
	}
}

// everyQuestion asks all that can be asked of reports, and sweeps.
func everyQuestion(tx *Tx, room collective.RoomID, id string) error {
	rooms := []collective.RoomID{room, "other"}
	months := incident.Question{Circles: rooms, From: "2025-01", To: "2025-12", By: incident.Obstacle}
	days := months
	days.From, days.To, days.Service = "2025-11-01", "2025-11-07", "mutuelle"
	err := errors.Join(errOf(tx.Report(1)), errOf(tx.ReportByID(id)), errOf(tx.HasReceipt(incident.Report{ID: id}, "citron bleu")), errOf(tx.FirstUnpublished(room)), errOf(tx.ReportsBySource("$report")), errOf(tx.ReportsByAssent("$report")),
		errOf(tx.ReportsByIDs([]string{id, "none"})), errOf(tx.SimilarReports(room, "mutuelle", "panne-bug", "2025-11-21")), errOf(tx.ReadingOf("m1")),
		errOf(tx.Readers(id)), errOf(tx.Figures(months)), errOf(tx.FiguresOfDays(days)), errOf(tx.LastStates(rooms, "mutuelle", "wallonie")),
		errOf(tx.Publications(room)), tx.MarkUsed([]string{id}), tx.ForgetSource(id), tx.AskReader(id, "m1"), tx.ReaderAnswered(id, "m1", ReaderOK),
		tx.UnpublishedRows(room, "2025-12-31", func(incident.Row) error { return nil }), errOf(tx.MarkPublished(room, "2025-12-31", "p1")),
		tx.ChangeReport(incident.Report{ID: id, Circle: room, Day: "2025-11-21"}))
	for _, f := range []ReportFilter{
		{}, {From: "2025-11-01", To: "2025-11-30"}, {Service: "mutuelle"}, {Obstacle: "panne-bug"}, {Region: "wallonie"},
		{Status: incident.Received}, {Service: "mutuelle", Obstacle: "panne-bug", Region: "wallonie", Status: incident.Received, Text: true},
	} {
		err = errors.Join(err, errOf(tx.Reports(room, f, 0, 20)), errOf(tx.Reports(room, f, 1, 20)))
	}
	short := func(collective.RoomID) incident.Retention { return incident.Retention{Text: day, Coded: day} }
	return errors.Join(err, tx.SweepReports(short), tx.sweepReports())
}

// TestReportsAreFoundByIndex asks the database how it goes about every statement: it never
// reads all reports, readers, figures or channels to find some, and where the order is asked
// for, it does not sort either.
func TestReportsAreFoundByIndex(t *testing.T) {
	s, _, room, alice := MustCircle(t)
	MustDo(t, s, func(tx *Tx) error { return tx.tell(room, alice) })
	id := MustRows(t, s, "reports")[0]["id"].(string)
	statements := s.Statements(func() {
		MustDo(t, s, func(tx *Tx) error { return everyQuestion(tx, room, id) })
	})
	for _, sql := range statements {
		if strings.HasPrefix(sql, "INSERT INTO report_readers") || !strings.Contains(sql, "reports") && !strings.Contains(sql, "figures") &&
			!strings.Contains(sql, "channel_states") && !strings.Contains(sql, "report_readers") {
			continue
		}
		plan := planOf(t, s, sql)
		if strings.Contains(plan, "SCAN") && !strings.Contains(plan, "CONSTANT ROW") {
			t.Errorf("%s\n%s", sql, plan)
		}
		if strings.Contains(plan, "SEARCH figures USING PRIMARY KEY (circle_id=?)") {
			t.Errorf("reads all figures of a circle: %s\n%s", sql, plan)
		}
		if strings.Contains(sql, "obstacle =") && !strings.Contains(plan, "reports_by_obstacle") {
			t.Errorf("not by what is finest: %s\n%s", sql, plan)
		}
		if strings.HasPrefix(sql, "SELECT * FROM `reports`") && strings.Contains(sql, "DESC") && strings.Contains(plan, "B-TREE") {
			t.Errorf("sorted: %s\n%s", sql, plan)
		}
	}
	if len(statements) < 40 {
		t.Errorf("%d statements: nothing is proven", len(statements))
	}
}

func planOf(t *testing.T, s *Store, sql string) string {
	t.Helper()
	pgtest.Skip(t, "how SQLite goes about it")
	var steps []struct{ Detail string }
	if err := s.db.Raw("EXPLAIN QUERY PLAN " + strings.ReplaceAll(sql, "?", "??")).Scan(&steps).Error; err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return fmt.Sprint(steps)
}
