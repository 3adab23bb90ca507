package assembly

import (
	"errors"
	"strings"
	"time"

	"tocsin/collective/when"
)

// task reads who, what and by when.
func (n Note) task(words Words, now time.Time, loc *time.Location) (Note, error) {
	fields := strings.Fields(n.Text)
	if who, ok := strings.CutPrefix(fields[0], "@"); ok {
		if who = strings.TrimRight(who, ",;:"); who != "" {
			n.Who, fields = who, fields[1:]
		}
	}
	for i := max(0, len(fields)-maxDateWords-maxDueWords); i < len(fields); i++ {
		found, err := n.due(fields[i:], words, now, loc)
		if err != nil {
			return Note{}, err
		}
		if found {
			fields = fields[:i]
			break
		}
	}
	if n.What = strings.TrimRight(strings.Join(fields, " "), " ,;"); n.What == "" {
		return Note{}, ErrEmpty
	}
	return n, nil
}

// due reads all fields as a day or moment with a phrase before it. The phrase may also be
// one that belongs to the day: "d'ici 3 jours".
func (n *Note) due(fields []string, words Words, now time.Time, loc *time.Location) (bool, error) {
	for phrase := min(maxDueWords, len(fields)-1); phrase > 0; phrase-- {
		if words.Due == nil || !words.Due(strings.Join(fields[:phrase], " ")) {
			continue
		}
		for _, from := range []int{phrase, 0} {
			found, err := n.date(strings.TrimRight(strings.Join(fields[from:], " "), " !?…)"), now, loc)
			if found || err != nil {
				return found, err
			}
		}
	}
	return false, nil
}

// date reads a day, or a moment. It errors with what is to be asked back: a day or moment
// in two readings, past, or not in the calendar. An hour without a day is none ("pour 3
// heures" is how long).
func (n *Note) date(text string, now time.Time, loc *time.Location) (bool, error) {
	day, notDay := when.Day(text, now, loc)
	if notDay == nil {
		n.Due = day
		return true, nil
	}
	moment, notMoment := when.Moment(text, now, loc)
	if notMoment == nil {
		n.DueAt = moment
		return true, nil
	}
	for _, err := range []error{notDay, notMoment} {
		var e *when.Error
		if errors.As(err, &e) && e.Kind != when.ErrNoDay && len(e.Moments)+len(e.Days) > 0 {
			return false, err
		}
	}
	if errors.Is(notMoment, when.ErrImpossible) { // of a day alone both say so
		return false, notMoment
	}
	return false, nil
}
