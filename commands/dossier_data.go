package commands

import (
	"fmt"
	"strconv"
	"strings"

	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
	"tocsin/collective/taxonomy"
	"tocsin/i18n"
	"tocsin/report/counter"
	"tocsin/storage"
)

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// attachData sends what was published as tables, with what each column and each word means.
func (c *Call) attachData(f filing, all publications) error {
	circle, err := c.tx.Room(f.Circle)
	if err != nil {
		return err
	}
	e := c.exportHead()
	for _, p := range all {
		content, err := disclosure.Read(p.Content)
		if err != nil {
			return err
		}
		e.Tables = append(e.Tables, c.exportTables(p.Quarter, clean(circle.Name), content)...)
	}
	book, err := e.XLSX()
	if err != nil {
		return fmt.Errorf("write export: %w", err)
	}
	files, err := e.CSV()
	if err != nil {
		return fmt.Errorf("write export: %w", err)
	}
	called := func(key, ending string) string {
		return fmt.Sprintf("%s-%s%s", c.T("export.file"), f.Period, key) + ending
	}
	c.say("export.done", "period", c.periodName(f.Period))
	for _, file := range []storage.File{
		{Name: called("", ".xlsx"), MIME: xlsx, Data: book},
		{Name: called("-"+c.T("export.file-figures"), ".csv"), MIME: "text/csv", Data: files.Figures},
		{Name: called("-"+c.T("export.file-dictionary"), ".csv"), MIME: "text/csv", Data: files.Dictionary},
		{Name: called("-"+c.T("export.file-vocabulary"), ".csv"), MIME: "text/csv", Data: files.Vocabulary},
	} {
		c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.periodName(f.Period), File: &file})
	}
	return nil
}

// hiddenMark stands for a hidden figure in tables: a program tells it from zero and from empty.
const hiddenMark = "c"

// exportTables are the tables of one publication.
func (c *Call) exportTables(period, circle string, p disclosure.Publication) []counter.Table {
	var tables []counter.Table
	for _, t := range p.Tables {
		table := counter.Table{Period: period, Circle: circle, Of: t.Of}
		for i, service := range p.Services {
			for j, column := range t.Columns {
				table.Cells = append(table.Cells, c.exportCell(t.Of, service.Slug, column.Slug, t.Cells[i][j]))
			}
			table.Cells = append(table.Cells, c.exportCell(t.Of, service.Slug, totalSlug, service.Sum))
		}
		for _, column := range t.Columns {
			table.Cells = append(table.Cells, c.exportCell(t.Of, totalSlug, column.Slug, column.Sum))
		}
		table.Cells = append(table.Cells, c.exportCell(t.Of, totalSlug, totalSlug, p.Total))
		tables = append(tables, table)
	}
	return tables
}

// totalSlug is the slug of a margin in tables.
const totalSlug = "total"

func (c *Call) exportCell(of, service, column string, s disclosure.Sum) counter.Cell {
	cell := counter.Cell{Service: service, ServiceName: c.exportName(string(incident.Service), service), Column: column,
		ColumnName: c.exportName(of, column), Reports: figureOf(s.Count), Sums: map[incident.Measure]counter.Figure{}}
	for _, m := range incident.Measures() {
		if m.Summed() {
			cell.Sums[m] = figureOf(s.Of(m))
		}
	}
	return cell
}

func (v voice) exportName(of, slug string) string {
	if slug == totalSlug {
		return v.T("export.total")
	}
	return v.columnName(of, slug)
}

func figureOf(n disclosure.Number) counter.Figure {
	return counter.Figure{N: int64(n.N), Hidden: n.Known == disclosure.Hidden, AtLeast: n.Known == disclosure.AtLeast}
}

// exportHead is an export without its figures.
func (c *Call) exportHead() counter.Export {
	e := counter.Export{Hidden: hiddenMark, Columns: map[string]counter.Column{}, Terms: c.exportTerms()}
	for key, to := range map[string]*string{
		"figures": &e.Words.Figures, "dictionary": &e.Words.Dictionary, "vocabulary": &e.Words.Vocabulary, "about": &e.Words.About,
		"column": &e.Words.Column, "name": &e.Words.Name, "meaning": &e.Words.Meaning, "type": &e.Words.Type, "unit": &e.Words.Unit,
		"values": &e.Words.Values, "source": &e.Words.Source,
	} {
		*to = c.T("sheets." + key)
	}
	for _, i := range []string{"1", "2", "3", "4", "5", "6"} {
		e.About = append(e.About, c.T("export.about-"+i))
	}
	for _, name := range counter.ColumnNames() {
		e.Columns[name] = c.exportColumn(name)
	}
	return e
}

// exportColumn reads what a column means: its name, its meaning, its unit, its values and where
// they are from, parted by bars.
func (v voice) exportColumn(name string) counter.Column {
	parts := strings.Split(v.T("column."+name), "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	col := counter.Column{Name: parts[0], Meaning: parts[1], Unit: parts[2], Values: parts[3], Type: v.T("export.text"), Source: v.T("export.from-" + parts[4])}
	if col.Values == "number" {
		col.Type, col.Values = v.T("export.number"), v.T("export.numbers")
	}
	return col
}

// exportTerms is the vocabulary in all languages.
func (c *Call) exportTerms() []counter.Terms {
	named := func(slug string, name func(voice) string) taxonomy.Term {
		term := taxonomy.Term{Slug: slug, Names: map[string]string{}}
		for _, lang := range i18n.Langs() {
			term.Names[string(lang)] = name(voice{c.texts, lang, c.now})
		}
		return term
	}
	var regions []taxonomy.Term
	for _, slug := range incident.Regions() {
		regions = append(regions, named(slug, func(v voice) string { return v.term(incident.Region, slug) }))
	}
	bands := map[incident.Measure][]taxonomy.Term{}
	for m, n := range map[incident.Measure]int{incident.Amount: incident.AmountBands, incident.Household: incident.HouseholdBands} {
		for i := 1; i <= n; i++ {
			bands[m] = append(bands[m], named(strconv.Itoa(i), func(v voice) string { return v.band(m, i) }))
		}
	}
	return append(counter.Vocabulary(regions, bands), counter.Terms{Dimension: "table", Terms: []taxonomy.Term{
		named(disclosure.Others, func(v voice) string { return v.T("dossier.others") }), named(totalSlug, func(v voice) string { return v.T("export.total") }),
	}})
}
