package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/hours"
	"tocsin/storage"
)

// TestYearOfACircleWithHoursOfItsOwn lives a year of everything that comes by itself, in a circle that
// decided on Tuesday to Thursday, ten to twelve: it is spoken to at no other hour, but for the results of
// votes, which come when the vote was to end. In one that decided nothing the usual hours hold.
func TestYearOfACircleWithHoursOfItsOwn(t *testing.T) {
	if testing.Short() {
		t.Skip("a year on a real database")
	}
	s := MustRuled(t)
	s.ruled("heures mardi-jeudi 10h-12h")
	s.enter("!mons:test", storage.Circle, "gaël", "hana")
	for room, text := range map[string]string{namur: "!bilan tous les jours 7h", dm("alice"): "bilan tous les jours 18h", "!mons:test": "!bilan tous les jours 7h"} {
		who := "alice"
		if room == "!mons:test" {
			who = "gaël"
		}
		if said := s.in(room, who, text); !strings.Contains(said, "✓") {
			t.Fatal(said)
		}
	}
	own := hours.In{Hours: hours.Hours{Days: [7]bool{time.Tuesday: true, time.Wednesday: true, time.Thursday: true}, From: 10 * 60, To: 12 * 60}, Zone: s.now.Location()}
	usual := hours.In{Hours: hours.Default(), Zone: s.now.Location()}
	mons, spoken := s.circleOf("!mons:test").ID, map[string]int{}
	start := s.now.Truncate(time.Hour)
	for at := start; at.Before(start.AddDate(1, 0, 0)); at = at.Add(time.Hour) {
		s.now = at
		if at.Hour() == 6 {
			s.aDayPasses(at, mons)
		}
		for room, texts := range s.tickAt(at) {
			open := own
			if room == "!mons:test" {
				open = usual
			}
			for _, text := range texts {
				result := strings.Contains(text, "n° ") && (strings.Contains(text, "sans quorum") || strings.Contains(text, "rejetée") || strings.Contains(text, "adoptée"))
				if spoken[room]++; !open.Holds(at) && !result && room != dm("gaël") {
					t.Errorf("%s in %s: %q", at, room, text)
				}
			}
		}
	}
	for _, room := range []string{namur, dm("alice"), dm("bruno"), "!mons:test"} {
		if spoken[room] < 40 {
			t.Errorf("in %s %d times a year: nothing is proven", room, spoken[room])
		}
	}
}

// aDayPasses has people do what leads to something said unasked: tasks that are late, votes to be reminded
// of, assemblies, promises, actions.
func (s *scene) aDayPasses(at time.Time, other collective.RoomID) {
	s.tb.Helper()
	s.news("tâche du " + at.Format(time.DateOnly))
	s.inTx(func(tx *storage.Tx) error {
		return tx.AddTask(&action.Task{Circle: other, What: "tâche du " + at.Format(time.DateOnly), State: action.Free, Created: s.now})
	})
	switch at.YearDay() % 7 {
	case 0:
		s.in(namur, "alice", "!tâche @bruno imprimer pour demain 15h")
	case 1:
		s.in(namur, "bruno", `!proposer question "Le hall ?" dans 3 jours à 18h`)
	case 2:
		s.in(namur, "bruno", `!ag "Suite" `+at.AddDate(0, 0, 4).Format("2006-01-02")+" 19h")
	case 3:
		s.in(namur, "chloé", "!promesse la mutuelle rouvre le guichet pour demain")
	case 4:
		s.in(namur, "dina", "!tâche coller les affiches pour demain 20h")
	}
	s.heard()
}
