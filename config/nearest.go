package config

import (
	"fmt"
	"strings"
)

// nearest is the choice that looks most like name, or empty when none does.
func nearest(name string, choices []string) string {
	name = strings.ToLower(name)
	best, bestDistance := "", 1+max(1, len([]rune(name))/3)
	for _, c := range choices {
		if len(name) >= 3 && (strings.HasPrefix(c, name) || strings.HasPrefix(name, c)) {
			return c
		}
		if d := distance(name, c); d < bestDistance {
			best, bestDistance = c, d
		}
	}
	return best
}

func notOneOf(s string, choices []string) error {
	if near := nearest(s, choices); near != "" {
		return fmt.Errorf("unknown value %q: did you mean %q?", s, near)
	}
	return fmt.Errorf("unknown value: write one of %s", strings.Join(choices, ", "))
}

// distance is how many letters must be added, left out or changed (Levenshtein).
func distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i := range from {
		diagonal := row[0]
		row[0] = i + 1
		for j := range to {
			change := diagonal
			if from[i] != to[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(to)]
}
