package charter_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
)

// TestSet sets one rule after the other, each over the usual ones.
func TestSet(t *testing.T) {
	for _, test := range []struct {
		key   charter.Key
		value string
		want  error
	}{
		{"quorum/greve", "2/3", nil},
		{"quorum/greve", "0", nil},
		{"quorum/greve", "1", nil},
		{"quorum/greve", "3/2", charter.ErrValue},
		{"majorite/action", "0", charter.ErrValue},
		{"majorite/greve", "1/3", nil}, // what a strike takes is the circle's to say
		{"methode/action", "consentement", nil},
		{"methode/action", "classement", charter.ErrValue},
		{"methode/action", "compte", charter.ErrValue},
		{"methode/question", "stv", nil},
		{"methode/greve", "consentement", charter.ErrFloor},
		{"secret/greve", "non", charter.ErrFloor},
		{"secret/greve-numerique", "non", charter.ErrFloor},
		{"secret/action", "oui", nil},
		{"secret/action", "peut-être", charter.ErrValue},
		{"blocages/action", "2", charter.ErrUse},
		{"decompte/action", "irv", charter.ErrUse},
		{"base/regle", "electorat", nil},
		{"majorite/regle", "1/2", nil},
		{"majorite/regle", "49/100", charter.ErrFloor},
		{"quorum/regle", "3/4", nil},
		{"quorum/regle", "76/100", charter.ErrFloor},
		{"duree/regle", "1440m", nil},
		{"duree/regle", "1439m", charter.ErrFloor},
		{"duree/action", "1m", nil},
		{"duree/action", "0m", charter.ErrValue},
		{"contestation/greve", "0m", nil},
		{"contestation/greve", "-1m", charter.ErrValue},
		{"contestation/greve", "43201m", charter.ErrValue},
		{"appuis/regle", "5", nil},
		{"appuis/regle", "6", charter.ErrFloor},
		{"appuis/action", "21", charter.ErrValue},
		{"heures", "mar jeu 10:00-12:00", nil},
		{"heures", "lun 7:00-8:00", nil},
		{"heures", "lun 7:00-7:59", charter.ErrFloor},
		{"heures", "lun 6:59-9:00", charter.ErrFloor},
		{"heures", "dim 20:00-22:01", charter.ErrFloor},
		{"heures", "dim 22:00-7:00", charter.ErrValue},
		{"langue", "nl", nil},
		{"langue", "néerlandais", charter.ErrValue},
		{"fuseau", "Europe/Paris", nil},
		{"fuseau", "Europe/Gotham", charter.ErrValue},
		{"anciennete", "90", nil},
		{"anciennete", "91", charter.ErrFloor},
		{"textes", "365", nil},
		{"textes", "366", charter.ErrFloor},
		{"textes", "0", charter.ErrFloor},
		{"codes", "60", nil},
		{"codes", "61", charter.ErrFloor},
		{"besoins", "31", charter.ErrFloor},
		{"temoins", "1", charter.ErrFloor},
		{"temoins", "5", nil},
		{"relectures", "6", charter.ErrFloor},
		{"corrections", "59m", charter.ErrFloor},
		{"decisions", "-", nil},
		{"decisions", "presse", nil},
		{"decisions", "sieste", charter.ErrValue},
		{"bilans", "non", nil},
		{"anonymat", "5", charter.ErrKey},
		{"quorum/fête", "1/2", charter.ErrKey},
		{"quorum", "1/2", charter.ErrKey},
	} {
		next, err := usual().Set(test.key, test.value)
		if !errors.Is(err, test.want) || (err == nil) != (test.want == nil) {
			t.Errorf("%s %q: %v", test.key, test.value, err)
		}
		if want := test.value; err == nil && next.Get(test.key) != want {
			t.Errorf("%s %q reads %q", test.key, want, next.Get(test.key))
		}
		if err != nil && next.Get("quorum/greve") != "1/2" {
			t.Errorf("%s %q changed something", test.key, test.value)
		}
	}
}

