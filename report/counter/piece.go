package counter

import "tocsin/report/page"

// A piece is what stands in a column, from x and y down over its height.
type piece struct {
	height float64
	draw   func(x, y float64)
}

const (
	gutter  = 4.0   // between columns
	highest = 120.0 // of pieces that are drawn together: what is higher goes on on another page
)

func total(pieces []piece) float64 {
	sum := 0.0
	for _, p := range pieces {
		sum += p.height
	}
	return sum
}

// split is how wide each of n columns beside each other is.
func split(n int) float64 { return (page.Body - float64(n-1)*gutter) / float64(n) }

// spread puts pieces into n columns of about the same height, read one after the other, in as
// many blocks as they need.
func spread(pieces []piece, n int) []page.Block {
	var blocks []page.Block
	for len(pieces) > 0 {
		height := highest
		taken := fit(pieces, n, height)
		for step := height / 2; step > 0.1; step /= 2 {
			if fit(pieces, n, height-step) == taken {
				height -= step
			}
		}
		columns := make([][]piece, 0, n)
		for rest := pieces[:taken]; len(rest) > 0; {
			k := max(1, fit(rest, 1, height))
			columns, rest = append(columns, rest[:k]), rest[k:]
		}
		blocks = append(blocks, abreast(columns, n))
		pieces = pieces[taken:]
	}
	return blocks
}

// fit is how many of the pieces fit into n columns of a height; one does, however high.
func fit(pieces []piece, n int, height float64) int {
	taken := 0
	for range n {
		for used := 0.0; taken < len(pieces) && used+pieces[taken].height <= height; taken++ {
			used += pieces[taken].height
		}
	}
	return max(taken, 1)
}

// beside is two lists of pieces, each in its half of the page, in as many blocks as they need.
func beside(left, right []piece) []page.Block {
	var blocks []page.Block
	for len(left)+len(right) > 0 {
		var columns [2][]piece
		for i, list := range []*[]piece{&left, &right} {
			if len(*list) > 0 {
				k := fit(*list, 1, highest)
				columns[i], *list = (*list)[:k], (*list)[k:]
			}
		}
		blocks = append(blocks, abreast(columns[:], 2))
	}
	return blocks
}

// abreast is columns, each of a width that n of them would have.
func abreast(columns [][]piece, n int) page.Block {
	height := 0.0
	for _, c := range columns {
		height = max(height, total(c))
	}
	return page.Block{Height: height, Draw: func(top, _ float64) {
		for i, c := range columns {
			x, y := page.Left+float64(i)*(split(n)+gutter), top
			for _, p := range c {
				p.draw(x, y)
				y += p.height
			}
		}
	}}
}

// kept are pieces over the whole width that do not end a page.
func kept(pieces []piece) []page.Block {
	var blocks []page.Block
	for _, one := range pieces {
		blocks = append(blocks, page.Block{Height: one.height, Keep: true, Draw: func(y, _ float64) { one.draw(page.Left, y) }})
	}
	return blocks
}
