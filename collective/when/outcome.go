package when

import (
	"slices"
	"time"
)

// outcome is one reading of a text: taken where kind is empty, else refused with what was understood.
type outcome struct {
	kind    Kind
	moments []time.Time
	days    []Date
	clocks  []Clock
	weak    int // a reading yields to any that is less weak
}

func (o outcome) equal(other outcome) bool {
	return o.kind == other.kind && slices.EqualFunc(o.moments, other.moments, time.Time.Equal) &&
		slices.Equal(o.days, other.days) && slices.Equal(o.clocks, other.clocks)
}

func (o outcome) fail(text string) error {
	return &Error{Kind: o.kind, Text: shorten(text), Moments: o.moments, Days: o.days, Clocks: o.clocks}
}

// merge makes one outcome of all readings: readings that agree are one, readings that differ are asked back.
func merge(all []outcome) outcome {
	var distinct []outcome
	for _, o := range all {
		if len(distinct) > 0 && o.weak > distinct[0].weak {
			continue
		}
		if len(distinct) > 0 && o.weak < distinct[0].weak {
			distinct = nil
		}
		if !slices.ContainsFunc(distinct, o.equal) {
			distinct = append(distinct, o)
		}
	}
	switch len(distinct) {
	case 0:
		return outcome{kind: ErrUnclear}
	case 1:
		return distinct[0]
	}
	both := outcome{kind: ErrTwoReadings}
	for _, o := range distinct {
		if o.kind != ErrPast {
			both.moments = append(both.moments, o.moments...)
			both.days = append(both.days, o.days...)
			both.clocks = append(both.clocks, o.clocks...)
		}
	}
	both.moments = distinctMoments(both.moments)
	slices.SortFunc(both.days, Date.Compare)
	both.days = slices.Compact(both.days)
	return both
}

func distinctMoments(all []time.Time) []time.Time {
	slices.SortFunc(all, time.Time.Compare)
	return slices.CompactFunc(all, time.Time.Equal)
}
