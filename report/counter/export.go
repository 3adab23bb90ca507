package counter

import (
	"errors"
	"fmt"
	"strconv"

	"tocsin/collective/incident"
	"tocsin/report/sheet"
)

// Export is what an allied collective gets: protected figures, what each of their columns
// means, and the vocabulary.
type Export struct {
	Tables  []Table
	Hidden  string            // stands for a figure that is hidden, such as "c"
	Columns map[string]Column // by the names that ColumnNames lists
	Terms   []Terms           // the vocabulary, in its order; Vocabulary has most of it
	About   []string          // what the reader must know first; the first is a title
	Words   ExportWords
}

// Table is protected figures of one period of one circle: services against the terms of one
// dimension.
type Table struct {
	Period, Circle string
	Of             string // the dimension
	Cells          []Cell // in the order in which they are written
}

// Cell is a service and a term. Services and terms that were put together, and the totals,
// have slugs like any other.
type Cell struct {
	Service, ServiceName string
	Column, ColumnName   string
	Reports              Figure
	Sums                 map[incident.Measure]Figure // one that is missing is an empty cell
}

// Figure is a number, or that it is hidden.
type Figure struct {
	N       int64
	Hidden  bool
	AtLeast bool // N is what is known of it: some of its parts are hidden
}

// ExportWords are the names of the sheets and the heads of the dictionary.
type ExportWords struct {
	Figures, Dictionary, Vocabulary, About            string
	Column, Name, Meaning, Type, Unit, Values, Source string
}

// What an export is not written without.
var (
	ErrUndescribed = errors.New("counter: a column without a description")
	ErrUnmarked    = errors.New("counter: nothing says that a figure is hidden")
)

// Files are an export as CSV.
type Files struct{ Figures, Dictionary, Vocabulary []byte }

// CSV is the export in files that any program reads. It errors with ErrUndescribed,
// ErrUnmarked and sheet.ErrTooLong.
func (e Export) CSV() (Files, error) {
	tabs, err := e.tabs()
	if err != nil {
		return Files{}, err
	}
	var f Files
	for i, to := range []*[]byte{&f.Figures, &f.Dictionary, &f.Vocabulary} {
		if *to, err = sheet.CSV(tabs[i].Rows); err != nil {
			return Files{}, fmt.Errorf("write %s: %w", []string{"figures", "dictionary", "vocabulary"}[i], err)
		}
	}
	return f, nil
}

// XLSX is the export as one workbook: the figures, the dictionary, the vocabulary, what the
// reader must know. It errors as CSV does.
func (e Export) XLSX() ([]byte, error) {
	tabs, err := e.tabs()
	if err != nil {
		return nil, err
	}
	return sheet.Workbook(tabs...)
}

func (e Export) tabs() ([]sheet.Tab, error) {
	figures, err := e.figures()
	if err != nil {
		return nil, err
	}
	dictionary, err := e.dictionary()
	if err != nil {
		return nil, err
	}
	var about [][]string
	for _, text := range e.About {
		about = append(about, []string{text})
	}
	w := e.Words
	return []sheet.Tab{
		{Name: w.Figures, Rows: figures}, {Name: w.Dictionary, Rows: dictionary},
		{Name: w.Vocabulary, Rows: e.vocabulary()}, {Name: w.About, Rows: about},
	}, nil
}

// figures are a row for each cell of every table, under the names of the columns.
func (e Export) figures() ([][]string, error) {
	rows := [][]string{ColumnNames()}
	for _, t := range e.Tables {
		for _, c := range t.Cells {
			row := []string{t.Period, t.Circle, t.Of, c.Service, c.ServiceName, c.Column, c.ColumnName, e.figure(c.Reports)}
			hidden := c.Reports.Hidden
			for _, m := range summed() {
				f, said := c.Sums[m]
				if hidden = hidden || f.Hidden; said {
					row = append(row, e.figure(f))
				} else {
					row = append(row, "")
				}
			}
			if hidden && e.Hidden == "" {
				return nil, ErrUnmarked
			}
			rows = append(rows, row)
		}
	}
	return rows, nil
}

func (e Export) figure(f Figure) string {
	number := strconv.FormatInt(f.N, 10)
	switch {
	case f.Hidden:
		return e.Hidden
	case f.AtLeast:
		return "≥" + number
	}
	return number
}
