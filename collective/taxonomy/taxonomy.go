// Package taxonomy is the vocabulary of what happens at counters: services, obstacles,
// consequences, the tasks of other people's work that land on social workers. It is
// one table in four languages, and this is the only place that reads it.
package taxonomy

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed taxonomy.tsv
var table string

// The dimensions of the table.
const (
	Task    = "task"    // the work that others should do: what a digital strike refuses
	Service = "service" // whose counter it is
)

// Term is one entry: its slug stands in databases and exports, its names are by
// language (fr, nl, de, en).
type Term struct {
	Slug  string
	Names map[string]string
}

// Terms lists the terms of a dimension, in the order of the table. The list is shared: it is
// read, not changed.
func Terms(dimension string) []Term { return dimensions()[dimension] }

// dimensions reads the table, once.
var dimensions = sync.OnceValue(func() map[string][]Term {
	lines := strings.Split(strings.TrimSpace(table), "\n")
	head := strings.Split(lines[0], "\t")
	terms := map[string][]Term{}
	for _, line := range lines[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) != len(head) {
			continue
		}
		term := Term{Slug: cells[1], Names: map[string]string{}}
		for i, language := range head[2:] {
			term.Names[language] = cells[i+2]
		}
		terms[cells[0]] = append(terms[cells[0]], term)
	}
	return terms
})

// Find is the term of a dimension with a slug; false where there is none.
func Find(dimension, slug string) (Term, bool) {
	terms := Terms(dimension)
	i := slices.IndexFunc(terms, func(t Term) bool { return t.Slug == slug })
	if i < 0 {
		return Term{}, false
	}
	return terms[i], true
}
