package action_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/action"
)

// Only what nobody has can be asked of somebody, again if need be.
func TestAsk(t *testing.T) {
	want := map[string]error{
		"free": nil, "asked": nil, "taken": action.ErrTaken,
		"done": action.ErrEnded, "done by nobody": action.ErrEnded, "dropped": action.ErrEnded,
	}
	for name, before := range tasks() {
		expected := before
		if want[name] == nil {
			expected.State, expected.Asked = action.Asked, "carla"
		}
		got, err := before.Ask("carla")
		if diff := cmp.Diff(expected, got); diff != "" || !errors.Is(err, want[name]) || (err == nil) != (want[name] == nil) {
			t.Errorf("%s: %v %s", name, err, diff)
			continue
		}
		if err != nil {
			continue
		}
		if _, err := got.Release("amina"); !errors.Is(err, action.ErrNotBy) {
			t.Errorf("%s: amina says no to what carla was asked: %v", name, err)
		}
		taken, err := got.Take("carla")
		if err != nil || taken.State != action.Taken || taken.Owner != "carla" {
			t.Errorf("%s: carla takes it: %+v, %v", name, taken, err)
		}
	}
}

// A late task that was offered is taken over by whoever wants, once: then it has its owner as
// any other.
func TestOffer(t *testing.T) {
	since := at.Add(-2 * time.Hour)
	for name, before := range tasks() {
		offered, err := before.Offer(since)
		if !before.Open() {
			if diff := cmp.Diff(before, offered); diff != "" || !errors.Is(err, action.ErrEnded) {
				t.Errorf("%s: %v %s", name, err, diff)
			}
			continue
		}
		expected := before
		expected.Offered = since
		if diff := cmp.Diff(expected, offered); diff != "" || err != nil {
			t.Errorf("%s, offered: %v %s", name, err, diff)
		}
		for _, by := range []collective.MemberID{"amina", "bruno", "carla"} {
			taken, err := offered.Take(by)
			if err != nil || taken.State != action.Taken || taken.Owner != by || !taken.Offered.IsZero() {
				t.Errorf("%s, %s takes it over: %+v, %v", name, by, taken, err)
			}
			if _, err := taken.Take("zoe"); !errors.Is(err, action.ErrTaken) {
				t.Errorf("%s: it is offered twice: %v", name, err)
			}
		}
	}
}

// What was offered and handed back is free as if it had never been offered; what is done is
// done, and comes back to who had it.
func TestAfterOffer(t *testing.T) {
	offered, err := tasks()["taken"].Offer(at.Add(-time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	released, err := offered.Release("bruno")
	if diff := cmp.Diff(tasks()["free"], released); diff != "" || err != nil {
		t.Errorf("%v %s", err, diff)
	}
	if _, err := offered.Release("carla"); !errors.Is(err, action.ErrNotBy) {
		t.Errorf("carla hands back what bruno has: %v", err)
	}
	if _, err := offered.Ask("carla"); !errors.Is(err, action.ErrTaken) {
		t.Errorf("carla is asked for what bruno has: %v", err)
	}
	done, err := offered.Finish(at)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := done.Reopen(); err != nil || again.State != action.Taken || again.Owner != "bruno" {
		t.Errorf("%+v, %v", again, err)
	}
}
