package mask_test

import (
	"fmt"
	"strings"
	"testing"

	"tocsin/collective/mask"
)

// TestWorkedExamples takes the published examples in sentences of four languages. What follows
// from a row: with separators it is masked even where it is not valid, bare digits only where
// they are valid, a function and a public place stay, and so do service numbers.
func TestWorkedExamples(t *testing.T) {
	for _, row := range mustLines(t, "personal-data.tsv")[1:] {
		cells := strings.Split(row, "\t")
		kind, input, valid := cells[0], cells[1], cells[2]
		bare := !strings.ContainsAny(input, " .-/+")
		stays := valid == "keep" || valid == "no" && (bare || kind == "name" || kind == "address")
		if kind == "name" && !stays { // the title stays
			_, input, _ = strings.Cut(input, " ")
		}
		for _, sentence := range []string{
			"%s", "Il a donné %s au guichet.", "Elle parle de %s, encore.", "Ze gaf %s aan het loket.", "Sie gab %s am Schalter an.", "They asked for %s again.",
			"(%s)", "« %s »", "12 appels, %s, 40 min.",
		} {
			if kind == "name" && !stays {
				sentence = strings.ReplaceAll(sentence, "%s", "Mme %s")
			}
			text, want := fmt.Sprintf(sentence, input), fmt.Sprintf(sentence, "["+kind+"]")
			if stays {
				want = text
			}
			if got := mask.Text(text); got != want {
				t.Errorf("%s (%s, %s)\n got %s\nwant %s", text, kind, valid, got, want)
			}
		}
	}
}
