package main

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestNamedTestsExist: where a document says by which test something is proven, that test is there. A transcript
// is one too.
func TestNamedTestsExist(t *testing.T) {
	there := mustTests(t)
	name := regexp.MustCompile("`((?:Test|Fuzz)[A-Z][A-Za-z0-9]*|[a-z0-9-]+\\.txtar)`")
	for _, document := range []string{"docs/security.md", "ARCHITECTURE.md", "docs/masking.md", "docs/performance.md"} {
		text, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		named := name.FindAllStringSubmatch(string(text), -1)
		for _, m := range named {
			if !there[m[1]] {
				t.Errorf("%s names %s, and there is no such test", document, m[1])
			}
		}
		if document == "docs/security.md" && len(named) < 100 {
			t.Errorf("%s names %d tests: is the pattern right?", document, len(named))
		}
	}
}

// TestEveryAttemptHasATest: each row of what a hostile member can try names what proves it.
func TestEveryAttemptHasATest(t *testing.T) {
	text, err := os.ReadFile("docs/security.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, found := strings.Cut(string(text), "\n## What a hostile member can try\n")
	section, _, _ = strings.Cut(section, "\n## ")
	rows := 0
	for line := range strings.Lines(section) {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| attempt") {
			continue
		}
		rows++
		if cells := strings.Split(line, " | "); len(cells) != 3 || !strings.Contains(cells[2], "`Test") && !strings.Contains(cells[2], "`Fuzz") {
			t.Errorf("not three cells with a test in the last: %s", line)
		}
	}
	if !found || rows < 30 {
		t.Errorf("%d rows", rows)
	}
}

// mustTests are the names of all tests of the program, and of its transcripts.
func mustTests(tb testing.TB) map[string]bool {
	tb.Helper()
	declared := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)[A-Za-z0-9]*)\(`)
	there := map[string]bool{}
	err := fs.WalkDir(os.DirFS("."), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if strings.HasSuffix(path, ".txtar") {
			there[entry.Name()] = true
		}
		if !strings.HasSuffix(path, "_test.go") {
			return nil
		}
		source, err := os.ReadFile(path)
		for _, m := range declared.FindAllSubmatch(source, -1) {
			there[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return there
}
