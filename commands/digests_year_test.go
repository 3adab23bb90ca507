package commands

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestDigestsOfAYear ticks every hour over both changes of the clock: there is something new every day, and
// of what each wants exactly that comes, at its hour, in open hours only.
func TestDigestsOfAYear(t *testing.T) {
	if testing.Short() {
		t.Skip("a year on a real database; TestYear in collective/digest is as long without one")
	}
	s := MustDigests(t)
	wants := map[string]struct {
		room, who, text string
		comes           func(time.Time) bool // at which of the ticks in open hours
	}{
		"every day":     {dm("alice"), "alice", "bilan tous les jours à 7h30", func(at time.Time) bool { return at.Hour() == 9 }},
		"monday":        {dm("bruno"), "bruno", "bilan chaque lundi 9h", func(at time.Time) bool { return at.Weekday() == 1 && at.Hour() == 9 }},
		"the weekend":   {dm("chloé"), "chloé", "bilan samedi et dimanche", func(at time.Time) bool { return at.Weekday() == 1 && at.Hour() == 9 }},
		"cron":          {dm("dina"), "dina", "bilan 0 14 * * 2,4", func(at time.Time) bool { return (at.Weekday() == 2 || at.Weekday() == 4) && at.Hour() == 14 }},
		"a whole room":  {namur, "emil", "!bilan lundi et jeudi 16h", func(at time.Time) bool { return (at.Weekday() == 1 || at.Weekday() == 4) && at.Hour() == 16 }},
		"in the middle": {dm("farah"), "farah", "bilan le 15 du mois à 12h", nil},
	}
	for _, w := range wants {
		if said := s.in(w.room, w.who, w.text); !strings.Contains(said, "✓") {
			t.Fatal(said)
		}
	}
	s.news("la première")
	got := map[string][]string{}
	start := s.now
	for at := start; at.Before(start.AddDate(1, 0, 0)); at = at.Add(time.Hour) {
		if s.now = at; at.Hour() == 6 {
			s.news("tâche du " + at.Format(time.DateOnly))
		}
		for room, texts := range s.tickAt(at) {
			if len(texts) != 1 || !s.engine.settings.Hours.Holds(at) {
				t.Errorf("%s in %s: %q", at, room, texts)
			}
			if strings.Contains(texts[0], "retard :") {
				t.Errorf("%s is late: %q", at, texts)
			}
			got[room] = append(got[room], at.Format(time.RFC3339))
		}
	}
	for name, w := range wants {
		if w.comes == nil {
			if n := len(got[w.room]); n != 12 {
				t.Errorf("%s: %d times in a year", name, n)
			}
			continue
		}
		var want []string
		for at := start.Add(time.Hour); at.Before(start.AddDate(1, 0, 0)); at = at.Add(time.Hour) {
			if s.engine.settings.Hours.Holds(at) && w.comes(at) {
				want = append(want, at.Format(time.RFC3339))
			}
		}
		if diff := cmp.Diff(want, got[w.room]); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestDigestThatWasMissed: after days without the program one digest comes, in open hours, and says that
// it is late.
func TestDigestThatWasMissed(t *testing.T) {
	s := MustDigests(t)
	s.in(dm("alice"), "alice", "bilan en semaine 9h")
	s.news("imprimer")
	wednesdayNight := time.Date(2025, time.December, 3, 22, 0, 0, 0, s.now.Location())
	for _, at := range []time.Time{wednesdayNight, wednesdayNight.Add(time.Hour), wednesdayNight.Add(10 * time.Hour)} {
		if said := s.tickAt(at); len(said) > 0 {
			t.Errorf("at %s: %q", at, said)
		}
	}
	said := s.tickAt(wednesdayNight.Add(11 * time.Hour))[dm("alice")]
	if len(said) != 1 || !strings.Contains(said[0], "en retard : il était prévu mardi 2 décembre à 9 h.") || !strings.Contains(said[0], "imprimer") {
		t.Errorf("%q", said)
	}
	s.news("coller")
	for hour := 12; hour < 40; hour++ {
		if more := s.tickAt(wednesdayNight.Add(time.Duration(hour) * time.Hour))[dm("alice")]; (len(more) > 0) != (hour == 35) {
			t.Errorf("%d hours later: %q", hour, more)
		} else if len(more) > 0 && (strings.Contains(more[0], "retard :") || strings.Contains(more[0], "imprimer")) {
			t.Errorf("%q", more)
		}
	}
}
