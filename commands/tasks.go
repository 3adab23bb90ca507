package commands

import (
	"strconv"
	"strings"

	"tocsin/collective/taxonomy"
)

// taskNames reads one entry of a list of tasks: "3", "1 4 7", a name in any language,
// or whatever else is refused, as written.
func (c *Call) taskNames(text string) []string {
	if slug, ok := c.tasks.word(text); ok {
		return []string{slug}
	}
	terms := taxonomy.Terms(taxonomy.Task)
	var slugs []string
	for word := range strings.FieldsSeq(text) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > len(terms) {
			return []string{text}
		}
		slugs = append(slugs, terms[n-1].Slug)
	}
	return slugs
}

// task is how a refused task is called: its name, or as it was written.
func (v voice) task(slug string) string {
	if term, ok := taxonomy.Find(taxonomy.Task, slug); ok {
		return term.Names[string(v.lang)]
	}
	return slug
}

func (v voice) taskList(slugs []string) string {
	names := make([]string, len(slugs))
	for i, slug := range slugs {
		names[i] = v.task(slug)
	}
	return strings.Join(names, ", ")
}
