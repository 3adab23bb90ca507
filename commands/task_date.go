package commands

import (
	"errors"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

// redateTask gives a task another day or moment by which it is to be done: said with the word
// before it ("avant vendredi"), or after that word alone.
func (c *Call) redateTask(t action.Task, whole, after string) error {
	if !t.Open() {
		return c.wrongTask(t, action.ErrEnded)
	}
	next := t
	next.Due, next.DueAt, next.Offered = when.Date{}, time.Time{}, time.Time{}
	for _, text := range []string{after, whole} { // "d'ici 3 jours" is one of a day itself
		day, err := when.Day(text, c.now, c.now.Location())
		if err == nil {
			next.Due = day
			return c.changedTask(t, next, "date")
		}
		at, momentErr := when.Moment(text, c.now, c.now.Location())
		if momentErr == nil {
			next.DueAt = at
			return c.changedTask(t, next, "date")
		}
		var unread *when.Error
		if errors.As(err, &unread) && unread.Kind != when.ErrUnclear {
			return c.unclear(unread, true)
		}
	}
	return refuse("task.date-how", "task", c.commandLine(taskKey), "number", itoa(t.Number), "by", c.name("mark.by"))
}
