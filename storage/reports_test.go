package storage

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/incident"
)

func TestReportIsReadAsItWasTold(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	want := fullReport(room)
	MustDo(t, s, func(tx *Tx) error {
		r, err := tx.SaveReport(want, "citron bleu", "$1", "$2")
		want.ID, want.Number = r.ID, 1
		if diff := cmp.Diff(want, r); diff != "" || r.ID == "" || err != nil {
			t.Error(diff, err)
		}
		for name, read := range map[string]func() (incident.Report, error){
			"assent": func() (incident.Report, error) { return one(tx.ReportsByAssent("$2")) },
			"number": func() (incident.Report, error) { return tx.Report(1) },
			"source": func() (incident.Report, error) { return one(tx.ReportsBySource("$1")) },
			"id":     func() (incident.Report, error) { return one(tx.ReportsByIDs([]string{r.ID, "none"})) },
			"list":   func() (incident.Report, error) { return one(tx.Reports(room, ReportFilter{}, 0, 10)) },
		} {
			got, err := read()
			if diff := cmp.Diff(want, got); diff != "" || err != nil {
				t.Errorf("by %s: %s %v", name, diff, err)
			}
		}
		return nil
	})
}

func one(list []incident.Report, err error) (incident.Report, error) {
	if err != nil || len(list) != 1 {
		return incident.Report{}, errors.Join(err, errors.New("not one"))
	}
	return list[0], nil
}

func TestReportsThatAreNotThere(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	MustDo(t, s, func(tx *Tx) error {
		first, err := tx.SaveReport(incident.Report{Circle: room, Day: "2025-11-21"}, "", "")
		if first.Times != 1 || first.Status != incident.Received {
			t.Errorf("%+v", first)
		}
		for name, read := range map[string]func() error{
			"number":      func() error { return errOf(tx.Report(2)) },
			"id":          func() error { return errOf(tx.ReportByID("none")) },
			"receipt":     func() error { return errOf(tx.HasReceipt(incident.Report{ID: "none"}, "citron bleu")) },
			"after":       func() error { return errOf(tx.Reports(room, ReportFilter{}, 7, 10)) },
			"change":      func() error { return tx.ChangeReport(fullReport(room)) },
			"erase":       func() error { return tx.EraseReport("none") },
			"reader":      func() error { return tx.ReaderAnswered(first.ID, "m1", ReaderOK) },
			"publication": func() error { return errOf(tx.Publication("none")) },
		} {
			if err := read(); !errors.Is(err, ErrNotFound) {
				t.Errorf("%s: %v", name, err)
			}
		}
		none, errNone := tx.ReportsBySource("")
		if len(none) != 0 {
			t.Errorf("a report without a source is found by none: %+v", none)
		}
		return errors.Join(err, errNone)
	})
}

func TestReportOfNoDay(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	for _, day := range []string{"", "2025", "2025-13-01", "hier", "2025-02-30"} {
		err := s.Do(t.Context(), func(tx *Tx) error { return errOf(tx.SaveReport(incident.Report{Circle: room, Day: day}, "", "")) })
		if err == nil {
			t.Errorf("%q is a day", day)
		}
	}
	if rows := MustRows(t, s, "reports"); len(rows) != 0 {
		t.Error(rows)
	}
}

// TestReceipts: several reports have one phrase, and the database does not show that.
func TestReceipts(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	for _, phrase := range []string{"citron bleu", "citron bleu", "", "tambour calme"} {
		MustDo(t, s, func(tx *Tx) error { return errOf(tx.SaveReport(fullReport(room), phrase, "$1")) })
	}
	hashes := map[any]bool{}
	for _, row := range MustRows(t, s, "reports") {
		hashes[row["receipt"]] = true
	}
	if len(hashes) != 4 {
		t.Errorf("%d different receipts of 4", len(hashes))
	}
	MustDo(t, s, func(tx *Tx) error {
		list, err := tx.ReportsBySource("$1") // a tally sheet is many reports in one message
		if len(list) != 4 || list[0].Number != 1 || list[3].Number != 4 {
			t.Fatalf("%+v", list)
		}
		for i, want := range []string{"citron bleu", "citron bleu", "", "tambour calme"} {
			for _, said := range []string{"citron bleu", "tambour calme", "", "citron"} {
				if got, err := tx.HasReceipt(list[i], said); got != (said == want && said != "") || err != nil {
					t.Errorf("%d: %q is its receipt: %v %v", i, said, got, err)
				}
			}
		}
		return err
	})
}

