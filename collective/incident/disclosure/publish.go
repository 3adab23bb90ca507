package disclosure

import "tocsin/collective/incident"

// publish makes the tables of a batch.
func (p protector) publish(reports []Row) Publication {
	out := Publication{Version: Version, Least: p.least}
	b := gather(reports, p.least)
	if b.total.count < p.least {
		return out
	}
	patterns := p.margins(b)
	out.Total = margin(b.total)
	for i, slug := range b.services.slugs {
		out.Services = append(out.Services, Line{slug, margin(b.rows[i])})
	}
	for m := range patterns {
		patterns[m].publish(&out)
	}
	for _, c := range cuts() {
		t := b.table(reports, c, p.least)
		out.Tables = append(out.Tables, p.table(t, patterns))
	}
	return out
}

// margin is a sum whose number of reports is given and whose measures are still hidden.
func margin(g group) Sum { return Sum{Count: exact(g.count)} }

// batch is what is frozen together.
type batch struct {
	total    group
	services axis
	rows     []group // by services
	row      []int   // of each report
}

// gather finds the services that have a row.
func gather(reports []Row, least int) batch {
	var b batch
	counts := map[[2]string]int{}
	for i := range reports {
		counts[service(&reports[i])] += reports[i].times()
		b.total.add(&reports[i])
	}
	if b.total.count < least {
		return b
	}
	b.services = fold(counts, least)
	b.rows = make([]group, len(b.services.slugs))
	b.row = make([]int, len(reports))
	for i := range reports {
		b.row[i] = b.services.place[service(&reports[i])]
		b.rows[b.row[i]].add(&reports[i])
	}
	return b
}

func service(r *Row) [2]string { return [2]string{r.Codes.Of(incident.Service)} }

// crossed is a table before anything is hidden.
type crossed struct {
	name    string
	columns []string
	cells   [][]group // by services, then columns
	margins []group   // of the columns
}

func (b batch) table(reports []Row, c cut, least int) crossed {
	counts := map[[2]string]int{}
	for i := range reports {
		counts[c.of(&reports[i])] += reports[i].times()
	}
	columns := fold(counts, least)
	t := crossed{name: c.name, columns: columns.slugs, margins: make([]group, len(columns.slugs))}
	for range b.rows {
		t.cells = append(t.cells, make([]group, len(columns.slugs)))
	}
	for i := range reports {
		t.cells[b.row[i]][columns.place[c.of(&reports[i])]].add(&reports[i])
	}
	for _, row := range t.cells {
		for c := range row {
			t.margins[c].merge(row[c])
		}
	}
	return t
}
