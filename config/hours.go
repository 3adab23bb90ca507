package config

import (
	"errors"
	"fmt"
	"time"

	"gopkg.in/yaml.v3"

	"tocsin/collective/hours"
)

func readDays(r *reader, n *yaml.Node) error {
	if n.Kind != yaml.SequenceNode {
		return fmt.Errorf("expected a list, found %s: write [lun, mar, mer, jeu, ven]", kind(n))
	}
	r.Hours.Days = [7]bool{}
	for i, item := range n.Content {
		day, err := weekday(item)
		if err == nil && r.Hours.Days[day] {
			err = fmt.Errorf("%s stands twice: remove it once", item.Value)
		}
		if err != nil {
			r.add(item.Line, fmt.Sprintf("hours.days, item %d", i+1), err.Error())
			continue
		}
		r.Hours.Days[day] = true
	}
	if len(n.Content) == 0 {
		return errors.New("lists no day: write [lun, mar, mer, jeu, ven]")
	}
	return nil
}

// weekday is a day cut short, in any of the four languages.
func weekday(n *yaml.Node) (time.Weekday, error) {
	name, err := word(n)
	if err != nil {
		return 0, err
	}
	day, known := hours.ParseDay(name)
	if known {
		return day, nil
	}
	names := hours.DayNames()
	if near := nearest(name, names); near != "" {
		return 0, notOneOf(name, names)
	}
	return 0, notOneOf(name, names[:7])
}

func readClock(to func(*Config) *int) func(*reader, *yaml.Node) error {
	return func(r *reader, n *yaml.Node) error {
		s, err := figure(n)
		if err != nil {
			return err
		}
		minutes, err := hours.ParseClock(s)
		if err != nil {
			return errors.New(`is not a time of day: write "9:00" or "17:30"`)
		}
		*to(r.Config) = minutes
		return nil
	}
}

// wholeHours makes sure that they end after they begin, whichever of the two is
// inherited.
func wholeHours(r *reader, path string, line int) {
	if err := r.Hours.Check(); err != nil {
		r.add(line, path, err.Error()+`: write both, such as from: "9:00" and to: "17:00"`)
	}
}
