// Package chart draws results as bars, for a phone and for a printer without colours.
//
// It knows no language: every text comes written in the reader's. What a picture says
// must also be said in words beside it, by the caller: some cannot see it.
package chart

import (
	"errors"
	"fmt"

	"github.com/go-analyze/charts"
)

// What a chart has room for.
const (
	MaxBars  = 26
	MaxParts = 6
)

// What cannot be drawn.
var (
	ErrBars  = fmt.Errorf("chart: not 1 to %d bars", MaxBars)
	ErrParts = fmt.Errorf("chart: more than %d parts", MaxParts)
	ErrMinus = errors.New("chart: a part is negative or too large")
)

// limit keeps sums far from overflowing; nobody counts so many votes.
const limit = 1_000_000_000_000

// Bars are lying bars, each under its label, in the order given.
//
// Texts that are too long end in "…": a title has three lines, a label three where
// there are few bars and one where there are many.
type Bars struct {
	Title     string
	Bars      []Bar    // 1 to MaxBars
	Legend    []string // the names of the parts, in their order; none if bars have one part
	Unit      string   // "voix", after the number at the end of a bar
	Mark      int      // a line across the bars at what was needed; 0: none
	MarkLabel string   // "il en fallait 22"
}

// A Bar is as long as the sum of its parts.
type Bar struct {
	Label string
	Parts []int  // MaxParts at most, drawn from dark to light and hatched
	Text  string // at the end of the bar; empty: the sum and the unit
}

// PNG is the chart as a picture 800 pixels wide and 2500 high at most. The same bars
// give the same bytes.
func (b Bars) PNG() ([]byte, error) {
	colours, err := b.draw(charts.ChartOutputPNG)
	if err != nil {
		return nil, err
	}
	return greys(colours)
}

// SVG is the same chart in vectors. Whoever shows it must have a font without serifs;
// its letters may be a little wider or narrower than those of the PNG.
func (b Bars) SVG() ([]byte, error) { return b.draw(charts.ChartOutputSVG) }

func (b Bars) draw(format string) ([]byte, error) {
	if err := b.check(); err != nil {
		return nil, err
	}
	l := b.layout()
	p := charts.NewPainter(charts.PainterOptions{OutputFormat: format, Width: width, Height: l.height})
	c := canvas{Painter: p}
	c.fill(0, 0, width, l.height, paper)
	l.paint(c)
	out, err := p.Bytes()
	if err != nil {
		return nil, fmt.Errorf("write chart: %w", err)
	}
	return out, nil
}

func (b Bars) check() error {
	if len(b.Bars) == 0 || len(b.Bars) > MaxBars {
		return ErrBars
	}
	if len(b.Legend) > MaxParts {
		return ErrParts
	}
	for _, bar := range b.Bars {
		if len(bar.Parts) > MaxParts {
			return ErrParts
		}
		for _, part := range bar.Parts {
			if part < 0 || part > limit {
				return ErrMinus
			}
		}
	}
	if b.Mark < 0 || b.Mark > limit {
		return ErrMinus
	}
	return nil
}

func (b Bar) sum() int {
	sum := 0
	for _, part := range b.Parts {
		sum += part
	}
	return sum
}
