package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestFootholdsAreTested: what docs/security.md says of whom it trusts, and of each foothold, names in each row
// what shows it, and that is there.
func TestFootholdsAreTested(t *testing.T) {
	text, err := os.ReadFile("docs/security.md")
	if err != nil {
		t.Fatal(err)
	}
	there, named := mustTests(t), regexp.MustCompile("`((?:Test|Fuzz)[A-Z][A-Za-z0-9]*|[a-z0-9-]+\\.txtar)`")
	for heading, least := range map[string]int{"Who is trusted with what": 10, "What each foothold gives": 16} {
		_, section, _ := strings.Cut(string(text), "\n## "+heading+"\n")
		section, _, _ = strings.Cut(section, "\n## ")
		rows := 0
		for line := range strings.Lines(section) {
			if !strings.HasPrefix(line, "| **") {
				continue
			}
			rows++
			cells := strings.Split(strings.TrimSuffix(strings.TrimSpace(line), " |"), " | ")
			tests := named.FindAllStringSubmatch(cells[len(cells)-1], -1)
			if len(tests) == 0 {
				t.Errorf("no test is named in the last cell of %s", line)
			}
			for _, m := range tests {
				if !there[m[1]] {
					t.Errorf("%s is no test: %s", m[1], line)
				}
			}
		}
		if rows < least {
			t.Errorf("%s has %d rows", heading, rows)
		}
	}
}
