package poster_test

import (
	"math"
	"strings"
	"testing"

	"tocsin/report/page/pagetest"
)

// TestLeaflets: A5 pages, and two of them on an A4 that lies, the same on both sides of the
// line to cut along.
func TestLeaflets(t *testing.T) {
	single, two := pagetest.Must(t, sample().A5)[0], pagetest.Must(t, sample().Two)[0]
	if single.Width > 421 || single.Height > 596 || two.Width < 841 || two.Height > 596 {
		t.Errorf("%+v, %+v", single, two)
	}
	if want := 2*len(single.Lines) + 1; len(two.Lines) != want || strings.Count(two.Text(), "Découper ici") != 1 {
		t.Errorf("%d lines, not %d: %s", len(two.Lines), want, two.Text())
	}
	for i, l := range single.Lines {
		left, right := two.Lines[i], two.Lines[i+len(single.Lines)]
		if left.Text != l.Text || right.Text != l.Text || math.Abs(left.X-l.X) > 0.1 || math.Abs(right.X-l.X-two.Width/2) > 0.1 || left.Y != right.Y {
			t.Errorf("%+v is %+v and %+v", l, left, right)
		}
	}
}
