package assembly_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

func TestDiff(t *testing.T) {
	for _, test := range []struct {
		old, new string
		want     []assembly.Change
	}{
		{"a b c", "a b c", nil},
		{"", "", nil},
		{"a b c", "a x c", []assembly.Change{{Line: 2, Old: []string{"b"}, New: []string{"x"}}}},
		{"a c", "a b c", []assembly.Change{{Line: 2, New: []string{"b"}}}},
		{"a b c", "a c", []assembly.Change{{Line: 2, Old: []string{"b"}}}},
		{"", "a b", []assembly.Change{{Line: 1, New: []string{"a", "b"}}}},
		{"a b", "", []assembly.Change{{Line: 1, Old: []string{"a", "b"}}}},
		{"a a a", "a a", []assembly.Change{{Line: 3, Old: []string{"a"}}}},
		{"a b c d e", "x b c y z e w", []assembly.Change{
			{Line: 1, Old: []string{"a"}, New: []string{"x"}}, {Line: 4, Old: []string{"d"}, New: []string{"y", "z"}},
			{Line: 6, New: []string{"w"}},
		}},
	} {
		got := assembly.Diff(strings.Fields(test.old), strings.Fields(test.new))
		for i := range got { // an empty list is none
			got[i].Old, got[i].New = slices.Clip(got[i].Old), slices.Clip(got[i].New)
			if len(got[i].Old) == 0 {
				got[i].Old = nil
			}
			if len(got[i].New) == 0 {
				got[i].New = nil
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, %s: %s", test.old, test.new, diff)
		}
	}
}

// apply does to the old lines what the changes say.
func apply(t *testing.T, old []string, changes []assembly.Change) []string {
	t.Helper()
	var lines []string
	next := 0
	for _, c := range changes {
		if c.Line-1 < next || len(c.Old)+len(c.New) == 0 || !slices.Equal(old[c.Line-1:c.Line-1+len(c.Old)], c.Old) {
			t.Fatalf("%v of %v", c, old)
		}
		lines = append(append(lines, old[next:c.Line-1]...), c.New...)
		next = c.Line - 1 + len(c.Old)
	}
	return append(lines, old[next:]...)
}

// longest is the length of the longest common subsequence, by its definition.
func longest(a, b []string) int {
	switch {
	case len(a) == 0 || len(b) == 0:
		return 0
	case a[0] == b[0]:
		return 1 + longest(a[1:], b[1:])
	}
	return max(longest(a[1:], b), longest(a, b[1:]))
}

// What a diff says leads from the old lines to the new ones, and keeps all that can stay.
func TestDiffProperties(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	text := func() []string {
		lines := make([]string, random.IntN(9))
		for i := range lines {
			lines[i] = string(rune('a' + random.IntN(4)))
		}
		return lines
	}
	for range 5_000 {
		a, b := text(), text()
		changes := assembly.Diff(a, b)
		if got := apply(t, a, changes); !slices.Equal(got, b) {
			t.Fatalf("%v to %v: %v leads to %v", a, b, changes, got)
		}
		gone := 0
		for _, c := range changes {
			gone += len(c.Old)
		}
		if len(a)-gone != longest(a, b) {
			t.Fatalf("%v to %v: %v keeps %d lines", a, b, changes, len(a)-gone)
		}
	}
}

// Beyond some thousand lines what differs is one change.
func TestDiffOfLongTexts(t *testing.T) {
	a, b := []string{"head"}, []string{"head"}
	for i := range 3_000 {
		a, b = append(a, string(rune(i+100))), append(b, string(rune(i+9000)))
	}
	a, b = append(a, "tail"), append(b, "tail")
	changes := assembly.Diff(a, b)
	if len(changes) != 1 || changes[0].Line != 2 || !slices.Equal(apply(t, a, changes), b) {
		t.Errorf("%d changes", len(changes))
	}
}
