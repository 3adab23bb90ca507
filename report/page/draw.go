package page

// Text writes one line, whose top is at y.
func (p *Printer) Text(f Face, x, y float64, line string) {
	if line == "" {
		return
	}
	p.pdf.SetFont(family, f.style, f.size)
	p.pdf.Text(x, y+f.size*mm*1.02, line)
}

// Lines is a block for each line of text.
func (p *Printer) Lines(f Face, text string, width float64) []Block {
	return p.Indented(f, text, 0, width)
}

// Indented is a block for each line of text, that far from the left of the page's body.
func (p *Printer) Indented(f Face, text string, indent, width float64) []Block {
	var blocks []Block
	for _, line := range p.Wrap(f, text, width) {
		blocks = append(blocks, Block{Height: f.Line(), Draw: func(y, _ float64) { p.Text(f, Left+indent, y, line) }})
	}
	return blocks
}

// Blank is a label and a line to write on, over width from x on.
func (p *Printer) Blank(x, width, y float64, label string) {
	f := Plain
	if label != "" {
		label = p.Fit(f, label, width/2)
		p.Text(f, x, y, label)
		label += " "
	}
	base := y + f.Base()
	p.Rule(x+p.Width(f, label)+1, base, x+width, base, 0)
}

// Rule draws a line; gray is 0 for black.
func (p *Printer) Rule(x1, y1, x2, y2 float64, gray int) {
	p.pen(0.3, gray)
	p.pdf.Line(x1, y1, x2, y2)
}

// Dashes draws a black line to cut along.
func (p *Printer) Dashes(x1, y1, x2, y2 float64) {
	p.pdf.SetDashPattern([]float64{2.5, 2}, 0)
	p.Rule(x1, y1, x2, y2, 0)
	p.pdf.SetDashPattern(nil, 0)
}

// Circle draws a black circle around x, y.
func (p *Printer) Circle(x, y, radius float64) {
	p.pen(0.3, 0)
	p.pdf.Circle(x, y, radius, "D")
}

// Box draws a rectangle; gray is 0 for black.
func (p *Printer) Box(x, y, width, height float64, gray int) {
	p.pen(0.45, gray)
	p.pdf.Rect(x, y, width, height, "D")
}

func (p *Printer) pen(width float64, gray int) {
	p.pdf.SetLineWidth(width)
	p.pdf.SetDrawColor(gray, gray, gray)
}
