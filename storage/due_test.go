package storage

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func due(tb testing.TB, s *Store, now time.Time) string {
	tb.Helper()
	list, err := s.DueBy(tb.Context(), now)
	if err != nil {
		tb.Fatal(err)
	}
	var refs []string
	for _, d := range list {
		refs = append(refs, fmt.Sprintf("%s %s", d.Kind, d.Ref))
	}
	return strings.Join(refs, ", ")
}

func TestDueComesInOrder(t *testing.T) {
	s, c := MustStore(t)
	MustDo(t, s, func(tx *Tx) error {
		for _, p := range []struct {
			kind, ref string
			after     time.Duration
		}{{"close", "c", 3 * time.Hour}, {"close", "a", time.Hour}, {"remind", "b", 2 * time.Hour}, {"close", "later", 50 * time.Hour}} {
			if err := tx.Plan(p.kind, p.ref, c.now.Add(p.after)); err != nil {
				return err
			}
		}
		return nil
	})
	for after, want := range map[time.Duration]string{
		time.Hour - time.Millisecond: "", time.Hour: "close a", 2 * time.Hour: "close a, remind b",
		49 * time.Hour: "close a, remind b, close c",
	} {
		if got := due(t, s, c.now.Add(after)); got != want {
			t.Errorf("after %s: %s", after, got)
		}
	}
}

func TestDoneAndUnplanned(t *testing.T) {
	s, c := MustStore(t)
	MustDo(t, s, func(tx *Tx) error {
		for _, ref := range []string{"a", "b", "c"} {
			if err := tx.Plan("close", ref, c.now); err != nil {
				return err
			}
		}
		if err := tx.Plan("remind", "b", c.now); err != nil {
			return err
		}
		return tx.Unplan("close", "b")
	})
	list, err := s.DueBy(t.Context(), c.now)
	if err != nil || len(list) != 3 {
		t.Fatal(list, err)
	}
	for _, d := range list {
		if d.Ref == "a" {
			MustDo(t, s, func(t *Tx) error { return t.Done(d) })
		}
	}
	if got := due(t, s, c.now); got != "close c, remind b" && got != "remind b, close c" {
		t.Error(got)
	}
}

// TestDueKeepsTheWallTime: the row says what the circle read on its clock, also on
// the night when an hour comes twice.
func TestDueKeepsTheWallTime(t *testing.T) {
	s, c := MustStore(t)
	twice := time.Date(2026, time.October, 25, 1, 30, 0, 0, time.UTC).In(c.now.Location()) // the second 02:30
	MustDo(t, s, func(t *Tx) error { return t.Plan("close", "a", twice) })
	row := MustRows(t, s, "due")[0]
	if row["wall"] != "2026-10-25T02:30" || row["zone"] != "Europe/Brussels" || row["at_ms"] != twice.UnixMilli() {
		t.Errorf("%v", row)
	}
	if got := due(t, s, twice.Add(-time.Minute)); got != "" {
		t.Errorf("due at the first 02:30: %s", got)
	}
}
