package disclosure

// What a publication says of a service or a value that has no line in it: nothing if it may be among
// the others, zero if there are none.

// zero is the sum of no report.
func zero() Sum {
	s := Sum{Count: exact(0)}
	for m := range s.Measures {
		s.Measures[m] = exact(0)
	}
	return s
}

// among is the sum of a slug in lines.
func (p *Publication) among(lines []Line, slug string) Sum {
	if i := find(lines, slug); i >= 0 {
		return lines[i].Sum
	}
	return p.absent(lines, slug)
}

func (p *Publication) absent(lines []Line, slug string) Sum {
	if p.Empty() || slug != Others && find(lines, Others) >= 0 {
		return Sum{}
	}
	return zero()
}

func (p *Publication) service(slug string) Sum { return p.among(p.Services, slug) }

func (p *Publication) column(table, slug string) Sum { return p.among(p.table(table).Columns, slug) }

func (p *Publication) cell(table, service, slug string) Sum {
	t := p.table(table)
	r, c := find(p.Services, service), find(t.Columns, slug)
	if r >= 0 && c >= 0 {
		return t.Cells[r][c]
	}
	var s Sum
	for _, line := range []Sum{p.absentLine(p.Services, r, service), p.absentLine(t.Columns, c, slug)} {
		if line.Count == exact(0) {
			s = zero()
		}
	}
	return s
}

// absentLine is what is known of a cell for want of its row or column, if it has none.
func (p *Publication) absentLine(lines []Line, at int, slug string) Sum {
	if at >= 0 {
		return Sum{}
	}
	return p.absent(lines, slug)
}

// table is one of a publication's tables; an empty publication has none.
func (p *Publication) table(name string) Table {
	for _, t := range p.Tables {
		if t.Of == name {
			return t
		}
	}
	return Table{}
}
