package charter_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
)

// broken lists the floors that a charter breaks. It says them anew, in its own words: the other
// way round than the code that keeps them.
func broken(c charter.Charter) (all []string) {
	must := func(holds bool, what string, args ...any) {
		if !holds {
			all = append(all, fmt.Sprintf(what, args...))
		}
	}
	for _, kind := range decision.Kinds() {
		r := c.Of(kind)
		must(r.Check() == nil, "%s: %v", kind, r.Check())
		must(kind.Allows(r.Method), "%s by %s", kind, r.Method)
		must(r.Fraction.Compare(collective.Fraction{Num: 1, Den: 1}) <= 0 && r.Quorum.Compare(collective.Fraction{Num: 1, Den: 1}) <= 0, "%s asks for more than all", kind)
		must(r.Contest >= 0, "%s: contest %s", kind, r.Contest)
	}
	must(c.Of(decision.Strike).Secret && c.Of(decision.DigitalStrike).Secret, "a strike is not secret")
	r := c.Of(decision.RuleChange)
	const all20 = 20 // people who voted for and against
	must(r.Method == decision.Consent || r.Fraction.Need(all20) >= all20/2, "a rule changes by fewer than half: %s", r.Fraction)
	must(r.Open >= 24*time.Hour, "a rule changes in %s", r.Open)
	must(r.Quorum.Share(100) <= 75 && (r.Of != collective.Everyone || r.Fraction.Share(100) <= 75), "who stays away decides: %s, %s", r.Quorum, r.Fraction)
	must(r.Seconds <= 5, "%d seconds", r.Seconds)
	must(c.Witnesses >= 2 && c.Readers >= 2, "%d witnesses, %d readers", c.Witnesses, c.Readers)
	must(c.Words >= 1 && c.Words <= 365 && c.Codes >= 1 && c.Codes <= 60 && c.Needs >= 1 && c.Needs <= 30, "kept %d, %d, %d", c.Words, c.Codes, c.Needs)
	must(c.There >= 0 && c.There <= 90, "%d days", c.There)
	open, night := 0, 0
	for minute := range 7 * hours.Day {
		at := time.Date(2026, time.January, 5, 0, minute, 0, 0, c.Zone)
		if c.Open().Holds(at) {
			open++
			if hour := at.Hour(); hour < 7 || hour >= 22 {
				night++
			}
		}
	}
	must(open >= 60 && night == 0, "open for %d minutes, %d at night", open, night)
	must(c.Actions.Need(action.Strike) && c.Actions.Need(action.DigitalStrike), "a strike without a decision")
	return all
}

// anyValue is a value of a rule: one of its sort, often at a bound or beyond it, and now and then
// of another sort.
func anyValue(r *rand.Rand, key charter.Key) string {
	sorts := map[string][]string{
		"share": {"0", "1", "1/2", "49/100", "3/4", "76/100", "2/1", "1/100", "2/3", "1/3"},
		"whole": {"0", "1", "2", "3", "5", "6", "20", "21", "30", "31", "60", "61", "90", "91", "365", "366", "-1"},
		"span":  {"0m", "1m", "59m", "60m", "1439m", "1440m", "2880m", "43200m", "43201m", "129600m", "129601m"},
		"yes":   {"oui", "non"},
		"how":   {"majorite", "majorite", "consentement", "consensus", "compte", "stv", "exprimes", "electorat", "votants", "irv", "schulze"},
		"hours": {"lun 7:00-22:00", "lun 7:00-7:30", "sam 6:00-12:00", "sam dim 21:00-22:30", "mar mer jeu 10:00-12:00", "dim 0:00-24:00", "lun 21:00-22:00"},
		"word":  {"", "-", "presse", "greve", "nl", "fr", "Europe/Paris", "Asia/Kathmandu", "Local"},
	}
	of := map[string]string{
		"majorite": "share", "quorum": "share", "presence": "share", "contestation": "span", "duree": "span", "corrections": "span",
		"secret": "yes", "noms": "yes", "avance": "yes", "bilans": "yes", "methode": "how", "base": "how", "decompte": "how", "heures": "hours",
		"langue": "word", "fuseau": "word", "decisions": "word",
	}
	name, _, _ := strings.Cut(string(key), "/")
	sort := of[name]
	if sort == "" {
		sort = "whole"
	}
	if r.IntN(10) == 0 {
		sort = []string{"share", "whole", "span", "yes", "how", "hours", "word"}[r.IntN(7)]
	}
	return sorts[sort][r.IntN(len(sorts[sort]))]
}

// TestNoSequenceBreaksAFloor has circles decide whatever they like, take it back, and decide
// again, in any order and from any moment on. No moment has a charter that breaks a floor.
func TestNoSequenceBreaksAFloor(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 2026))
	keys := charter.Keys()
	rounds := 300
	if testing.Short() {
		rounds = 60
	}
	start := time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)
	moment := func() time.Time { return start.Add(time.Duration(r.IntN(100)) * time.Hour) }
	changed := 0
	for round := range rounds {
		var changes []charter.Change
		for range 60 {
			change := charter.Change{Key: keys[r.IntN(len(keys))], Since: moment(), Decided: moment(), Proposal: "p"}
			if r.IntN(3) == 0 {
				change.Until = moment()
			}
			if r.IntN(3) == 0 { // the rules that others lean on
				change.Key = []charter.Key{"methode/regle", "base/regle", "majorite/regle", "quorum/regle", "methode/greve", "secret/greve", charter.Hours}[r.IntN(7)]
			}
			change.Value = anyValue(r, change.Key)
			changes = append(changes, change)
		}
		for hour := 0; hour <= 100; hour += 25 {
			c, by := usual().At(changes, start.Add(time.Duration(hour)*time.Hour))
			changed += len(by)
			if wrong := broken(c); len(wrong) > 0 {
				t.Fatalf("round %d, hour %d: %v\n%+v", round, hour, wrong, changes)
			}
		}
	}
	if changed < rounds*10 {
		t.Errorf("only %d changes held: nothing is proven", changed)
	}
}

// TestTheUsualRulesKeepTheFloors: a circle begins above them.
func TestTheUsualRulesKeepTheFloors(t *testing.T) {
	if wrong := broken(usual()); len(wrong) > 0 {
		t.Error(wrong)
	}
}