func TestFirstUnpublished(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	first := func(want string) {
		t.Helper()
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.FirstUnpublished(room)
			if got != want {
				t.Errorf("%q, not %q", got, want)
			}
			return err
		})
	}
	first("")
	for _, day := range []string{"2025-11-20", "2025-11-18", "2025-11-21"} {
		r := fullReport(room)
		r.Day = day
		MustReport(t, s, r)
	}
	first("2025-11-18")
	MustDo(t, s, func(tx *Tx) error { return errOf(tx.MarkPublished(room, "2025-11-20", "p1")) })
	first("2025-11-21")
}

func TestNumbersAreNeverGivenAgain(t *testing.T) {
	s, _, liege, namur, _ := MustCircles(t)
	numbers := func(circles ...collective.RoomID) (list []int) {
		for _, circle := range circles {
			list = append(list, MustReport(t, s, fullReport(circle)).Number)
		}
		return list
	}
	if diff := cmp.Diff([]int{1, 2, 3}, numbers(liege, liege, namur)); diff != "" {
		t.Error(diff)
	}
	MustDo(t, s, func(tx *Tx) error {
		r, err := tx.Report(2)
		return errors.Join(err, tx.EraseReport(r.ID))
	})
	if diff := cmp.Diff([]int{4, 5}, numbers(liege, namur)); diff != "" {
		t.Error(diff)
	}
}

// TestNothingSaysWhoTold reads the row of a report: hashes are the only trace of its telling,
// nothing in the row is a time, and nobody's id is anywhere beside it.
func TestNothingSaysWhoTold(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustDo(t, s, func(tx *Tx) error {
		return errOf(tx.SaveReport(fullReport(room), "citron bleu", "$event", "$event of yes"))
	})
	for _, table := range []string{"reports", "report_circles", "figures", "channel_states"} {
		for _, row := range MustRows(t, s, table) {
			for column, value := range row {
				text, _ := value.(string)
				for what, trace := range map[string]string{"member": string(alice), "event": "event", "phrase": "citron", "hour": c.now.Format("15:04")} {
					if strings.Contains(text, trace) {
						t.Errorf("%s.%s holds the %s: %q", table, column, what, text)
					}
				}
				if ms, is := value.(int64); is && ms > 1_000_000 {
					t.Errorf("%s.%s holds what may be a moment: %d", table, column, ms)
				}
			}
		}
	}
	row := MustRows(t, s, "reports")[0]
	for _, column := range []string{"receipt", "source", "assent"} {
		if hash := row[column].(string); len(hash) != 43 {
			t.Errorf("%s is %q", column, hash)
		}
	}
	if row["receipt"] == s.lookup("citron bleu") || row["source"] == s.lookup("$event") {
		t.Error("hashes of one thing can be compared with those of another")
	}
	if row["told_day"] != "2025-11-24" {
		t.Error(row["told_day"])
	}
}

func TestWordsOfAnyLengthLookAlike(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	for _, text := range []string{"x", strings.Repeat("é", 100)} {
		r := fullReport(room)
		r.Words = incident.Words{Text: text}
		MustReport(t, s, r)
	}
	rows := MustRows(t, s, "reports")
	if a, b := rows[0]["words"].(string), rows[1]["words"].(string); len(a) != len(b) || len(a) < 512 {
		t.Errorf("%d and %d bytes", len(a), len(b))
	}
}
