package assembly_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/hours"
)

func TestReminders(t *testing.T) {
	office := hours.Default() // Monday to Friday, 9:00 to 17:00
	for _, test := range []struct {
		name           string
		called, starts time.Time
		want           []time.Time
	}{
		{"a Friday at noon", at(16, 10, 0), at(27, 12, 0), []time.Time{at(24, 12, 0), at(27, 9, 0)}},
		{"an evening: the morning after", at(16, 10, 0), at(27, 19, 0), []time.Time{at(25, 9, 0), at(27, 9, 0)}},
		{"three days before is a Saturday", at(16, 10, 0), at(24, 19, 0), []time.Time{at(23, 9, 0), at(24, 9, 0)}},
		{"both on the same morning are one", at(16, 10, 0), at(23, 19, 0), []time.Time{at(20, 19, 0).Add(62 * time.Hour)}},
		{"a Sunday has no morning", at(16, 10, 0), at(29, 14, 0), []time.Time{at(26, 14, 0)}},
		{"before the hours begin", at(16, 10, 0), at(27, 9, 0), []time.Time{at(24, 9, 0)}},
		{"just after midnight", at(16, 10, 0), at(27, 0, 30), []time.Time{at(24, 9, 0)}},
		{"called two days before", at(25, 10, 0), at(27, 12, 0), []time.Time{at(27, 9, 0)}},
		{"called three days before to the minute", at(24, 12, 0), at(27, 12, 0), []time.Time{at(27, 9, 0)}},
		{"called on its day", at(27, 0, 0), at(27, 12, 0), nil},
		{"called afterwards", at(28, 10, 0), at(27, 12, 0), nil},
	} {
		got := assembly.Reminders(office, test.called, test.starts)
		same := len(got) == len(test.want)
		for i := 0; same && i < len(got); i++ {
			same = got[i].Equal(test.want[i])
		}
		if !same {
			t.Errorf("%s: got %v, want %v", test.name, got, test.want)
		}
	}
}

// 18:00 is 18:00 on both sides of the end of summer time, on the 25th of October.
func TestRemindersAcrossSummerTime(t *testing.T) {
	always := hours.Hours{Days: [7]bool{true, true, true, true, true, true, true}, To: hours.Day}
	starts := time.Date(2026, 10, 26, 18, 0, 0, 0, brussels)
	got := assembly.Reminders(always, starts.AddDate(0, -1, 0), starts)
	if len(got) != 2 || !got[0].Equal(time.Date(2026, 10, 23, 18, 0, 0, 0, brussels)) || !got[1].Equal(time.Date(2026, 10, 26, 0, 0, 0, 0, brussels)) {
		t.Error(got)
	}
}

// At most two, in order, within the hours, after the calling and before the start.
func TestRemindersProperties(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	sent := 0
	for range 20_000 {
		h := hours.Hours{From: random.IntN(hours.Day - 1)}
		h.To = h.From + 1 + random.IntN(hours.Day-h.From)
		for day := range h.Days {
			h.Days[day] = random.IntN(2) == 0
		}
		starts := at(1, 0, 0).Add(time.Duration(random.IntN(300*24*60)) * time.Minute)
		called := starts.Add(-time.Duration(random.IntN(14*24*60)-24*60) * time.Minute)
		got := assembly.Reminders(h, called, starts)
		for i, r := range got {
			if !r.After(called) || !r.Before(starts) || !h.Holds(r) || i > 0 && !r.After(got[i-1]) || i > 1 {
				t.Fatalf("%v, called %v for %v: %v", h, called, starts, got)
			}
		}
		sent += len(got)
	}
	if sent < 10_000 {
		t.Errorf("only %d reminders", sent)
	}
}
