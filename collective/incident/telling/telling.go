// Package telling reads what a member tells about a counter into the codes and measures of a
// report, in French, Dutch, German and English, and reads and writes the short code of the
// paper form. It reads what is said and little more: what follows from something else is marked
// as not sure, and where two codes are equally likely it has neither, for the bot to ask.
//
// The text is masked already. [name] is somebody; other masks mean nothing.
//
// House rules: the vocabulary is data (lexicon/*.txt), and a phrase goes there, never into
// the code. All four languages are read at once, since people mix them.
package telling

import (
	"time"

	"tocsin/collective/incident"
)

// Told is what was understood.
type Told struct {
	Codes  incident.Codes
	Values incident.Values
	Day    string                          // 2006-01-02, or empty when no day was said
	Times  int                             // of a tally sheet; 0 was not said
	Sure   map[incident.Dimension]bool     // whether a code was said, or follows from something else
	Unsure map[incident.Dimension][]string // the codes that it could be, of which none is taken
}

// longest is how much of a text is read, in bytes: what somebody types is shorter by far.
const longest = 20_000

// Read reads what a member tells. Days are those before now, by the clock of its location; with the
// zero time no day is read.
//
// Minutes on hold count as minutes of work too, unless the person waited: somebody else did the service's work
// while holding. What the person waited at a counter is nobody's work. Of a range ("10 à 12 appels") the lower end counts. A
// phone that nobody answers is in the state unknown: closed would be more than was seen.
func Read(text string, now time.Time) Told {
	s := read(cut(text))
	told := Told{Sure: map[incident.Dimension]bool{}, Unsure: map[incident.Dimension][]string{}}
	for _, d := range incident.Dimensions() {
		chosen, unsure := s.choose(d)
		switch d {
		case incident.Service:
			chosen, unsure = s.service()
		case incident.Region:
			chosen, unsure = s.region()
		}
		if unsure != nil {
			told.Unsure[d] = unsure
		} else if chosen.slug != "" {
			told.Codes.Set(d, chosen.slug)
			told.Sure[d] = chosen.weight > 1
		}
	}
	told.infer(s.measure(&told))
	if !now.IsZero() {
		told.Day = s.day(now)
	}
	return told
}

// cut keeps the beginning of a text that is longer than anybody types.
func cut(text string) string {
	if len(text) > longest {
		return text[:longest]
	}
	return text
}

// guess sets a code that was not said.
func (t *Told) guess(d incident.Dimension, slug string) {
	if slug == "" || t.Codes.Of(d) != "" || len(t.Unsure[d]) > 0 {
		return
	}
	t.Codes.Set(d, slug)
	t.Sure[d] = false
}
