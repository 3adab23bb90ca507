package page

// half is how much smaller an A5 is than an A4, in percent of its sides.
const half = 70.71

// Sized is a face of any size, in points: for what is read from afar.
func Sized(size float64) Face { return Face{"", size} }

// Bold is Sized in bold.
func Bold(size float64) Face { return Face{"B", size} }

// AddA5 begins an A5 page; what draw draws as on an A4 page is made as much smaller.
func (p *Printer) AddA5(draw func()) {
	p.pdf.AddPageFormat("P", p.pdf.GetPageSizeStr("A5"))
	p.scaled(0, draw)
}

// AddTwo begins an A4 page, lying, with twice what draw draws, to cut apart; cut says so and
// may be empty.
func (p *Printer) AddTwo(cut string, draw func()) {
	p.pdf.AddPageFormat("L", p.pdf.GetPageSizeStr("A4"))
	p.scaled(0, draw)
	p.scaled(Height/2, draw)
	const middle, from = Height / 2, 5.0
	gutter := 2 * Left * half / 100
	cut = p.Fit(Sized(8.5), cut, gutter)
	p.Text(Sized(8.5), middle-p.Width(Sized(8.5), cut)/2, from, cut)
	p.Scissors(middle, from+7)
	p.Dashes(middle, from+13, middle, Width-5)
}

func (p *Printer) scaled(x float64, draw func()) {
	p.pdf.TransformBegin()
	p.pdf.TransformTranslate(x, 0)
	p.pdf.TransformScaleXY(half, 0, 0)
	draw()
	p.pdf.TransformEnd()
}

// Scissors are open downwards, their rings around x and at y.
func (p *Printer) Scissors(x, y float64) {
	for _, side := range []float64{-1, 1} {
		p.Circle(x+side*1.5, y, 1.1)
		p.Rule(x+side*0.9, y+0.9, x-side*1.6, y+5.5, 0)
	}
}

// Bar is white text on black, over the width of the body; it returns its height.
func (p *Printer) Bar(f Face, y float64, text string) float64 {
	height := f.Line() + 4
	p.Stroke(y, height)
	p.pdf.SetTextColor(255, 255, 255)
	p.Text(f, Left+4, y+2, p.Fit(f, text, Body-8))
	p.pdf.SetTextColor(0, 0, 0)
	return height
}

// Stroke is a black stroke over the width of the body, as thick as it is high.
func (p *Printer) Stroke(y, height float64) {
	p.pdf.SetFillColor(0, 0, 0)
	p.pdf.Rect(Left, y, Body, height, "F")
}

// Thick draws a rectangle that is seen from afar.
func (p *Printer) Thick(x, y, width, height float64) {
	p.pen(1, 0)
	p.pdf.Rect(x, y, width, height, "D")
}
