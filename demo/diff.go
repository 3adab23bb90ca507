package demo

import (
	"fmt"
	"strings"
)

// difference is what the bot said otherwise than the story expects.
type difference struct {
	lines  string // with - for what was expected and + for what came
	more   error  // what came after the story's end
	played string // the story as it went
}

func (d *difference) Error() string {
	text := "the conversation went otherwise:\n" + d.lines
	if d.more != nil {
		text += d.more.Error()
	}
	return text
}

// diff shows the lines in which two texts differ, after "- " and "+ ", each run of
// them under the number of its first line. Equal texts give "".
func diff(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	common := shared(a, b)
	var out strings.Builder
	for i, j, apart := 0, 0, false; i < len(a) || j < len(b); {
		if i < len(a) && j < len(b) && a[i] == b[j] {
			i, j, apart = i+1, j+1, false
			continue
		}
		if !apart {
			fmt.Fprintf(&out, "ligne %d\n", i+1)
			apart = true
		}
		if i < len(a) && (j == len(b) || common[i+1][j] >= common[i][j+1]) {
			out.WriteString("- " + a[i] + "\n")
			i++
		} else {
			out.WriteString("+ " + b[j] + "\n")
			j++
		}
	}
	return out.String()
}

// shared counts, for each pair of ends, the lines that can be kept in order.
func shared(a, b []string) [][]int {
	n := make([][]int, len(a)+1)
	for i := range n {
		n[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				n[i][j] = n[i+1][j+1] + 1
			} else {
				n[i][j] = max(n[i+1][j], n[i][j+1])
			}
		}
	}
	return n
}
