// Package minutes lays out the minutes of an assembly, for the chat (Markdown, with its
// formatted body), for a browser (HTML) and for paper (PDF), and the sheets to print before
// it: its agenda and the list of those who come.
//
// It knows no language: every text comes written in the reader's, and a label that is
// empty takes its place off the page. Nobody's text becomes a heading, a link or markup.
// The same minutes give the same bytes.
package minutes

import (
	"slices"

	"tocsin/report/page"
)

// Minutes are what is kept of an assembly. A text may have paragraphs, by "\n"; titles,
// headings, marks and labels are one line.
type Minutes struct {
	Lang      string   // "fr", for those who have the file read to them; may be empty
	Title     string   // "Assemblée n° 7 · Budget et grève"
	Draft     string   // how far it holds: "Projet, à corriger jusqu'au …", "Approuvé le …"; may be empty
	Lines     []string // date, place, how many were there
	Sections  []Section
	Decisions []Block
	Tasks     []Task
	Next      string // when the next one is; may be empty
	Words     Words
	Footer    string // under every page, three lines at most on paper
}

// A Section is an item of the agenda and what was noted under it.
type Section struct {
	Heading string // empty: notes that belong to none
	Lines   []Line
}

// A Line is a note. By its number it is corrected.
type Line struct {
	Number string // "12"; may be empty
	Mark   string // "Décision", "Info", "Idée", "Tâche"; may be empty
	Text   string
}

// A Block is a decision with its receipt.
type Block struct {
	Title string
	Lines []string
}

// A Task is what somebody does by some day; nobody and no day may be said.
type Task struct{ Who, What, Due string }

// Words are the labels.
type Words struct {
	Minutes   string // over every page: "Compte rendu"
	Decisions string // "Décisions"
	Tasks     string // "Tâches"
	Who       string // "Qui"
	What      string // "Quoi"
	Due       string // "Pour quand"
	Next      string // "Prochaine assemblée"
}

// clean is the minutes with nothing in them but text, and nothing that says nothing.
func (m Minutes) clean() Minutes {
	m.Title, m.Draft, m.Next, m.Footer = page.OneLine(m.Title), page.OneLine(m.Draft), page.Paragraphs(m.Next), page.Paragraphs(m.Footer)
	m.Lines = some(each(m.Lines, page.Paragraphs))
	m.Sections = each(m.Sections, func(s Section) Section {
		return Section{page.OneLine(s.Heading), some(each(s.Lines, func(l Line) Line {
			return Line{page.OneLine(l.Number), page.OneLine(l.Mark), page.Paragraphs(l.Text)}
		}))}
	})
	m.Sections = slices.DeleteFunc(m.Sections, func(s Section) bool { return s.Heading == "" && len(s.Lines) == 0 })
	m.Decisions = each(m.Decisions, func(b Block) Block { return Block{page.OneLine(b.Title), some(each(b.Lines, page.Paragraphs))} })
	m.Decisions = slices.DeleteFunc(m.Decisions, func(b Block) bool { return b.Title == "" && len(b.Lines) == 0 })
	m.Tasks = some(each(m.Tasks, func(t Task) Task { return Task{page.OneLine(t.Who), page.Paragraphs(t.What), page.OneLine(t.Due)} }))
	w := &m.Words
	for _, word := range []*string{&w.Minutes, &w.Decisions, &w.Tasks, &w.Who, &w.What, &w.Due, &w.Next} {
		*word = page.OneLine(*word)
	}
	return m
}

func each[T any](from []T, change func(T) T) []T {
	out := make([]T, len(from))
	for i, t := range from {
		out[i] = change(t)
	}
	return out
}

// some are those that are not zero, in the same array.
func some[T comparable](all []T) []T {
	var zero T
	return slices.DeleteFunc(all, func(t T) bool { return t == zero })
}
