package disclosure

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/incident"
)

func TestFold(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		counts map[string]int
		slugs  []string
		others []string // by what is together, if asked
	}{
		{"all large", map[string]int{"b": 10, "a": 30}, []string{"a", "b"}, nil},
		{"small ones are enough together", map[string]int{"a": 30, "b": 4, "c": 6, "d": 10}, []string{"a", "d", Others}, []string{"b", "c"}},
		{"the next smallest joins", map[string]int{"a": 30, "b": 4, "d": 12, "e": 20}, []string{"a", "e", Others}, []string{"b", "d"}},
		{"all together", map[string]int{"a": 9, "b": 1}, []string{Others}, []string{"a", "b"}},
		{"one large and one small", map[string]int{"a": 100, "b": 1}, []string{Others}, []string{"a", "b"}},
		{"alike: by slug", map[string]int{"b": 10, "a": 10, "c": 1}, []string{"b", Others}, []string{"a", "c"}},
		{"a slug that is others already", map[string]int{Others: 3, "a": 30, "b": 40}, []string{"b", Others}, []string{"a", Others}},
		{"large others", map[string]int{Others: 30, "a": 30, "b": 1}, []string{"a", Others}, []string{"b", Others}},
		{"not said is a value", map[string]int{"": 15, "a": 30}, []string{"", "a"}, nil},
	} {
		counts := map[[2]string]int{}
		for s, n := range test.counts {
			counts[[2]string{s}] = n
		}
		a := fold(counts, Least)
		if diff := cmp.Diff(test.slugs, a.slugs); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		for _, s := range test.others {
			if at := a.place[[2]string{s}]; a.slugs[at] != Others {
				t.Errorf("%s: %q is alone", test.name, s)
			}
		}
	}
}

func TestTogether(t *testing.T) {
	t.Parallel()
	fine := measured{sum: 100, said: 20, top: 10}
	few := measured{sum: 50, said: 5, top: 10}
	one := measured{sum: 100, said: 12, top: 60} // makes more than half
	for _, test := range []struct {
		name    string
		margins []measured
		hidden  []bool
	}{
		{"all safe", []measured{fine, fine}, []bool{false, false}},
		{"nobody said it", []measured{{}, {}}, []bool{false, false}},
		{"zero is shown if nothing is hidden", []measured{fine, {}}, []bool{false, false}},
		{"and hidden beside something", []measured{fine, few, {}, {sum: 200, said: 20, top: 20}}, []bool{true, true, true, false}},
		{"two that are safe together", []measured{few, few, fine}, []bool{true, true, false}},
		{"the smallest joins one that makes half", []measured{one, {sum: 500, said: 50, top: 20}, fine}, []bool{true, false, true}},
		{"as many join as it takes", []measured{{sum: 300, said: 1, top: 300}, fine, fine, {sum: 120, said: 12, top: 10}, {sum: 900, said: 90, top: 10}}, []bool{true, true, true, true, false}},
	} {
		if got := (protector{least: Least}).together(test.margins); !cmp.Equal(got, test.hidden) {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestNamesAndColumns(t *testing.T) {
	t.Parallel()
	want := []string{"region", "channel-state", "obstacle", "consequence", "worker", "task", "amount_band", "household_band"}
	if diff := cmp.Diff(want, Names()); diff != "" {
		t.Error(diff)
	}
	row := Row{Codes: incident.Codes{Region: "r", Channel: "guichet", State: "ferme", Obstacle: "o", Consequence: "c", Worker: "w", Task: "t"}}
	row.Values[incident.Amount] = incident.AmountBands
	for i, want := range []string{"r", "guichet/ferme", "o", "c", "w", "t", strconv.Itoa(incident.AmountBands), NotSaid} {
		if got := slug(cuts()[i].of(&row)); got != want {
			t.Errorf("%s: column %q, want %q", Names()[i], got, want)
		}
	}
	for want, codes := range map[string]incident.Codes{"guichet": {Channel: "guichet"}, "/ferme": {State: "ferme"}, NotSaid: {}} {
		row.Codes = codes
		if got := slug(cuts()[1].of(&row)); got != want {
			t.Errorf("%+v is column %q", codes, got)
		}
	}
}
