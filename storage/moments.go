package storage

import (
	"encoding/json"
	"fmt"
	"time"

	"tocsin/collective/when"
)

// millis is a moment as it is kept; none is 0.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// moment reads what millis wrote.
func moment(ms int64, zone *time.Location) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).In(zone)
}

// momentsText is a list of moments as it is kept; none is empty.
func momentsText(moments []time.Time) (string, error) {
	if len(moments) == 0 {
		return "", nil
	}
	list := make([]int64, len(moments))
	for i, m := range moments {
		list[i] = millis(m)
	}
	text, err := json.Marshal(list)
	if err != nil {
		return "", fmt.Errorf("write moments: %w", err)
	}
	return string(text), nil
}

// openMoments reads what momentsText wrote.
func openMoments(text string, zone *time.Location) ([]time.Time, error) {
	if text == "" {
		return nil, nil
	}
	var list []int64
	if err := json.Unmarshal([]byte(text), &list); err != nil {
		return nil, fmt.Errorf("read moments: %w", err)
	}
	moments := make([]time.Time, len(list))
	for i, ms := range list {
		moments[i] = moment(ms, zone)
	}
	return moments, nil
}

// span reads a length that is kept in milliseconds.
func span(ms int64) time.Duration { return time.Duration(ms) * time.Millisecond }

// zoneOf is the zone of the first of some moments that is one, empty when none is.
func zoneOf(moments ...time.Time) string {
	for _, m := range moments {
		if !m.IsZero() {
			return m.Location().String()
		}
	}
	return ""
}

// openZone reads what zoneOf wrote; without a name it is UTC.
func openZone(name string) (*time.Location, error) {
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("read zone: %w", err)
	}
	return zone, nil
}

// dayText is a day as it is kept; none is empty.
func dayText(d when.Date) string {
	if d == (when.Date{}) {
		return ""
	}
	return d.String()
}

// openDay reads what dayText wrote.
func openDay(text string) (when.Date, error) {
	if text == "" {
		return when.Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return when.Date{}, fmt.Errorf("read day: %w", err)
	}
	return when.DateOf(t), nil
}
