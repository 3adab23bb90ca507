package when

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

func tellRepeat(r Repeat, err error) string {
	if err == nil {
		return r.String()
	}
	s := told(err)
	var e *Error
	if errors.As(err, &e) {
		for _, r := range e.Repeats {
			s += ", " + r.String()
		}
	}
	return s
}

// Every row, also as a phone spells it.
func TestRepeatTable(t *testing.T) {
	all := rows(t, "testdata/repeats.txt")
	if len(all) < 120 {
		t.Fatalf("only %d rows", len(all))
	}
	phone := strings.NewReplacer("'", "’", " ", "\u202f", "-", "‑", "è", "e\u0300", "é", "e\u0301", "ö", "o\u0308")
	for _, row := range all {
		for _, text := range []string{row[0], strings.ToUpper(phone.Replace(row[0])), row[0] + "."} {
			if got := tellRepeat(ParseRepeat(text)); got != row[1] {
				t.Errorf("%q: got %s, want %s", text, got, row[1])
			}
		}
	}
}

// everyRepeat is each kind of repeat there is, at some hours.
func everyRepeat(yield func(Repeat) bool) {
	for day := time.Sunday; day <= time.Saturday; day++ {
		for step := 1; step <= maxEveryWeeks; step++ {
			if !yield(Repeat{Every: step, Weekday: day, Hour: (step * 7) % 24, Minute: step}) {
				return
			}
		}
		for step := 1; step <= maxEveryMonths; step++ {
			for _, n := range []int{1, 2, 3, 4, last} {
				if !yield(Repeat{step, true, n, day, (step + 11) % 24, 59 * (step % 2)}) {
					return
				}
			}
		}
	}
}

func TestRepeatIsReadBack(t *testing.T) {
	for r := range everyRepeat {
		if err := r.Check(); err != nil {
			t.Fatalf("%+v: %v", r, err)
		}
		if got, err := ParseRepeat(r.String()); err != nil || got != r {
			t.Errorf("%q: %+v, %v", r, got, err)
		}
		raw, err := json.Marshal(map[string]Repeat{"repeat": r})
		var back map[string]Repeat
		if err != nil || json.Unmarshal(raw, &back) != nil || back["repeat"] != r {
			t.Errorf("%s: %v, %v", raw, back, err)
		}
	}
	var zero Repeat
	if err := zero.UnmarshalText(nil); err != nil || !zero.IsZero() || zero.String() != "" {
		t.Errorf("%+v, %v", zero, err)
	}
	if err := zero.UnmarshalText([]byte("mardi")); !errors.Is(err, ErrUnclear) || !zero.IsZero() {
		t.Errorf("%+v, %v", zero, err)
	}
}

func TestRepeatCheck(t *testing.T) {
	for _, r := range []Repeat{
		{}, {Every: 53}, {Every: 13, Monthly: true, Nth: 1}, {Every: 1, Monthly: true}, {Every: 1, Monthly: true, Nth: 5},
		{Every: 1, Monthly: true, Nth: -2}, {Every: 1, Nth: 1}, {Every: 1, Weekday: 7}, {Every: 1, Weekday: -1},
		{Every: 1, Hour: 24}, {Every: 1, Hour: -1}, {Every: 1, Minute: 60}, {Every: -1},
	} {
		if err := r.Check(); !errors.Is(err, ErrImpossible) {
			t.Errorf("%+v: %v", r, err)
		}
	}
}

func TestRRULE(t *testing.T) {
	for text, want := range map[string]string{
		"chaque mardi 19h":                              "FREQ=WEEKLY;BYDAY=TU",
		"alle zwei Wochen donnerstags 12:30":            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
		"elke eerste dinsdag van de maand 19u":          "FREQ=MONTHLY;BYDAY=1TU",
		"last Sunday of the month 11:00":                "FREQ=MONTHLY;BYDAY=-1SU",
		"tous les trois mois le quatrième vendredi 18h": "FREQ=MONTHLY;INTERVAL=3;BYDAY=4FR",
	} {
		r, err := ParseRepeat(text)
		if err != nil || r.RRULE() != want {
			t.Errorf("%q: %s, %v", text, r.RRULE(), err)
		}
	}
}

func TestRepeatPrefix(t *testing.T) {
	for text, want := range map[string]string{
		"chaque mardi 19h": "3 tous les mardis à 19:00",
		"toutes les deux semaines le jeudi à 12 h 30 à Namur": "10 toutes les 2 semaines le jeudi à 12:30",
		"elke eerste dinsdag van de maand 19u bij ons":        "7 le premier mardi du mois à 19:00",
		"chaque mardi à la maison":                            "2 no-hour, tous les mardis à 0:00",
		"mardi 19h":                                           "0 unclear",
		"":                                                    "0 unclear",
	} {
		r, took, err := RepeatPrefix(strings.Fields(text))
		if got := fmt.Sprint(took, " ", tellRepeat(r, err)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
