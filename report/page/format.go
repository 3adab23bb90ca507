package page

// half is how much smaller an A5 is than an A4, in percent of its sides.
const half = 70.71

// Sized is a face of any size, in points: for what is read from afar.
func Sized(size float64) Face { return Face{"", size} }

// Bold is Sized in bold.
func Bold(size float64) Face { return Face{"B", size} }

// Size is the size of a face in points.
func (f Face) Size() float64 { return f.size }

// AddA5 begins an A5 page; what draw draws as on an A4 page is made as much smaller.
func (p *Printer) AddA5(draw func()) {
	p.pdf.AddPageFormat("P", p.pdf.GetPageSizeStr("A5"))
	p.scaled(0, draw)
}

// AddTwo begins an A4 page, lying, with twice what draw draws, to cut apart.
func (p *Printer) AddTwo(draw func()) {
	p.pdf.AddPageFormat("L", p.pdf.GetPageSizeStr("A4"))
	p.scaled(0, draw)
	p.scaled(Height/2, draw)
	p.Dashes(Height/2, 0, Height/2, Width)
}

func (p *Printer) scaled(x float64, draw func()) {
	p.pdf.TransformBegin()
	p.pdf.TransformTranslate(x, 0)
	p.pdf.TransformScaleXY(half, 0, 0)
	draw()
	p.pdf.TransformEnd()
}

// Bar is white text on black, over the width of the body; it returns its height.
func (p *Printer) Bar(f Face, y float64, text string) float64 {
	height := f.Line() + 4
	p.pdf.SetFillColor(0, 0, 0)
	p.pdf.Rect(Left, y, Body, height, "F")
	p.pdf.SetTextColor(255, 255, 255)
	p.Text(f, Left+4, y+2, p.Fit(f, text, Body-8))
	p.pdf.SetTextColor(0, 0, 0)
	return height
}
