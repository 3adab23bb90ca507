package when

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func seed(f *testing.F, files ...string) {
	f.Helper()
	for _, file := range files {
		for _, row := range rows(&testing.T{}, "testdata/"+file) {
			f.Add(row[0], int64(0))
			f.Add(row[0], int64(-28*24*60+600)) // the autumn before, near the change of summer time
		}
	}
}

// checkError holds for every refusal: a known kind, alternatives that are ahead and sorted.
func checkError(t *testing.T, err error, now time.Time) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Kind == "" {
		t.Fatalf("not an *Error: %v", err)
	}
	for i, m := range e.Moments {
		if e.Kind != ErrPast && !m.After(now) || i > 0 && !m.After(e.Moments[i-1]) {
			t.Fatalf("%s offers %v", e.Kind, e.Moments)
		}
	}
	if e.Kind == ErrTwoReadings && len(e.Moments)+len(e.Days) == 0 {
		t.Fatalf("two readings of nothing: %q", e.Text)
	}
}

func FuzzMoment(f *testing.F) {
	seed(f, "moments.fr.txt", "moments.nl.txt", "moments.de.txt", "moments.en.txt")
	f.Fuzz(func(t *testing.T, text string, shift int64) {
		now := monday().Add(time.Duration(shift%5e5) * time.Minute)
		got, err := Moment(text, now, brussels)
		if err != nil {
			checkError(t, err, now)
		} else if !got.After(now) || got.Second() != 0 || got.Nanosecond() != 0 || got.Location() != brussels {
			t.Fatalf("%q at %v: %v", text, now, got)
		}
		prefix, took, err2 := MomentPrefix(strings.Fields(text), now, brussels)
		if err == nil && len(strings.Fields(text)) <= maxWords && (err2 != nil || !prefix.Equal(got) || took == 0) {
			t.Fatalf("%q: whole %v, prefix %v, %v", text, got, prefix, err2)
		}
	})
}

func FuzzDay(f *testing.F) {
	seed(f, "days.txt", "spans.txt")
	f.Fuzz(func(t *testing.T, text string, shift int64) {
		now := monday().Add(time.Duration(shift%5e5) * time.Minute)
		got, err := Day(text, now, brussels)
		if err != nil {
			checkError(t, err, now)
		} else if !got.exists() || got.Compare(DateOf(now)) < 0 {
			t.Fatalf("%q at %v: %v", text, now, got)
		}
	})
}

func FuzzSpan(f *testing.F) {
	seed(f, "spans.txt", "days.txt")
	f.Fuzz(func(t *testing.T, text string, shift int64) {
		now := monday().Add(time.Duration(shift%5e5) * time.Minute)
		from, to, err := Span(text, now, brussels)
		if err != nil {
			checkError(t, err, now)
		} else if !from.exists() || !to.exists() || from.Compare(DateOf(now)) < 0 || to.Compare(from) < 0 {
			t.Fatalf("%q at %v: %v %v", text, now, from, to)
		}
		_, _, _, _ = SpanPrefix(strings.Fields(text), now, brussels)
	})
}

// Nothing that a member can write keeps the bot busy.
func TestLongTextsAreCheap(t *testing.T) {
	start := time.Now()
	for _, unit := range []string{"le vendredi 3 ", "1 ", "1.", "1/", "du 1 au ", "mar ", "dans 1 h ", "morgen ", "et "} {
		text := strings.Repeat(unit, 200/len(unit))
		_, _ = Moment(text, monday(), brussels)
		_, _, _ = Span(text, monday(), brussels)
		_, _, _ = MomentPrefix(strings.Fields(text), monday(), brussels)
		_, _, _, _ = SpanPrefix(strings.Fields(text), monday(), brussels)
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("took %v", took)
	}
}

func BenchmarkMoment(b *testing.B) {
	for b.Loop() {
		_, _ = Moment("jeudi 3 décembre 2026 à 14 h 30", monday(), brussels)
	}
}

func BenchmarkMomentPrefix(b *testing.B) {
	words := strings.Fields("jusqu'à vendredi 18h parce que tout le monde doit pouvoir voter avant la grève du mois")
	for b.Loop() {
		_, _, _ = MomentPrefix(words, monday(), brussels)
	}
}
