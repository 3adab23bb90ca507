package when

import "slices"

// ParseHabit reads when something comes back: "tous les jours à 8h30", "lundi et jeudi", "le 1er du mois", "elke maandag
// 9u", "am letzten Tag des Monats", "weekdays at 9am", and all that ParseRepeat reads, in the four languages and as
// strictly. Where no hour is said it is usual.
//
// A text that is none returns an [*Error]: ErrTwoReadings with both Clocks ("at 7"), or with Repeats as ParseRepeat has
// them; ErrMidnight; ErrImpossible; anything else is ErrUnclear.
func ParseHabit(text string, usual Clock) (Habit, error) {
	tokens, _ := tokenise(text)
	var said []saidHabit
	for _, l := range repeatLexica {
		said = append(said, newParser(l, tokens).habitItems(0, saidHabit{})...)
	}
	if len(said) == 0 {
		return habitOfRepeat(text, usual)
	}
	return mergeHabits(said, usual, text)
}

// habitOfRepeat reads what only ParseRepeat knows.
func habitOfRepeat(text string, usual Clock) (Habit, error) {
	r, err := ParseRepeat(text)
	unread, _ := err.(*Error)
	switch {
	case err == nil:
	case unread.Kind == ErrNoHour && len(unread.Repeats) == 1:
		r = unread.Repeats[0]
		r.Hour, r.Minute = usual.Hour, usual.Minute
	case unread.Kind == ErrNoHour: // "every second Tuesday" is two things
		return Habit{}, &Error{Kind: ErrTwoReadings, Text: unread.Text, Repeats: unread.Repeats}
	default:
		return Habit{}, err
	}
	h := Habit{Hour: r.Hour, Minute: r.Minute}
	if r.Monthly || r.Every > 1 {
		h.Often = r
	} else {
		h.Days[r.Weekday] = true
	}
	return h, nil
}

// mergeHabits makes one of all readings: they differ in the hour, or in nothing.
func mergeHabits(all []saidHabit, usual Clock, text string) (Habit, error) {
	var found []Habit
	var clocks []Clock
	for _, s := range all {
		hours := []Clock{usual}
		if s.hour != nil {
			if s.hour.isMidnight() || s.hour.Clock == (Clock{Hour: 24}) {
				return Habit{}, &Error{Kind: ErrMidnight, Text: shorten(text)}
			}
			hours, _ = s.hour.meant(anyPart)
		}
		for _, c := range hours {
			h := s.habit
			h.Hour, h.Minute = c.Hour, c.Minute
			if !slices.Contains(found, h) {
				found, clocks = append(found, h), append(clocks, c)
			}
		}
	}
	switch len(found) {
	case 0:
		return Habit{}, &Error{Kind: ErrUnclear, Text: shorten(text)}
	case 1:
		if found[0].Check() != nil {
			return Habit{}, &Error{Kind: ErrImpossible, Text: shorten(text)}
		}
		return found[0], nil
	}
	return Habit{}, &Error{Kind: ErrTwoReadings, Text: shorten(text), Clocks: clocks}
}