// TestEveryRuleCanBeReadAndSet: what Get writes Set reads, of all that has a use.
func TestEveryRuleCanBeReadAndSet(t *testing.T) {
	for _, key := range charter.Keys() {
		aspect, kind := key.Split()
		if kind != "" && !charter.Uses(usual().Of(kind), aspect) {
			continue
		}
		if _, err := usual().Set(key, usual().Get(key)); err != nil {
			t.Errorf("%s: %v", key, err)
		}
	}
}

// TestSetLeavesTheOtherAlone: a charter is a value.
func TestSetLeavesTheOtherAlone(t *testing.T) {
	before := usual()
	_ = MustSet(t, before, "quorum/greve", "2/3")
	_ = MustSet(t, before, "decisions", "-")
	if before.Get("quorum/greve") != "1/2" || len(before.Actions.Decided) == 0 {
		t.Error("it changed")
	}
}

// TestAShareComesBack: what the method has no use for is kept for a method that has.
func TestAShareComesBack(t *testing.T) {
	c := MustSet(t, usual(), "majorite/action", "2/3")
	c = MustSet(t, c, "methode/action", "consentement")
	if of := c.Of(decision.Action); !of.Fraction.IsZero() || of.Check() != nil {
		t.Errorf("%+v", of)
	}
	c = MustSet(t, c, "methode/action", "majorite")
	if diff := cmp.Diff(collective.Fraction{Num: 2, Den: 3}, c.Of(decision.Action).Fraction); diff != "" {
		t.Error(diff)
	}
}

// TestAt: of two decisions the later one holds; one that is taken back leaves what held before,
// and what was valid only beside another is passed over without it.
func TestAt(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2026, time.January, n, 0, 0, 0, 0, time.UTC) }
	changes := []charter.Change{
		{Key: "quorum/action", Value: "1/2", Since: day(5), Decided: day(2), Proposal: "later"},
		{Key: "quorum/action", Value: "1/3", Since: day(3), Decided: day(1), Proposal: "first"},
		{Key: "methode/action", Value: "consensus", Since: day(4), Until: day(8), Decided: day(3), Proposal: "method"},
		{Key: "blocages/action", Value: "3", Since: day(6), Decided: day(4), Proposal: "blocks"},
		{Key: "temoins", Value: "1", Since: day(1), Decided: day(1), Proposal: "below"},
	}
	for _, test := range []struct {
		at             int
		quorum, blocks string
		by             string
	}{
		{2, "0", "1", ""}, {3, "1/3", "1", "first"}, {5, "1/2", "1", "later"}, {6, "1/2", "3", "later"}, {8, "1/2", "1", "later"},
	} {
		c, by := usual().At(changes, day(test.at))
		if c.Get("quorum/action") != test.quorum || c.Get("blocages/action") != test.blocks || by["quorum/action"].Proposal != test.by || c.Witnesses != 2 {
			t.Errorf("on day %d: %s, %s by %v", test.at, c.Get("quorum/action"), c.Get("blocages/action"), by)
		}
	}
	changes[0].Until = day(9)
	if c, _ := usual().At(changes, day(9)); c.Get("quorum/action") != "1/3" {
		t.Errorf("taken back: %s", c.Get("quorum/action"))
	}
}

func TestStarts(t *testing.T) {
	final := time.Date(2026, time.January, 10, 14, 0, 0, 0, time.UTC)
	for from, want := range map[string]time.Time{
		"": final, "2026-01-10": final, "2026-01-09": final, "2026-01-11": time.Date(2026, time.January, 11, 0, 0, 0, 0, time.UTC), "demain": final,
	} {
		if at := (charter.Amendment{From: from}).Starts(final, time.UTC); !at.Equal(want) {
			t.Errorf("%q: %s", from, at)
		}
	}
}
