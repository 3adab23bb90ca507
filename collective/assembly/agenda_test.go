package assembly_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

// agenda has an item in each place that there is.
func agenda() []assembly.Item {
	return []assembly.Item{
		{ID: "first", Order: 1, State: assembly.ToTreat, Support: 1, Minutes: 10},
		{ID: "wanted", Order: 2, State: assembly.ToTreat, Support: 5, Minutes: 20},
		{ID: "done-late", Order: 3, State: assembly.Treated, Support: 9, Ended: at(24, 23, 0), Minutes: 5},
		{ID: "later", Order: 4, State: assembly.ToTreat, Support: 1},
		{ID: "dropped", Order: 5, State: assembly.Withdrawn, Support: 9, Minutes: 60},
		{ID: "now", Order: 6, State: assembly.Current, Since: at(24, 23, 0), Minutes: 30},
		{ID: "done-early", Order: 7, State: assembly.Treated, Ended: at(24, 22, 30), Minutes: 15},
		{ID: "deferred", Order: 8, State: assembly.Deferred, Ended: at(24, 22, 10), Minutes: 60},
	}
}

func ids(items []assembly.Item) string {
	var all []string
	for _, i := range items {
		all = append(all, i.ID)
	}
	return strings.Join(all, " ")
}

func TestSort(t *testing.T) {
	const want = "now wanted first later done-early done-late deferred dropped"
	items := agenda()
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		before := slices.Clone(items)
		if got := ids(assembly.Sort(items)); got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
		if cmp.Diff(before, items) != "" {
			t.Fatal("the items themselves moved")
		}
		random.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	}
	if got := ids(assembly.LeftOver(items)); got != "now wanted first later deferred" {
		t.Errorf("left over: %s", got)
	}
	next, ok := assembly.NextItem(items)
	if !ok || next.ID != "wanted" {
		t.Errorf("next: %v", next)
	}
	if _, ok := assembly.NextItem(nil); ok {
		t.Error("nothing comes after nothing")
	}
}

func TestPlans(t *testing.T) {
	whole := assembly.Whole(agenda(), time.Hour)
	if diff := cmp.Diff(assembly.Plan{Asked: 80 * time.Minute, Untimed: 1, Available: time.Hour}, whole); diff != "" {
		t.Error(diff)
	}
	if whole.Over() != 20*time.Minute {
		t.Error(whole.Over())
	}
	for now, want := range map[time.Time]assembly.Plan{
		at(24, 23, 10): {Asked: 50 * time.Minute, Untimed: 1, Available: 80 * time.Minute},
		at(24, 23, 40): {Asked: 30 * time.Minute, Untimed: 1, Available: 50 * time.Minute},
		at(25, 1, 0):   {Asked: 30 * time.Minute, Untimed: 1, Available: -30 * time.Minute},
	} {
		got := assembly.Remaining(agenda(), at(25, 0, 30), now)
		if diff := cmp.Diff(want, got); diff != "" || got.Over() != max(0, want.Asked-want.Available) {
			t.Errorf("%v: %s", now, diff)
		}
	}
}

// An item of ten minutes, with a pause, that was put off and taken up again.
func TestTimeOfAnItem(t *testing.T) {
	i := assembly.Item{Minutes: 10, State: assembly.ToTreat}.Begin(at(24, 22, 0))
	check := func(now time.Time, took, over time.Duration) {
		t.Helper()
		if i.Took(now) != took || assembly.OverTime(i, now) != over {
			t.Errorf("at %v: %v, %v over", now, i.Took(now), assembly.OverTime(i, now))
		}
	}
	check(at(24, 21, 0), 0, 0) // a clock that was put back
	check(at(24, 22, 4), 4*time.Minute, 0)
	i = i.Begin(at(24, 22, 4)) // again changes nothing
	i = i.Halt(at(24, 22, 6))
	check(at(24, 22, 30), 6*time.Minute, 0)
	i = i.Halt(at(24, 22, 31)).Begin(at(24, 22, 32))
	check(at(24, 22, 38), 12*time.Minute, 2*time.Minute)
	i = i.End(assembly.ToTreat, at(24, 22, 38))
	if i.State != assembly.ToTreat || !i.Ended.IsZero() || !i.Since.IsZero() {
		t.Errorf("%+v", i)
	}
	i = i.Begin(at(24, 23, 0)).End(assembly.Treated, at(24, 23, 1))
	check(at(25, 9, 0), 13*time.Minute, 3*time.Minute)
	if i.State != assembly.Treated || !i.Ended.Equal(at(24, 23, 1)) {
		t.Errorf("%+v", i)
	}
	untimed := assembly.Item{Minutes: -3, Spent: time.Hour}
	if assembly.OverTime(untimed, at(24, 22, 0)) != 0 {
		t.Error("over a time that nobody planned")
	}
}
