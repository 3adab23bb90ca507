// Package when reads moments and days as members write them, in French, Dutch, German and English.
//
// The four grammars are always active; case, accents and the kind of apostrophe or space never matter. The grammar is
// small and strict: a text is understood entirely, in one way only, or it is an [*Error] that says what to ask back.
// Nothing is guessed beyond these rules, and a result is never in the past:
//
//   - A plain weekday is the next one; today's weekday is asked back. "mardi prochain", "volgende dinsdag", "next
//     tuesday" is the first such day after today. "mardi en huit" is that day a week later.
//   - A date without a year is the first one from today on. 3/12 is always the third of December.
//   - Hours are of 24, in words too ("six heures" is 6:00), unless a part of the day says otherwise ("8 h du soir").
//     In English one-digit hours without am or pm, and everywhere "half zeven" or "at 6", are asked back.
//   - "In 3 days" keeps the hour on the clock across a change of summer time, "in 48 hours" is elapsed time, and "in 1
//     month" is the same day of the next month, refused where there is none.
//   - 0 h is the start of a day and 24 h its end, but the word midnight (and 12 am) is asked back.
//   - "Dans huit jours" and "dans quinze jours" are asked back: many mean one week and two weeks.
//
// House rules: the vocabulary is data, one file a language; a word goes there, never into the grammar. Each language is
// read on its own and all readings are then compared, so a word that two languages share needs no special case.
package when

import (
	"slices"
	"strings"
	"time"
)

const (
	maxRunes   = 200 // longer texts are not dates
	maxTokens  = 48
	maxYears   = 10  // further ahead is a slip of the pen
	maxGuessed = 183 // days from the beginning of a span to an end whose year was left out
)

// Moment reads a deadline such as "vendredi 18h", "in 3 dagen" or "jusqu'au 3/12 à 14h30" as a whole minute in loc,
// strictly after now. "In N hours" or minutes rounds up to the next minute, so that it is never early; "in N days" keeps
// the minute that has begun. A leading "until" in any of the languages is skipped. loc must not be nil.
//
// A text that is not a moment returns an [*Error] of any [Kind] but ErrBackwards.
func Moment(text string, now time.Time, loc *time.Location) (time.Time, error) {
	got := readUntil(text, newReader(now, loc), (*parser).moments)
	if got.kind != "" {
		return time.Time{}, got.fail(text)
	}
	return got.moments[0], nil
}

// Day reads a calendar day without an hour, today or later in loc. It returns an [*Error] as Moment does.
func Day(text string, now time.Time, loc *time.Location) (Date, error) {
	got := readUntil(text, newReader(now, loc), (*parser).dates)
	if got.kind != "" {
		return Date{}, got.fail(text)
	}
	return got.days[0], nil
}

// Span reads the days from and to, both included, with from not after to and not before today: "du 1 au 5 décembre".
// A single day is a span of one. A date whose month or year is left out takes it from the other end; the end that
// follows without a year is at most half a year later. It returns an [*Error] as Moment does, or ErrBackwards.
func Span(text string, now time.Time, loc *time.Location) (from, to Date, err error) {
	tokens, _ := tokenise(text)
	got := merge(read(tokens, newReader(now, loc), (*parser).spans))
	if got.kind != "" {
		return Date{}, Date{}, got.fail(text)
	}
	return got.days[0], got.days[1], nil
}

// reader holds what a text is read against.
type reader struct {
	now   time.Time
	loc   *time.Location
	today Date
}

func newReader(now time.Time, loc *time.Location) reader {
	now = now.In(loc)
	return reader{now: now, loc: loc, today: DateOf(now)}
}

// rule reads all tokens of a parser, in every way that its language allows.
type rule func(*parser, reader) []outcome

// read collects the readings in every language.
func read(tokens []token, r reader, whole rule) []outcome {
	var all []outcome
	for _, l := range lexica {
		all = append(all, whole(newParser(l, tokens), r)...)
	}
	return all
}

// readUntil merges the readings of the text. An "until" of another language than the rest ("until vendredi 18h") is
// taken off where the text cannot be understood with it.
func readUntil(text string, r reader, whole rule) outcome {
	tokens, _ := tokenise(text)
	all := read(tokens, r, whole)
	if len(all) == 0 {
		lead := 0
		for _, l := range lexica {
			lead = max(lead, slices.Max(newParser(l, tokens).skip(0, until)))
		}
		if lead > 0 {
			all = read(tokens[lead:], r, whole)
		}
	}
	return merge(all)
}

// shorten keeps a member's text small enough to be quoted.
func shorten(text string) string {
	text = strings.ToValidUTF8(strings.TrimSpace(text), "\uFFFD")
	if runes := []rune(text); len(runes) > maxRunes {
		return string(runes[:maxRunes])
	}
	return text
}
