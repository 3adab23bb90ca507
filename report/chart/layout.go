package chart

import (
	"strconv"

	"github.com/go-analyze/charts"
)

// The picture, in pixels. On a phone it is shown at less than half of this.
const (
	width     = 800
	maxHeight = 2500
	margin    = 30
	inner     = width - 2*margin
	barHeight = 30
	gap       = 14 // around what belongs together
	beside    = 12 // between a bar and its number
	swatch    = 28
)

func titleFace() face  { return face{charts.FontFamilyNotoSansBold, 34} }
func numberFace() face { return face{charts.FontFamilyNotoSansBold, 28} }
func labelFace() face  { return face{charts.FontFamilyNotoSans, 27} }
func legendFace() face { return face{charts.FontFamilyNotoSans, 25} }

// A layout is where everything stands.
type layout struct {
	height int
	title  []string
	keys   []key
	rows   []row
	mark   int // where the line of what was needed is; 0: none
}

// A key is a line of the legend: a part, or the mark.
type key struct {
	x, y int
	part int // -1: the mark
	name string
}

// A row is a bar with its label over it.
type row struct {
	label []string
	y     int   // of the bar
	top   int   // of the label
	ends  []int // of the parts
	text  string
	textX int
}

func (b Bars) layout() layout {
	m := newMeasurer()
	l := layout{title: m.wrap(titleFace(), b.Title, inner, 3)}
	y := margin + len(l.title)*titleFace().line()
	if len(l.title) > 0 {
		y += gap / 2
	}
	l.keys, y = b.keys(m, y)
	l.rows = make([]row, len(b.Bars))
	for lines := 3; lines > 0; lines-- {
		l.height = y
		for i, bar := range b.Bars {
			r := &l.rows[i]
			r.label = m.wrap(labelFace(), bar.Label, inner, lines)
			r.top = l.height
			r.y = r.top + len(r.label)*labelFace().line() + 4
			l.height = r.y + barHeight + gap + 4*(lines-1)
		}
		l.height += margin - gap
		if l.height <= maxHeight {
			break
		}
	}
	b.measure(m, &l)
	return l
}

// keys puts the legend from y down, as many names on a line as fit, and says where it ends.
func (b Bars) keys(m measurer, y int) ([]key, int) {
	var keys []key
	for part, name := range b.Legend {
		keys = append(keys, key{part: part, name: name})
	}
	if b.Mark > 0 && b.MarkLabel != "" {
		keys = append(keys, key{part: -1, name: b.MarkLabel})
	}
	if len(keys) == 0 {
		return nil, y
	}
	x, line := margin, legendFace().line()+4
	for i := range keys {
		k := &keys[i]
		k.name = m.shorten(legendFace(), k.name, inner/2-swatch-3*beside)
		wide := swatch + beside + m.width(legendFace(), k.name)
		if x > margin && x+wide > width-margin {
			x, y = margin, y+line
		}
		k.x, k.y = x, y
		x += wide + 2*beside
	}
	return keys, y + line + gap/2
}

// measure gives the bars their lengths. The longest, or the mark, leaves room for the
// widest number at its right.
func (b Bars) measure(m measurer, l *layout) {
	highest, widest := max(1, b.Mark), 0
	for i, bar := range b.Bars {
		text := bar.Text
		if text == "" {
			text = strconv.Itoa(bar.sum())
			if b.Unit != "" {
				text += "\u00a0" + b.Unit
			}
		}
		l.rows[i].text = m.shorten(numberFace(), text, inner*45/100)
		widest = max(widest, m.width(numberFace(), l.rows[i].text))
		highest = max(highest, bar.sum())
	}
	room := inner - widest - 2*beside
	at := func(value int) int {
		x := int(float64(room)*float64(value)/float64(highest) + 0.5)
		if value > 0 {
			x = max(x, 3) // little is not nothing
		}
		return margin + x
	}
	if b.Mark > 0 {
		l.mark = at(b.Mark)
	}
	for i, bar := range b.Bars {
		r, sum := &l.rows[i], 0
		for _, part := range bar.Parts {
			sum += part
			r.ends = append(r.ends, at(sum))
		}
		r.textX = at(sum) + beside
		over := r.textX - beside/2
		if l.mark >= over && l.mark <= r.textX+m.width(numberFace(), r.text)+beside/2 {
			r.textX = l.mark + beside // the line does not cross a number
		}
	}
}
