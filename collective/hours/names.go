package hours

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// longDays are the days of the week in French, Dutch, German and English, folded.
var longDays = [7]string{
	time.Sunday: "dimanche zondag sonntag sunday", time.Monday: "lundi maandag montag monday",
	time.Tuesday: "mardi dinsdag dienstag tuesday", time.Wednesday: "mercredi woensdag mittwoch wednesday",
	time.Thursday: "jeudi donderdag donnerstag thursday", time.Friday: "vendredi vrijdag freitag friday",
	time.Saturday: "samedi zaterdag samstag saturday",
}

// dayNamed reads a day of the week, whole or cut short.
func dayNamed(name string) (time.Weekday, bool) {
	for day, names := range longDays {
		for _, known := range strings.Fields(names) {
			if name == known || name == known+"s" {
				return time.Weekday(day), true
			}
		}
	}
	return ParseDay(name)
}

// token is a word, a time of day, or a mark between two.
var token = regexp.MustCompile(`\d{1,2}(?:[:hu.]\d{2}|[hu])?|\pL+(?:/\pL+)?|\S`)

// What stands between days and times in the four languages, folded.
var (
	toWords   = strings.Fields("- – a au tot t/m tm bis to until through jusqu")
	skipWords = strings.Fields("de du des le les entre et van op en tussen von vom um und am zwischen from on and between heures uur uhr h u , ; : ' ’")
	weekWords = []string{"en semaine", "op weekdagen", "weekdagen", "werktags", "on weekdays", "weekdays"}
	allWords  = []string{"tous les jours", "elke dag", "alle dagen", "jeden tag", "every day"}
)

// Written reads hours as people write them, folded: "mardi a jeudi 10h-12h", "ma-do van 10u tot
// 12u". What is not said, days or times, is as in before. A word that is none of these is an error.
func Written(text string, before Hours) (Hours, error) {
	w := writing{from: -1, to: -1, last: -1}
	for _, all := range allWords {
		if rest, ok := strings.CutPrefix(text, all); ok {
			text, w.days, w.said = rest, [7]bool{true, true, true, true, true, true, true}, true
		}
	}
	for _, week := range weekWords {
		if rest, ok := strings.CutPrefix(text, week); ok {
			text, w.days, w.said = rest, Default().Days, true
		}
	}
	for _, word := range token.FindAllString(text, -1) {
		if err := w.take(word); err != nil {
			return before, err
		}
	}
	h := before
	if w.said {
		h.Days = w.days
	}
	switch {
	case w.to >= 0:
		h.From, h.To = w.from, w.to
	case w.from >= 0 || !w.said:
		return before, ErrClock
	}
	return h, h.Check()
}

// writing is what was read so far.
type writing struct {
	days     [7]bool
	said     bool // a day was
	last     int  // day, or -1
	until    bool // a word for "to" came after it
	from, to int  // minutes, or -1
}

func (w *writing) take(word string) error {
	if word[0] >= '0' && word[0] <= '9' {
		return w.takeClock(word)
	}
	if day, ok := dayNamed(word); ok {
		w.takeDay(int(day))
		return nil
	}
	switch {
	case slices.Contains(toWords, word):
		w.until = true
	case !slices.Contains(skipWords, word):
		return ErrDays
	}
	return nil
}

func (w *writing) takeDay(day int) {
	if w.until && w.last >= 0 {
		for w.last != day {
			w.last = (w.last + 1) % 7
			w.days[w.last] = true
		}
	}
	w.days[day], w.said, w.last, w.until = true, true, day, false
}

func (w *writing) takeClock(word string) error {
	word = strings.NewReplacer("u", "h", ".", ":").Replace(word)
	if !strings.ContainsAny(word, "h:") {
		word += "h"
	}
	minute, err := ParseClock(word)
	if err != nil {
		return err
	}
	switch {
	case w.from < 0:
		w.from = minute
	case w.to < 0:
		w.to = minute
	default:
		return ErrClock
	}
	return nil
}
