package when

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

func FuzzParseRepeat(f *testing.F) {
	for _, row := range rows(&testing.T{}, "testdata/repeats.txt") {
		f.Add(row[0])
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := ParseRepeat(text)
		if err == nil {
			if back, err := ParseRepeat(r.String()); err != nil || back != r || r.Check() != nil {
				t.Fatalf("%q: %+v, read back as %+v, %v", text, r, back, err)
			}
			return
		}
		var e *Error
		if !errors.As(err, &e) || e.Kind == "" || r != (Repeat{}) {
			t.Fatalf("%q: %v, %v", text, r, err)
		}
		if e.Kind == ErrTwoReadings && len(e.Repeats) < 2 {
			t.Fatalf("%q: two readings of %v", text, e.Repeats)
		}
		for _, r := range e.Repeats {
			if r.Check() != nil {
				t.Fatalf("%q offers %+v", text, r)
			}
		}
	})
}

// Nothing that a member can write keeps the bot busy.
func TestLongRepeatsAreCheap(t *testing.T) {
	start := time.Now()
	for _, unit := range []string{"chaque mardi 19h ", "un mardi sur deux ", "le premier ", "every two weeks ", "alle ", "om de ", "1 "} {
		_, _ = ParseRepeat(strings.Repeat(unit, 200/len(unit)))
	}
	if took := time.Since(start); took > time.Second {
		t.Errorf("took %v", took)
	}
}

func BenchmarkRepeatPrefix(b *testing.B) {
	words := strings.Fields("toutes les deux semaines le jeudi à 12 h 30 un groupe de travail sur les guichets de la ville")
	for b.Loop() {
		_, _, _ = RepeatPrefix(words)
	}
}

// Readings that agree are one; a complete one is taken before one without an hour.
func TestMergeRepeats(t *testing.T) {
	one, two := Repeat{Every: 1, Hour: 19}, Repeat{Every: 2, Hour: 19}
	for _, test := range []struct {
		all  []repeatOutcome
		kind Kind
		want []Repeat
	}{
		{nil, ErrUnclear, nil},
		{[]repeatOutcome{{"", []Repeat{one}}, {"", []Repeat{one}}}, "", []Repeat{one}},
		{[]repeatOutcome{{ErrNoHour, []Repeat{two}}, {"", []Repeat{one}}, {kind: ErrImpossible}}, "", []Repeat{one}},
		{[]repeatOutcome{{kind: ErrImpossible}, {ErrNoHour, []Repeat{two}}}, ErrNoHour, []Repeat{two}},
		{[]repeatOutcome{{"", []Repeat{one}}, {"", []Repeat{two}}}, ErrTwoReadings, []Repeat{one, two}},
		{[]repeatOutcome{{"", []Repeat{one}}, {kind: ErrMidnight}}, ErrTwoReadings, []Repeat{one}},
	} {
		got := mergeRepeats(test.all)
		if got.kind != test.kind || !slices.Equal(got.repeats, test.want) {
			t.Errorf("%v: %v", test.all, got)
		}
	}
}
