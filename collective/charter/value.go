package charter

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/decision"
)

// The forms of values.
const (
	Yes  = "oui"
	No   = "non"
	none = "-"

	mostPeople = 20 // that anything waits for
)

func share(to *collective.Fraction, value string) error {
	f, err := collective.ParseFraction(value)
	*to = f
	if err != nil {
		return ErrValue
	}
	return nil
}

// some says that a share that decides must ask for something.
func some(f collective.Fraction) error {
	if f.IsZero() {
		return ErrValue
	}
	return nil
}

func use(is bool) error {
	if !is {
		return ErrUse
	}
	return nil
}

func whole(to *int, value string, low, high int) error {
	n, err := strconv.Atoi(value)
	*to = n
	if err != nil || n < low || n > high {
		return ErrValue
	}
	return nil
}

func yesNo(to *bool, value string) error {
	*to = value == Yes
	if value != Yes && value != No {
		return ErrValue
	}
	return nil
}

// span reads a whole number of minutes, "90m".
func span(to *time.Duration, value string) error {
	minutes, ok := strings.CutSuffix(value, "m")
	n, err := strconv.Atoi(minutes)
	*to = time.Duration(n) * time.Minute
	if !ok || err != nil || n < 0 || n > 1_000_000 {
		return ErrValue
	}
	return nil
}

// Span writes a duration as a value.
func Span(d time.Duration) string { return strconv.Itoa(int(d/time.Minute)) + "m" }

// ReadSpan reads what Span writes.
func ReadSpan(value string) time.Duration {
	var d time.Duration
	if span(&d, value) != nil {
		return 0
	}
	return d
}

func sayYesNo(is bool) string {
	if is {
		return Yes
	}
	return No
}

func knownDeed(kind action.Kind) bool { return slices.Contains(action.Kinds(), kind) }

// Deeds writes kinds of actions as a value, in one order. A strike always needs a decision and
// so is left out.
func Deeds(kinds []action.Kind) string {
	var words []string
	for _, kind := range action.Kinds() {
		if slices.Contains(kinds, kind) && !kind.IsStrike() {
			words = append(words, string(kind))
		}
	}
	if len(words) == 0 {
		return none
	}
	return strings.Join(words, " ")
}

// Get is the value of a rule as Set reads it.
func (c Charter) Get(key Key) string {
	if aspect, kind := key.Split(); kind != "" {
		return get(c.Of(kind), aspect)
	}
	switch key {
	case Hours:
		return c.Hours.String()
	case Language:
		return c.Language
	case Zone:
		return c.Zone.String()
	case Presence:
		return c.Assemblies.Quorum.String()
	case Corrections:
		return Span(c.Assemblies.Corrections)
	case Decided:
		return Deeds(c.Actions.Decided)
	case Digests:
		return sayYesNo(c.Digests)
	}
	n := map[Key]int{
		There: c.There, Words: c.Words, Codes: c.Codes, Needs: c.Needs, Approvals: c.Assemblies.Approvals,
		Witnesses: c.Witnesses, Readers: c.Readers,
	}
	return strconv.Itoa(n[key])
}

// get is the value of an aspect of rules.
func get(r decision.Rules, aspect Aspect) string {
	switch aspect {
	case Method:
		return string(r.Method)
	case Count:
		return string(r.Count)
	case Fraction:
		return r.Fraction.String()
	case Base:
		return string(r.Of)
	case Quorum:
		return r.Quorum.String()
	case Secret:
		return sayYesNo(r.Secret)
	case Names:
		return sayYesNo(r.Names)
	case Early:
		return sayYesNo(r.Early)
	case Contest:
		return Span(r.Contest)
	case Deadline:
		return Span(r.Open)
	case Blocks:
		return strconv.Itoa(max(r.Blocks, 1))
	}
	n := map[Aspect]int{Active: r.Active, Seconds: r.Seconds, Cosigners: r.Cosigners}
	return strconv.Itoa(n[aspect])
}

// Uses says whether rules have a use for an aspect: of a majority there are no blocks.
func Uses(r decision.Rules, aspect Aspect) bool {
	switch aspect {
	case Count:
		return r.Method == decision.Ranking
	case Fraction:
		return usesShare(r.Method)
	case Base:
		return r.Method == decision.Majority
	case Active:
		return !r.Quorum.IsZero()
	case Blocks:
		return r.Method == decision.Consensus
	case Names:
		return r.Secret
	case Early:
		return !r.Secret
	case Secret:
		return r.Method.MaybeSecret()
	}
	return true
}
