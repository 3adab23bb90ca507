package disclosure

import (
	"testing"

	"tocsin/collective/incident"
)

// nasty are batches, as services by obstacles, that are hard to protect or must not be published.
var nasty = []struct {
	name   string
	counts [][]int
	shown  int // cells of the table of obstacles that keep their number, zeros too
}{
	{"one service", [][]int{{12, 15, 30}}, 3},
	{"one service, one small obstacle", [][]int{{12, 3, 30}}, 2},
	{"one service of ten, nine of them in one cell", [][]int{{9, 1}, {20, 30}}, 0},
	{"one small service", [][]int{{20, 30}, {2, 1}}, 2},
	{"one small cell in its row and column", [][]int{{3, 20, 30}, {40, 50, 60}, {70, 80, 90}}, 5},
	{"all small", [][]int{{4, 4, 4}, {4, 4, 4}, {4, 4, 4}}, 0},
	{"a diagonal", [][]int{{12, 0, 0}, {0, 12, 0}, {0, 0, 12}}, 9},
	{"a diagonal of small ones among large ones", [][]int{{1, 50, 50}, {50, 1, 50}, {50, 50, 1}}, 2},
	{"a bridge between two squares", [][]int{{5, 5, 0, 0}, {5, 5, 9, 0}, {0, 0, 5, 5}, {0, 0, 5, 5}}, 0},
	{"one large cell", [][]int{{1000, 1}, {1, 10}}, 0},
	{"small ones in one row only", [][]int{{1, 1, 1, 40}, {40, 40, 40, 40}, {40, 40, 40, 40}}, 4},
	{"a row with nothing else", [][]int{{40, 0, 0}, {20, 20, 20}, {20, 20, 20}}, 9},
	{"a row with one more", [][]int{{40, 1, 0}, {20, 20, 20}, {20, 20, 20}}, 5},
	{"all the same service but ten", [][]int{{500, 500}, {5, 5}}, 0},
	{"too few", [][]int{{4, 5}}, 0},
	{"nothing", nil, 0},
}

func TestNasty(t *testing.T) {
	t.Parallel()
	for _, test := range nasty {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			rows := cells(test.counts)
			for i := range rows { // each report has a minute, and one has many
				rows[i].Values[incident.Minutes] = rows[i].Times
			}
			if len(rows) > 0 {
				rows[0].Values[incident.Minutes] = 90
			}
			p := Protect(rows, Least)
			if found := attackAll([]Publication{p}, [][]Row{rows}, Least, 1); len(found) > 0 {
				t.Errorf("found: %q", found)
			}
			got := 0
			_, hidden := obstacles(p)
			for _, row := range hidden {
				for _, h := range row {
					if !h {
						got++
					}
				}
			}
			if got != test.shown {
				t.Errorf("%d cells are shown, want %d: %v", got, test.shown, hidden)
			}
		})
	}
}

func TestTooFewPublishNothing(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		counts [][]int
		least  int
		empty  bool
	}{
		{nil, Least, true},
		{[][]int{{9}}, Least, true},
		{[][]int{{9}}, 1, true}, // never lowered
		{[][]int{{9}}, -5, true},
		{[][]int{{10}}, Least, false},
		{[][]int{{10}}, 1, false},
		{[][]int{{10}}, 11, true},
		{[][]int{{5, 5}}, Least, false},
	} {
		p := Protect(cells(test.counts), test.least)
		if p.Empty() != test.empty {
			t.Errorf("%v, least %d: empty is %t", test.counts, test.least, p.Empty())
		}
		if want := max(test.least, Least); p.Least != want {
			t.Errorf("least %d became %d", test.least, p.Least)
		}
		if p.Empty() && (len(p.Services) > 0 || len(p.Tables) > 0) {
			t.Errorf("%v: something is published", test.counts)
		}
	}
}
