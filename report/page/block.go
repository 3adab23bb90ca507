package page

import "slices"

// A Block is drawn whole on one page, from y down over height.
type Block struct {
	Height float64
	Draw   func(y, height float64)
	Grows  bool // takes room that is to spare
	Again  bool // comes again at the top of the pages that follow
	Keep   bool // does not end a page: it announces what comes next
	Fresh  bool // begins a page, and what came again no longer does
	Ends   bool // begins something else: what came again no longer does
	Gap    bool // is left out at the top of a page, but for the first, and after all others
}

// Space is a gap with nothing on it.
func Space(height float64) Block {
	return Block{Height: height, Gap: true, Draw: func(_, _ float64) {}}
}

// Total is the height of blocks without what they can grow.
func Total(blocks []Block) float64 {
	sum := 0.0
	for _, b := range blocks {
		sum += b.Height
	}
	return sum
}

// Paginate puts blocks on pages of a height. A block that is higher has a page alone.
func Paginate(blocks []Block, height float64) [][]Block {
	var pages [][]Block
	var page, again []Block
	top := 0 // how many of the page came again
	for i, b := range blocks {
		need := b.Height
		for j := i; blocks[j].Keep && j+1 < len(blocks) && need+blocks[j+1].Height <= height/2; j++ {
			need += blocks[j+1].Height
		}
		if b.Fresh || b.Ends {
			again = nil
		}
		if len(page) > 0 && (b.Fresh || Total(page)+need > height) {
			pages = append(pages, page)
			page, top = slices.Clone(again), len(again)
		}
		if b.Gap && len(pages) > 0 && len(page) == top {
			continue
		}
		page = append(page, b)
		if b.Again && Total(again)+b.Height < height/3 {
			again = append(again, b)
		}
	}
	if len(pages) > 0 && len(page) == top {
		return pages
	}
	return append(pages, page)
}

// Put draws blocks from y down. Those that grow share what is left of height, up to a
// third of their own each.
func (p *Printer) Put(blocks []Block, y, height float64) {
	spare, growing := height-Total(blocks), 0.0
	for _, b := range blocks {
		if b.Grows {
			growing += b.Height
		}
	}
	share := 0.0
	if growing > 0 {
		share = min(1.0/3, max(0, spare/growing))
	}
	for _, b := range blocks {
		h := b.Height
		if b.Grows {
			h += b.Height * share
		}
		b.Draw(y, h)
		y += h
	}
}

// Together keeps the first two of the lines of a text on one page, and the last two.
func Together(blocks []Block) []Block {
	for i := range blocks {
		blocks[i].Keep = len(blocks) > 1 && (i == 0 || i == len(blocks)-2)
	}
	return blocks
}

// Whole keeps all of the blocks on one page, unless they are higher than that.
func Whole(blocks []Block, highest float64) {
	if Total(blocks) > highest {
		return
	}
	for i := range blocks {
		blocks[i].Keep = i < len(blocks)-1
	}
}
