package guide

import "strings"

// unbreakable are the spaces that French has before and after its signs: no line of a phone may
// begin with a colon.
var unbreakable = strings.NewReplacer(
	" :", "\u00a0:", " ;", "\u00a0;", " ?", "\u00a0?", " »", "\u00a0»", "« ", "«\u00a0", "n° ", "n°\u00a0", "N° ", "N°\u00a0",
)

// FrenchSpaces makes the spaces of French signs unbreakable, but in code and in markers.
func FrenchSpaces(text string) string {
	blocks := strings.Split(text, "\n\n")
	for i, block := range blocks {
		if strings.HasPrefix(block, opens) {
			continue
		}
		parts := strings.Split(block, "`")
		for j := 0; j < len(parts); j += 2 {
			parts[j] = unbreakable.Replace(parts[j])
		}
		blocks[i] = strings.Join(parts, "`")
	}
	return strings.Join(blocks, "\n\n")
}
