package dossier

// An area is a part of a page, in millimetres.
type area struct{ x, y, width, height float64 }

const (
	pen  = 0.3  // how thick a rule is
	step = 0.25 // between two that leave no white between them
)

// fill draws rules side by side, along the longer side of an area: a page has no other way to
// fill one, and a printer shows none.
func (p *printer) fill(a area, gray int) {
	along := a.width >= a.height
	from, to := a.y, a.y+a.height
	if !along {
		from, to = a.x, a.x+a.width
	}
	for at := from + pen/2; ; at += step {
		last := at >= to-pen/2
		if last {
			at = max(to-pen/2, from)
		}
		if along {
			p.Rule(a.x, at, a.x+a.width, at, gray)
		} else {
			p.Rule(at, a.y, at, a.y+a.height, gray)
		}
		if last {
			return
		}
	}
}

// hatch draws slanted rules that end at the edges of an area.
func (p *printer) hatch(a area) {
	const apart = 1.3
	for x := a.x - a.height + apart; x < a.x+a.width; x += apart {
		from, to := max(x, a.x), min(x+a.height, a.x+a.width)
		p.Rule(from, a.y+a.height-(from-x), to, a.y+a.height-(to-x), darkGray)
	}
}

// The greys of the parts of a bar, as package chart has them.
const (
	darkGray = 45
	midGray  = 130
	softGray = 200
	white    = 255
)

// part fills an area as the part of that number is filled everywhere.
func (p *printer) part(number int, a area) {
	fills := [...]int{darkGray, softGray, white, midGray, white, softGray}
	n := number % len(fills)
	p.fill(a, fills[n])
	if n == 2 || n == 5 {
		p.hatch(a)
	}
	for _, edge := range []area{{a.x, a.y, a.width, 0}, {a.x, a.y + a.height, a.width, 0}, {a.x, a.y, 0, a.height}, {a.x + a.width, a.y, 0, a.height}} {
		p.Rule(edge.x, edge.y, edge.x+edge.width, edge.y+edge.height, darkGray)
	}
}
