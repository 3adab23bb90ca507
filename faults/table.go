package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// table says how each run ended, and returns the exit code of all.
func table(out io.Writer, results []*run) int {
	fmt.Fprintln(out)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	code := 0
	for _, r := range results {
		word, words := "ok", strings.Join(r.facts, "; ")
		switch {
		case r.left != "":
			word, words = "not run", r.left
		case len(r.wrong) > 0:
			word, code = fmt.Sprintf("%d WRONG", len(r.wrong)), 1
			first, _, _ := strings.Cut(r.wrong[0], "\n")
			words = first + "; " + words
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.name, word, r.took, words)
	}
	_ = w.Flush()
	return code
}
