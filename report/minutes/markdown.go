package minutes

import "strings"

// Markdown is the minutes as they are said in a chat: CommonMark that reads well for
// those who see it as it is. It ends in a line break.
func (m Minutes) Markdown() string {
	m = m.clean()
	var out sheet
	out.heading("#", m.Title)
	out.paragraph(bold(m.Draft))
	out.paragraph(strings.Join(each(m.Lines, escape), "\n"))
	for _, s := range m.Sections {
		out.heading("##", s.Heading)
		var items []string
		for _, l := range s.Lines {
			items = append(items, join(escape(l.Number), bold(l.Mark), escape(l.Text)))
		}
		out.list(items)
	}
	if len(m.Decisions) > 0 {
		out.heading("##", m.Words.Decisions)
	}
	for _, d := range m.Decisions {
		out.heading("###", d.Title)
		out.list(each(d.Lines, escape))
	}
	var tasks []string
	for _, t := range m.Tasks {
		tasks = append(tasks, join(bold(t.Who), escape(t.What), escape(t.Due)))
	}
	if len(tasks) > 0 {
		out.heading("##", m.Words.Tasks)
	}
	out.list(tasks)
	if m.Next != "" {
		out.paragraph(join(bold(m.Words.Next), escape(m.Next)))
	}
	out.paragraph(escape(m.Footer))
	return out.String()
}

// A sheet is Markdown in the making, an empty line between its parts.
type sheet struct{ strings.Builder }

func (s *sheet) part(text string) {
	if text == "" {
		return
	}
	if s.Len() > 0 {
		s.WriteByte('\n')
	}
	s.WriteString(text + "\n")
}

func (s *sheet) heading(level, title string) {
	if title != "" {
		s.part(level + " " + escape(title))
	}
}

// paragraph keeps its lines apart, by two spaces that nobody sees.
func (s *sheet) paragraph(text string) { s.part(strings.ReplaceAll(text, "\n", "  \n")) }

func (s *sheet) list(items []string) {
	var out []string
	for _, item := range items {
		if item != "" {
			out = append(out, "- "+strings.ReplaceAll(item, "\n", "  \n  "))
		}
	}
	s.part(strings.Join(out, "\n"))
}

func bold(text string) string {
	if text == "" {
		return ""
	}
	return "**" + escape(text) + "**"
}

// join has a dot between the texts that are not empty.
func join(texts ...string) string {
	var out []string
	for _, text := range texts {
		if text != "" {
			out = append(out, text)
		}
	}
	return strings.Join(out, " · ")
}
