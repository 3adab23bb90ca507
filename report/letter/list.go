package letter

import "tocsin/report/page"

// List is who signed a letter in public, to publish or to pin up.
type List struct {
	Lang   string
	Title  string
	Total  string // large, on top
	Lines  []string
	Names  []Signatory // in the order in which they are printed
	Label  string      // what the page is
	Footer string
}

// Signatory is one of them; but for the name all may be empty.
type Signatory struct{ Name, Function, Place string }

var total = page.Bold(26)

// PDF is the list on A4 pages, a short one in one column, a longer one in two that are read
// one after the other. Only an entry of more than entryLines is cut, with ….
func (l List) PDF() ([]byte, error) {
	drawing, err := page.New(l.Lang, page.OneLine(l.Title), page.Paragraphs(l.Footer))
	if err != nil {
		return nil, err
	}
	r := &roll{Printer: drawing, columns: 1, width: page.Body}
	if len(l.Names) > alone {
		r.columns, r.width = 2, (page.Body-columnGap)/2
	}
	blocks := r.Lines(total, r.OneLine(l.Total), page.Body)
	blocks = append(blocks, r.Lines(page.Heading, r.OneLine(l.Title), page.Body)...)
	for _, line := range l.Lines {
		blocks = append(blocks, r.Lines(page.Reading, r.OneLine(line), page.Body)...)
	}
	blocks = append(blocks, page.Space(page.Gap))
	var entries []entry
	for _, s := range l.Names {
		if e := r.entry(s); e.height > 0 {
			entries = append(entries, e)
		}
	}
	r.Section(r.OneLine(l.Label), append(blocks, r.flow(entries, blocks)...))
	return r.Bytes()
}
