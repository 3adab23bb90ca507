package letter

import (
	"strings"

	"tocsin/report/page"
)

const (
	alone      = 25 // how many names stand in one column
	columnGap  = 8.0
	entryGap   = 1.6
	entryLines = 12
	hanging    = 4.0  // of what does not fit beside a name
	least      = 60.0 // room under a head for which a page is begun
)

var (
	name = page.Bold(11)
	rest = page.Sized(11)
)

// A roll lays out one list.
type roll struct {
	*page.Printer
	columns int
	width   float64 // of each
}

// An entry is one name, drawn from x and y on.
type entry struct {
	height float64
	draw   func(x, y float64)
}

// entry is a name in bold and after it, or under it, what else is said.
func (r *roll) entry(s Signatory) entry {
	var parts []string
	for _, part := range []string{s.Function, s.Place} {
		if part = r.OneLine(part); part != "" {
			parts = append(parts, part)
		}
	}
	who, more := r.OneLine(s.Name), strings.Join(parts, ", ")
	if who != "" && more != "" {
		who += ","
	}
	after := r.Width(name, who) + r.Width(rest, " ")
	if after+r.Width(rest, more) <= r.width {
		if who+more == "" {
			return entry{}
		}
		return entry{name.Line() + entryGap, func(x, y float64) {
			r.Text(name, x, y, who)
			r.Text(rest, x+after, y, more)
		}}
	}
	names := r.Shorten(name, who, r.width, entryLines/2)
	others := r.Shorten(rest, more, r.width-hanging, entryLines/2)
	return entry{float64(len(names)+len(others))*name.Line() + entryGap, func(x, y float64) {
		for _, line := range names {
			r.Text(name, x, y, line)
			y += name.Line()
		}
		for _, line := range others {
			r.Text(rest, x+hanging, y, line)
			y += rest.Line()
		}
	}}
}

// flow puts entries into the columns of a page after those above, and then of as many pages
// as they need, a block each. The columns of the last are about equally long.
func (r *roll) flow(entries []entry, above []page.Block) []page.Block {
	room := r.Room(page.Height)
	pages := page.Paginate(above, room)
	free := room - page.Total(pages[len(pages)-1])
	var blocks []page.Block
	for len(entries) > 0 {
		fresh := len(blocks) > 0 || free < least
		if fresh {
			free = room
		}
		n := r.fit(entries, free)
		height := free
		for step := free / 2; n == len(entries) && step > 0.5; step /= 2 {
			if r.fit(entries, height-step) == n {
				height -= step
			}
		}
		blocks = append(blocks, r.block(entries[:n], height, fresh))
		entries = entries[n:]
	}
	return blocks
}

// fit is how many of the entries fit into columns of a height.
func (r *roll) fit(entries []entry, height float64) int {
	n := 0
	for range r.columns {
		for used := 0.0; n < len(entries) && used+entries[n].height <= height; n++ {
			used += entries[n].height
		}
	}
	return n
}

func (r *roll) block(entries []entry, height float64, fresh bool) page.Block {
	return page.Block{Height: height, Fresh: fresh, Draw: func(top, _ float64) {
		x, y := page.Left, top
		for _, e := range entries {
			if y+e.height > top+height+0.001 {
				x, y = x+r.width+columnGap, top
			}
			e.draw(x, y)
			y += e.height
		}
	}}
}
