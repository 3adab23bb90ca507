package incident

import (
	"encoding/json"
	"time"

	"tocsin/collective"
)

// Question asks for figures: how many reports there are and what they add up to.
type Question struct {
	Circles  []collective.RoomID
	From, To string    // both included: months, 2006-01, or days, 2006-01-02, as whoever answers says
	Service  string    // only of this one; empty: of all
	Region   string    // likewise
	By       Dimension // a group for each of its slugs; empty: one group, of all
}

// Sum is what some reports add up to.
type Sum struct {
	N  int           // how often it happened
	Of [Amount]int64 // of each measure that is summed
}

// Add puts one report into a sum. What a report measures is of all its times together, so that
// a tally of three with 60 minutes is 60 minutes.
func (s *Sum) Add(v Values, times int) {
	s.N += times
	for m := range s.Of {
		s.Of[m] += int64(v[m])
	}
}

// Plus adds another sum, Minus takes it out.
func (s *Sum) Plus(o Sum) {
	s.N += o.N
	for m := range s.Of {
		s.Of[m] += o.Of[m]
	}
}

// Minus is documented at Plus.
func (s *Sum) Minus(o Sum) {
	s.N -= o.N
	for m := range s.Of {
		s.Of[m] -= o.Of[m]
	}
}

// Group is what the reports with one slug add up to; those that said nothing of the dimension
// have the empty one.
type Group struct {
	Slug string
	Sum
}

// Row is what of a report can become a figure.
type Row struct {
	Codes  Codes
	Values Values
	Times  int
}

// ChannelState is the last that was said of a channel of a service.
type ChannelState struct {
	Service, Region, Channel string
	State                    string
	Day                      string // on which it was so
	Reports                  int    // of this channel in the last twelve months
}

// Retention is how long after it was told a report is kept.
type Retention struct {
	Text  time.Duration // its free text
	Coded time.Duration // all the rest
}

// DefaultRetention holds in a circle that has decided nothing else: 90 days and two years.
func DefaultRetention() Retention {
	return Retention{Text: 90 * 24 * time.Hour, Coded: 730 * 24 * time.Hour}
}

// Publication is what a circle lets out about its reports up to a day. Once made it stays as
// it is, also when the reports behind it are erased.
type Publication struct {
	ID      string
	Circle  collective.RoomID
	Number  int    // in the circle, from 1
	Quarter string // 2026-T4
	Made    string // day
	Until   string // last day of the reports in it
	Content json.RawMessage
}
