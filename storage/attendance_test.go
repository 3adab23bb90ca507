package storage

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
	"tocsin/internal/pgtest"
)

// attended lists who is kept of an assembly, and with a star whose needs are.
func attended(tb testing.TB, s *Store, a assembly.Assembly) string {
	tb.Helper()
	var names []string
	MustDo(tb, s, func(t *Tx) error {
		list, err := t.Attendees(a.ID)
		for _, one := range list {
			name, _ := one.Who.Guest()
			if len(one.Needs) > 0 {
				name += "*"
			}
			names = append(names, name)
		}
		return err
	})
	return strings.Join(names, " ")
}

// TestSweepForgetsAttendance: what people need goes a week after the assembly began, who
// did not agree to be named a week after it was over.
func TestSweepForgetsAttendance(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	start, zero := c.now, time.Time{}
	needs := []assembly.Need{assembly.Transport}
	list := map[string]assembly.Assembly{}
	for _, a := range []struct {
		name           string
		state          assembly.State
		starts, closed time.Time
	}{
		{"called", assembly.Called, start, zero}, {"ahead", assembly.Called, start.Add(30 * day), zero}, {"dateless", assembly.Dateless, zero, zero},
		{"open", assembly.Open, start, zero}, {"closed", assembly.Closed, start, start.Add(3 * time.Hour)},
		{"approved", assembly.Approved, start, start.Add(3 * time.Hour)}, {"cancelled", assembly.Cancelled, start, zero},
		{"cancelled ahead", assembly.Cancelled, start.Add(30 * day), zero},
	} {
		made := assembly.Assembly{Circle: room, State: a.state, Starts: a.starts, Closed: a.closed}
		MustDo(t, s, func(tx *Tx) error { return tx.AddAssembly(&made) })
		attend(t, s, made, assembly.Attendee{Who: assembly.Guest("a"), Named: true, Needs: needs},
			assembly.Attendee{Who: assembly.Guest("b"), Needs: needs}, assembly.Attendee{Who: assembly.Guest("c"), Named: true})
		list[a.name] = made
	}
	all, bare, named := "a* b* c", "a b c", "a c"
	for _, step := range []struct {
		wait time.Duration
		want map[string]string
	}{
		{assembly.Retention, map[string]string{"called": all, "open": all, "closed": all, "approved": all, "cancelled": all}},
		{time.Minute, map[string]string{"called": bare, "open": bare, "closed": bare, "approved": bare, "cancelled": named}},
		{3*time.Hour - time.Minute, map[string]string{"called": bare, "open": bare, "closed": bare, "approved": bare, "cancelled": named}},
		{time.Minute, map[string]string{"called": bare, "open": bare, "closed": named, "approved": named, "cancelled": named}},
		{20 * day, map[string]string{"called": bare, "open": bare, "closed": named, "approved": named, "cancelled": named}},
	} {
		swept(t, s, c, step.wait)
		got := map[string]string{}
		for name, a := range list {
			got[name] = attended(t, s, a)
		}
		step.want["ahead"], step.want["dateless"], step.want["cancelled ahead"] = all, all, all
		if diff := cmp.Diff(step.want, got); diff != "" {
			t.Errorf("after %s more: %s", step.wait, diff)
		}
	}
}

// TestSweepCompactsOnlyWhatWasForgotten: where nobody is left to forget, the database is
// not written anew every hour.
func TestSweepCompactsOnlyWhatWasForgotten(t *testing.T) {
	pgtest.Skip(t, "free pages of a file")
	s, c, a, alice := MustMeet(t)
	swept(t, s, c, 0)
	free := func() int {
		long := strings.Repeat("x", 20_000)
		MustDo(t, s, func(tx *Tx) error { return tx.SaveDialog(a.Circle, alice, "propose", long) })
		MustDo(t, s, func(tx *Tx) error { return tx.EndDialog(a.Circle, alice) })
		swept(t, s, c, 0)
		return s.freePages(t)
	}
	attend(t, s, a, assembly.Attendee{Who: assembly.Member(alice), Named: true, Needs: assembly.Needs()})
	if n := free(); n == 0 {
		t.Error("the database is written anew for nothing")
	}
	c.now = a.Starts.Add(assembly.Retention + time.Minute)
	if n := free(); n != 0 {
		t.Errorf("%d free pages are left once needs were forgotten", n)
	}
	if n := free(); n == 0 {
		t.Error("the database is written anew though nothing more was forgotten")
	}
}
