package mask_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tocsin/collective/mask"
)

// marked is a sentence with what must be masked in it.
type marked struct {
	text, want string
	kinds      []mask.Kind
}

var markup = regexp.MustCompile(`\{([a-z]+):([^}]*)\}`)

// read reads a line with markup: {kind:what is masked}.
func readMarked(line string) marked {
	m := marked{text: markup.ReplaceAllString(line, "$2"), want: markup.ReplaceAllString(line, "[$1]")}
	for _, found := range markup.FindAllStringSubmatch(line, -1) {
		m.kinds = append(m.kinds, mask.Kind(found[1]))
	}
	return m
}

// mustLines reads a file of test data without its comments.
func mustLines(tb testing.TB, name string) []string {
	tb.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		tb.Fatal(err)
	}
	var lines []string
	for _, line := range strings.Split(string(text), "\n") {
		if line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return lines
}

func TestSentences(t *testing.T) {
	for _, line := range append(mustLines(t, "sentences.txt"), mustLines(t, "heldout.txt")...) {
		m := readMarked(line)
		if got := mask.Text(m.text); got != m.want {
			t.Errorf("%s\n got %s\nwant %s", m.text, got, m.want)
		}
	}
}

func TestInnocent(t *testing.T) {
	for _, line := range append(mustLines(t, "innocent.txt"), mustLines(t, "innocent-heldout.txt")...) {
		if got := mask.Text(line); got != line {
			t.Errorf("%s\n got %s", line, got)
		}
	}
}
