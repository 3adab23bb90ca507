// Package readable makes of the rows of an export what people read: a text that says what each file
// is, and tables for spreadsheet programs. Nothing is in them that is not in the rows; words of a
// fixed meaning (states, kinds, codes) stay as they are in the rows, in French, and everything else
// is in one language. Rows are read one at a time, so that a hundred thousand cost no memory.
package readable

import (
	"maps"
	"slices"
	"strings"
	"time"

	"tocsin/collective/export"
)

// Words are what the tables are written with.
type Words struct {
	T    func(key string, args ...any) string
	Deed func(act, who, number string) string // an act of the journal as a sentence
	Zone *time.Location                       // of what has none of its own
}

// Files are what people read of an export, the text first.
func Files(s export.Source, w Words) ([]export.Extra, error) {
	b := &book{Words: w, source: s, shapes: map[string]export.Table{}}
	for _, t := range s.Tables() {
		b.shapes[t.Name] = t
	}
	if err := b.learn(); err != nil {
		return nil, err
	}
	files := []export.Extra{{Name: b.T("export.readme-file") + ".txt", Write: b.readme}}
	for _, v := range views() {
		files = append(files, b.table(v.name, func(to *rows) error { return b.view(v, to) }))
	}
	return append(files, b.table("journal", b.journal)), nil
}

// Heads are the titles that tables have, and Names the tables.
func Heads() []string {
	all := map[string]bool{}
	for _, v := range views() {
		for _, c := range v.columns {
			if !strings.HasPrefix(c.head, code) {
				all[c.head] = true
			}
		}
	}
	for _, head := range journalHeads() {
		all[head] = true
	}
	return slices.Sorted(maps.Keys(all))
}

// Names are the names of the tables, in their order.
func Names() []string {
	var all []string
	for _, v := range views() {
		all = append(all, v.name)
	}
	return append(all, "journal")
}

// code begins the head of a column whose title is a word of the vocabulary.
const code = "code-"

func (b *book) title(head string) string {
	if slug, ok := strings.CutPrefix(head, code); ok {
		return slug
	}
	return b.T("export.head-" + head)
}

func (b *book) file(name string) string { return b.T("export.name-"+name) + ".csv" }
