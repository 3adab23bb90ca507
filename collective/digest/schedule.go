package digest

import (
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/hours"
	"tocsin/collective/when"
)

// Subscription is who wants a digest of which circles when.
type Subscription struct {
	ID     string
	Member collective.MemberID // who is told in private; empty: a circle is told in its room
	Room   collective.RoomID   // the circle that is told; empty: a member is
	Wish   Wish
	Zone   *time.Location // in which the wish was made

	Since   time.Time // when it was made
	Last    time.Time // when a digest was last due, sent or empty; zero: never
	Planned time.Time // when the next one is, within the hours
	Seen    []string  // keys of what was told and still stands
}

// Wish is what somebody asked for.
type Wish struct {
	Circles []collective.RoomID `json:"circles,omitempty"` // of a member; none: all of theirs
	Habit   when.Habit          `json:"habit,omitzero"`
	Cron    string              `json:"cron,omitempty"` // an expression, in the place of the habit
}

// Tells says whether it is of a circle.
func (s Subscription) Tells(circle collective.RoomID) bool {
	return s.Room == circle || s.Member != "" && (len(s.Wish.Circles) == 0 || slices.Contains(s.Wish.Circles, circle))
}

// Usual is the hour of a digest of which nobody says one.
func Usual() when.Clock { return when.Clock{Hour: 9} }

// Times are moments that come back, each strictly after the one given, by the clock of its location.
type Times interface {
	Next(after time.Time) time.Time
}

// Habit is said in words, since a moment that counts for what comes every other week.
type Habit struct {
	when.Habit
	Since time.Time
}

// Next is the first occurrence after a moment.
func (h Habit) Next(after time.Time) time.Time { return h.Habit.Next(after, h.Since) }

// Next is when the next digest comes after a moment, whose location is that of the times: at the next
// of them, or when the hours begin, if that is later. So of several that fall outside the hours one comes.
func Next(times Times, after time.Time, open hours.Open) time.Time {
	return open.Next(times.Next(after))
}

// LateAfter is the delay from which a digest says that it comes late.
const LateAfter = 5 * time.Minute

// Late says whether a digest comes later than it was planned, because nothing ran then.
func (s Subscription) Late(now time.Time) bool { return now.Sub(s.Planned) > LateAfter }

// Covers is what the next digest tells of: what happened since the last one, or where it is the first,
// in a time as long as that to the one after.
func (s Subscription) Covers(now, after time.Time) time.Time {
	if !s.Last.IsZero() {
		return s.Last
	}
	days := int(after.Sub(now).Hours()+12) / 24
	return now.AddDate(0, 0, -min(max(days, 1), MaxDays))
}
