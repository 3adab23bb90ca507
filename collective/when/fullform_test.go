package when

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// The full forms in which the bot repeats a moment, by language: weekday, day, month, year, hour, minute.
var fullForms = []struct {
	days, months string
	write        func(weekday string, day int, month string, year, hour, minute int) string
}{
	{
		"dimanche lundi mardi mercredi jeudi vendredi samedi",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		func(w string, d int, m string, y, hour, minute int) string {
			if minute == 0 {
				return fmt.Sprintf("%s %d %s %d à %d\u202fh", w, d, m, y, hour)
			}
			return fmt.Sprintf("%s %d %s %d à %d\u202fh\u202f%02d", w, d, m, y, hour, minute)
		},
	},
	{
		"zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
		"januari februari maart april mei juni juli augustus september oktober november december",
		func(w string, d int, m string, y, hour, minute int) string {
			return fmt.Sprintf("%s %d %s %d om %02d.%02d uur", w, d, m, y, hour, minute)
		},
	},
	{
		"Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag",
		"Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
		func(w string, d int, m string, y, hour, minute int) string {
			return fmt.Sprintf("%s, %d. %s %d um %02d:%02d Uhr", w, d, m, y, hour, minute)
		},
	},
	{
		"Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
		"January February March April May June July August September October November December",
		func(w string, d int, m string, y, hour, minute int) string {
			return fmt.Sprintf("%s %d %s %d at %02d:%02d", w, d, m, y, hour, minute)
		},
	},
}

// Whatever the bot repeats in full can be copied back to it.
func TestFullFormsReadBack(t *testing.T) {
	random := rand.New(rand.NewPCG(2026, 11))
	now := monday()
	for range 3000 {
		moment := now.Add(time.Duration(1+random.IntN(3*365*24*60)) * time.Minute)
		weekday, month := int(moment.Weekday()), int(moment.Month())-1
		for _, form := range fullForms {
			text := form.write(strings.Fields(form.days)[weekday], moment.Day(), strings.Fields(form.months)[month],
				moment.Year(), moment.Hour(), moment.Minute())
			got, err := Moment(text, now, brussels)
			if errors.Is(err, ErrTwice) {
				continue
			}
			if err != nil || !got.Equal(moment) {
				t.Fatalf("%q: got %s, want %v", text, tellMoment(got, err), moment)
			}
		}
	}
}

func TestEveryDayAndMonthName(t *testing.T) {
	for _, form := range fullForms {
		for i, name := range strings.Fields(form.days) {
			day, err := Day(name, monday(), brussels)
			if i == int(time.Monday) {
				if !errors.Is(err, ErrTwoReadings) {
					t.Errorf("%s: %v", name, err)
				}
			} else if err != nil || int(day.Weekday()) != i {
				t.Errorf("%s: got %v, %v", name, day, err)
			}
		}
		for i, name := range strings.Fields(form.months) {
			day, err := Day("7 "+name, monday(), brussels)
			if err != nil || day.Day != 7 || int(day.Month) != i+1 {
				t.Errorf("%s: got %v, %v", name, day, err)
			}
		}
	}
}
