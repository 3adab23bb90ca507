package hours

import (
	"fmt"
	"strings"
)

// Parse reads what String writes: days cut short, then from when to when.
func Parse(text string) (Hours, error) {
	words := strings.Fields(text)
	if len(words) < 2 {
		return Hours{}, fmt.Errorf("%q: %w", text, ErrDays)
	}
	h := Hours{}
	for _, word := range words[:len(words)-1] {
		day, known := ParseDay(word)
		if !known {
			return h, fmt.Errorf("%q: %w", word, ErrDays)
		}
		h.Days[day] = true
	}
	from, to, _ := strings.Cut(words[len(words)-1], "-")
	var err error
	if h.From, err = ParseClock(from); err != nil {
		return h, err
	}
	if h.To, err = ParseClock(to); err != nil {
		return h, err
	}
	return h, h.Check()
}

// Week is how many minutes of a week they have.
func (h Hours) Week() int {
	days := 0
	for _, is := range h.Days {
		if is {
			days++
		}
	}
	return days * (h.To - h.From)
}
