package when

// class is the place that a phrase can take in the grammar.
type class uint8

const (
	weekday    class = iota + 1 // n: time.Weekday
	month                       // n: time.Month
	number                      // n
	article                     // "an" hour: one, in durations only
	first                       // "premier": a day of the month
	relDay                      // n days after today; part for "ce soir"
	dayPart                     // part, said after a day: "soir"
	hourPart                    // part, said after an hour: "du soir"
	noon                        // as an hour
	midnight                    // as an hour
	this                        // before a weekday, says nothing more
	next                        // before a weekday
	nextAfter                   // after a weekday
	weekBefore                  // n: 0 this week, 1 next week; before a weekday
	weekAfter                   // the same, after a weekday
	plusWeek                    // n weeks after that day: "en huit"
	on                          // optional before a day
	at                          // optional before an hour
	until                       // optional before a moment
	in                          // before a duration
	and                         // between hours and minutes of a duration
	unit                        // n: a unit of durations
	chunk                       // n minutes, with its article: "une demi-heure"
	hourUnit                    // after an hour; n 1 where the hour is of 12
	addMinutes                  // n minutes more or less, after an hour: "et demie"
	halfTo                      // before an hour: half an hour less ("half zeven")
	pastHour                    // before an hour: n minutes more or less ("quarter to")
	ordinal                     // glued to a day of the month
	of                          // "3rd of December"
	from                        // opens a span
	to                          // inside a span that was opened
	toAlone                     // inside a span, opened or not
)

// The units of durations.
const (
	minutes = iota + 1
	hours
	days
	weeks
	months
	years
)

// part is a part of the day: it says which hours are meant.
type part uint8

const (
	anyPart part = iota
	morning
	midday
	afternoon
	evening
	night
	am
	pm
)

// sense is one meaning of a phrase.
type sense struct {
	class class
	n     int
	part  part
}

// vocabulary is one language: its phrases, folded, separated by |, under what they mean.
type vocabulary struct {
	weekdays [7]string  // from Sunday
	months   [12]string // from January
	numbers  []string   // from zero
	phrases  map[sense]string

	gluesParts bool  // writes "vrijdagavond" as one word
	monthFirst bool  // writes "December 3"
	plainDay   bool  // writes "vendredi 4" for a date
	twelve     bool  // may mean 18:30 by 6:30
	idiomDays  []int // numbers of days that also mean whole weeks ("huit jours")
}
