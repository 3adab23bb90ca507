package commands

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestRulesAreTheCirclesOwn: no command goes by the first defaults where a circle may have decided
// otherwise, nor makes a Call that knows no circle's rules.
func TestRulesAreTheCirclesOwn(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	byPassing := regexp.MustCompile(`\.settings\.(Hours|Rules|Zone|Language|Assemblies|Actions)\b|&Call\{`)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || slices.Contains([]string{"charters.go", "engine.go"}, file) {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			if byPassing.MatchString(line) {
				t.Errorf("%s:%d: %s: ask charters.go", file, i+1, strings.TrimSpace(line))
			}
		}
	}
}
