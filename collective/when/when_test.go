package when

import (
	"errors"
	"strings"
	"testing"
)

func TestMomentTables(t *testing.T) {
	for _, lang := range []string{"fr", "nl", "de", "en"} {
		t.Run(lang, func(t *testing.T) {
			all := rows(t, "testdata/moments."+lang+".txt")
			if len(all) < 60 {
				t.Fatalf("only %d rows", len(all))
			}
			for _, row := range all {
				if got := tellMoment(Moment(row[0], monday(), brussels)); got != row[1] {
					t.Errorf("%q: got %s, want %s", row[0], got, row[1])
				}
			}
		})
	}
}

func TestSpanTable(t *testing.T) {
	for _, row := range rows(t, "testdata/spans.txt") {
		if got := tellSpan(Span(row[0], monday(), brussels)); got != row[1] {
			t.Errorf("%q: got %s, want %s", row[0], got, row[1])
		}
	}
}

func TestDayTable(t *testing.T) {
	for _, row := range rows(t, "testdata/days.txt") {
		day, err := Day(row[0], monday(), brussels)
		got := day.String()
		if err != nil {
			got = told(err)
		}
		if got != row[1] {
			t.Errorf("%q: got %s, want %s", row[0], got, row[1])
		}
	}
}

// Case, accents, apostrophes and spaces of any kind change nothing, whatever the row.
func TestSpellingNeverMatters(t *testing.T) {
	phone := strings.NewReplacer("'", "’", " ", "\u202f", "-", "‑", "è", "e\u0300", "é", "e\u0301", "ü", "u\u0308")
	for _, lang := range []string{"fr", "nl", "de", "en"} {
		for _, row := range rows(t, "testdata/moments."+lang+".txt") {
			text := strings.ToUpper(phone.Replace(row[0]))
			if got := tellMoment(Moment(text, monday(), brussels)); got != row[1] {
				t.Errorf("%q: got %s, want %s", text, got, row[1])
			}
		}
	}
}

func TestErrorsAreTyped(t *testing.T) {
	_, err := Moment("  vendredi ", monday(), brussels)
	var e *Error
	if !errors.Is(err, ErrNoHour) || errors.Is(err, ErrPast) || !errors.As(err, &e) {
		t.Fatalf("got %v", err)
	}
	if e.Text != "vendredi" || strings.Contains(err.Error(), "vendredi") {
		t.Errorf("text %q, message %q: the message may be logged, the text may not", e.Text, err.Error())
	}
	_, err = Moment(strings.Repeat("é", 1000), monday(), brussels)
	if !errors.As(err, &e) || len([]rune(e.Text)) != maxRunes {
		t.Errorf("long text: %v", err)
	}
}
