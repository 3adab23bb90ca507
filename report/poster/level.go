package poster

import (
	"math"

	"tocsin/report/page"
)

// Letters, in points.
const (
	largestTitle, smallestTitle = 88.0, 28.0
	largestText                 = 32.0
	brokenTitle                 = 20.0 // a word that is wider than the page at this size is broken
	levels                      = 28
)

// A level is how large letters are, in points.
type level struct{ title, text float64 }

// levelOf is a level, the largest being 0. The text gets smaller before the title does: what
// is read from afar is what makes somebody come near.
func levelOf(i int, least float64) level {
	share := float64(i) / (levels - 1)
	between := func(from, to, bend float64) float64 {
		return math.Round(2*from*math.Pow(to/from, math.Pow(share, bend))) / 2
	}
	return level{between(largestTitle, smallestTitle, 1.6), between(largestText, least, 0.7)}
}

// A sheet is a poster in letters of one level.
type sheet struct {
	*page.Printer
	Poster
	level
}

// sheet is the poster in the largest letters in which all fits in room, or in the smallest.
func (p Poster) sheet(d *page.Printer, least, room float64) (sheet, bool) {
	var s sheet
	for i := range levels {
		s = sheet{d, p, levelOf(i, least)}
		if stacked(s.parts()) <= room {
			return s, true
		}
	}
	return s, false
}
