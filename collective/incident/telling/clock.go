package telling

import "slices"

// earliest is from how many hours on "à 9h" is a time of day, in hundredths of a minute.
const earliest = 6 * 60 * 100

var (
	atAnHour    = []string{"vers", "des", "jusqu", "om", "vanaf", "ab", "entre", "tussen", "between", "by", "until", "tot", "bis", "um", "gegen"}
	maybeAnHour = []string{"a", "apres", "avant", "voor", "na", "at", "before", "after", "from", "de", "van", "von", "vor", "nach", "ou", "et"}
)

// clock says whether hours are a time of day: "à 9h", "de 9 à 12h", "om 14u".
func (c *counter) clock(q quantity) bool {
	if !q.hours {
		return false
	}
	late := q.value >= earliest
	if q.from > 0 && c.tokens[q.from-1].part == c.tokens[q.from].part {
		before := c.tokens[q.from-1].text
		if slices.Contains(atAnHour, before) || late && slices.Contains(maybeAnHour, before) {
			return true
		}
	}
	return late && (c.tokens[q.from].dash || q.to < len(c.tokens) && (c.tokens[q.to].dash || c.ranges(q.to)))
}

// ranges says whether "à 11h" follows.
func (c *counter) ranges(i int) bool {
	return slices.Contains(rangers, c.tokens[i].text) && i+1 < len(c.tokens) && c.tokens[i+1].number >= 0
}
