package assembly

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPutBack(t *testing.T) {
	line := func(n int) Line { return Line{Number: n, Kind: Info, Text: "ligne"} }
	d := Document{Parts: []Part{{Heading: "Budget", Lines: []Line{line(1), line(2), line(5)}}, {Lines: []Line{line(3), line(4)}}}, Last: 5}
	for n := 1; n <= 5; n++ {
		without, err := d.Remove(n)
		if err != nil {
			t.Fatal(err)
		}
		back, err := without.PutBack(d.PartOf(n), line(n))
		if diff := cmp.Diff(d, back); diff != "" || err != nil {
			t.Errorf("line %d: %v\n%s", n, err, diff)
		}
	}
	for _, c := range []struct {
		part int
		line Line
		want error
	}{
		{2, line(2), ErrNoPart}, {-1, line(2), ErrNoPart}, {0, Line{Number: 2, Text: " "}, ErrEmpty}, {0, line(2), ErrSame},
		{0, line(6), ErrNoLine}, {0, line(0), ErrNoLine},
	} {
		if got, err := d.PutBack(c.part, c.line); !errors.Is(err, c.want) || cmp.Diff(d, got) != "" {
			t.Errorf("%d, %+v: %v", c.part, c.line, err)
		}
	}
}
