package disclosure

// View is what is printed about one service, or about the circle.
type View struct {
	Whole Sum
	Parts []Part // in the order of Names
}

// Part is a whole, parted by one dimension.
type Part struct {
	Of      string
	Columns []Column // hidden ones too
	// Rest is, for each number, what the whole has beyond the columns that show it. It is never
	// about a group that is too small.
	Rest Sum
}

// Column is a value of a dimension.
type Column struct {
	Slug string // Others for those that are together, NotSaid for no value
	Sum  Sum
}

// All is the circle as a whole.
func (f Figures) All() View {
	v := View{Whole: f.Total}
	for _, t := range f.Tables {
		v.Parts = append(v.Parts, part(t, f.Total, func(c int) Sum { return t.Columns[c].Sum }))
	}
	return v
}

// Service is one service, or Others for those that are together. It is false for a service that is
// among these, or of which there is no report: which of the two is not told.
func (f Figures) Service(slug string) (View, bool) {
	r := find(f.Services, slug)
	if r < 0 {
		return View{}, false
	}
	v := View{Whole: f.Services[r].Sum}
	for _, t := range f.Tables {
		v.Parts = append(v.Parts, part(t, v.Whole, func(c int) Sum { return t.Cells[r][c] }))
	}
	return v, true
}

func part(t Table, whole Sum, of func(c int) Sum) Part {
	p := Part{Of: t.Of, Rest: whole}
	for c, line := range t.Columns {
		sum := of(c)
		p.Columns = append(p.Columns, Column{Slug: line.Slug, Sum: sum})
		p.Rest.Count = p.Rest.Count.less(sum.Count)
		for m := range sum.Measures {
			p.Rest.Measures[m] = p.Rest.Measures[m].less(sum.Measures[m])
		}
	}
	return p
}

// less takes away a number that is in n; a hidden one leaves it as it is.
func (n Number) less(of Number) Number {
	if n.Known != Hidden {
		n.N -= of.N
	}
	return n
}
