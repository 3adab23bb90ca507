package commands

import (
	"encoding/json"
	"fmt"
	"time"

	"tocsin/collective/when"
)

// fields are what of something is everybody's and can be changed, as text. A field whose name
// begins with a tilde goes along with the others: it is put back with them, and may have changed
// since. What is empty is not among them.
type fields map[string]string

// swing is one thing that goes from how an act left it to how it was before.
type swing struct {
	id       string
	from, to fields
}

// goes says whether a field is changed by a swing, and to what.
func (s swing) goes(field string) (to string, changes bool) {
	to, changes = s.to[field]
	return to, changes
}

// asField writes a value as a field; nothing is empty.
func asField(value any) string {
	text, err := json.Marshal(value)
	if err != nil { // plain values always can be
		panic(err)
	}
	if s := string(text); s != "null" && s != "[]" && s != "{}" {
		return s
	}
	return ""
}

func readField(text string, into any) error {
	if text == "" {
		return nil
	}
	if err := json.Unmarshal([]byte(text), into); err != nil {
		return fmt.Errorf("read what was before: %w", err)
	}
	return nil
}

func momentField(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}

func (c *Call) readMoment(text string) time.Time {
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return time.Time{}
	}
	return at.In(c.now.Location())
}

func dayField(d when.Date) string {
	if d == (when.Date{}) {
		return ""
	}
	return d.String()
}

func readDayField(text string) when.Date {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return when.Date{}
	}
	return when.DateOf(day)
}

// set puts the value of a field into what is read from it, where the swing changes that field.
func (s swing) set(field string, into *string) {
	if to, changes := s.to[field]; changes {
		*into = to
	}
}

func (s swing) setMoment(c *Call, field string, into *time.Time) {
	if to, changes := s.to[field]; changes {
		*into = c.readMoment(to)
	}
}

func (s swing) setDay(field string, into *when.Date) {
	if to, changes := s.to[field]; changes {
		*into = readDayField(to)
	}
}
