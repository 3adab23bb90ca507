package charter

import (
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// What no decision goes below, or beyond.
const (
	// A rule change has at least a day, so that nobody finds it decided in the morning.
	LeastDeadline = 24 * time.Hour

	MostThere = 90  // days: who comes must be able to vote some day
	MostWords = 365 // days of the text of a report
	MostCodes = 60  // months of its codes
	MostNeeds = 30  // days
	LeastEyes = 2   // witnesses of an urn, readers of a report
	MostEyes  = 5   // more would never be found

	Morning   = 7 * 60  // before which nobody is spoken to unasked
	Night     = 22 * 60 // nor from then on
	LeastWeek = 60      // minutes: something must be sayable at all

	LeastCorrections = time.Hour
	MostCorrections  = 90 * 24 * time.Hour

	mostSeconds = 5 // of a rule change
)

// MostAbsent is the largest share of all members that a rule change may ask for, there or in
// favour: more, and those who do not come would keep a circle from ever changing its rules.
func MostAbsent() collective.Fraction { return collective.Fraction{Num: 3, Den: 4} }

// HasFloor says whether decisions of a section of the page have bounds of their own.
func HasFloor(section string) bool {
	switch section {
	case string(decision.Strike), string(decision.DigitalStrike), string(decision.RuleChange):
		return true
	}
	switch Key(section) {
	case Hours, There, Words, Codes, Needs, Witnesses, Readers, Corrections:
		return true
	}
	return false
}

// floor looks at the part of the charter in which a rule stands.
func (c Charter) floor(key Key) error {
	held := true
	switch _, kind := key.Split(); {
	case kind != "":
		held = holdsFloor(kind, c.Of(kind))
	case key == Hours:
		held = c.Hours.From >= Morning && c.Hours.To <= Night && c.Hours.Week() >= LeastWeek
	case key == There:
		held = c.There <= MostThere
	case key == Words:
		held = c.Words >= 1 && c.Words <= MostWords
	case key == Codes:
		held = c.Codes >= 1 && c.Codes <= MostCodes
	case key == Needs:
		held = c.Needs >= 1 && c.Needs <= MostNeeds
	case key == Witnesses:
		held = c.Witnesses >= LeastEyes && c.Witnesses <= MostEyes
	case key == Readers:
		held = c.Readers >= LeastEyes && c.Readers <= MostEyes
	case key == Corrections:
		held = c.Assemblies.Corrections >= LeastCorrections && c.Assemblies.Corrections <= MostCorrections
	}
	if !held {
		return ErrFloor
	}
	return nil
}

// holdsFloor looks at the rules of a kind of proposals.
func holdsFloor(kind decision.Kind, r decision.Rules) bool {
	if kind.IsStrike() {
		return r.Secret
	}
	if kind != decision.RuleChange {
		return true
	}
	share := !usesShare(r.Method) || r.Fraction.Compare(collective.Half()) >= 0
	absent := r.Quorum.Compare(MostAbsent()) <= 0 && (r.Of != collective.Everyone || r.Fraction.Compare(MostAbsent()) <= 0)
	return share && absent && r.Open >= LeastDeadline && r.Seconds <= mostSeconds
}
