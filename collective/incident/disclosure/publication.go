package disclosure

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Version is the form in which publications are stored.
const Version = 1

// Publication is what leaves a circle about a batch. It is stored as JSON and never computed anew.
type Publication struct {
	Version int `json:"version"`
	Least   int `json:"least"` // the smallest group that it gives
	Figures
}

// Figures are tables that share their services.
type Figures struct {
	Total    Sum     `json:"total"`
	Services []Line  `json:"services"` // by slug; Others, if any, is the last
	Tables   []Table `json:"tables"`
}

// Line is a slug with its sum over a whole row or column.
type Line struct {
	Slug string `json:"slug"`
	Sum  Sum    `json:"sum"`
}

// Table is the services by the values of one dimension.
type Table struct {
	Of      string  `json:"of"`      // one of Names
	Columns []Line  `json:"columns"` // by slug; Others, if any, is the last
	Cells   [][]Sum `json:"cells"`   // a row for each of the services
}

// Empty says whether the batch was too small to publish anything. Such a batch is better not
// frozen: its reports wait for the next one.
func (p Publication) Empty() bool { return p.Total.Count.Known == Hidden }

// Read reads a stored publication, and refuses one that it cannot print.
func Read(data []byte) (Publication, error) {
	var p Publication
	if err := json.Unmarshal(data, &p); err != nil {
		return Publication{}, fmt.Errorf("read a publication: %w", err)
	}
	if p.Version != Version {
		return Publication{}, fmt.Errorf("read a publication: version %d is not %d", p.Version, Version)
	}
	if err := p.check(); err != nil {
		return Publication{}, fmt.Errorf("read a publication: %w", err)
	}
	return p, nil
}

// check says what is wrong with the shape of the tables.
func (p *Publication) check() error {
	var names []string
	for _, t := range p.Tables {
		names = append(names, t.Of)
		if len(t.Cells) != len(p.Services) {
			return fmt.Errorf("table %q has %d rows for %d services", t.Of, len(t.Cells), len(p.Services))
		}
		for _, row := range t.Cells {
			if len(row) != len(t.Columns) {
				return fmt.Errorf("table %q has a row of %d cells for %d columns", t.Of, len(row), len(t.Columns))
			}
		}
	}
	if !p.Empty() && !slices.Equal(names, Names()) {
		return fmt.Errorf("its tables are %q", names)
	}
	return nil
}

// find is the index of a slug in lines, or -1.
func find(lines []Line, slug string) int {
	return slices.IndexFunc(lines, func(l Line) bool { return l.Slug == slug })
}
