package commands

import "tocsin/collective/digest"

// journalHeads are how many entries the journal of each circle of a digest has, and the beginning of its
// last hash: whoever keeps a digest can see later that nothing of before was changed. A circle is named
// where there are several; of an empty journal there is nothing to say.
func (c *Call) journalHeads(w window) ([]string, error) {
	heads, err := c.tx.JournalHeads(w.ids())
	var lines []string
	for _, circle := range w.circles {
		last, ok := heads[circle.ID]
		if !ok {
			continue
		}
		line := c.headLine(last)
		if len(w.circles) > 1 {
			line = c.T("digests.journal-of", "circle", clean(circle.Name), "journal", line)
		}
		lines = append(lines, line)
	}
	return lines, err
}

// leastRows is how many lines of a digest there are at the least, however many circles it is about.
const leastRows = 3

// rowsBeside is how many lines fit on a phone beside those about journals.
func rowsBeside(heads []string) int { return max(digest.Rows-len(heads), leastRows) }
