package commands_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/commands"
	"tocsin/internal/pgtest"
)

// longerPage is how many rows more a list reads where there are enough to fill its page.
const longerPage = 12

// TestCostOfEachCommand: with ten times the history a command takes no more statements and reads no more
// rows, and none of its statements reads a table through. What is so all the same says why.
func TestCostOfEachCommand(t *testing.T) {
	pgtest.Skip(t, "how SQLite goes about it")
	if testing.Short() {
		t.Skip("makes two years")
	}
	small, large := mustPast(t, 1), mustPast(t, 10)
	for _, c := range costs() {
		a, b := small.say(c), large.say(c)
		t.Logf("%-10s %-46s %3d %3d statements, %3d %3d rows  %.60q", c.key, c.text, len(a.statements), len(b.statements), a.rows(), b.rows(), b.answer)
		if strings.Contains(a.answer+b.answer, "n'a pas marché") {
			t.Errorf("%s fails: %q", c.text, b.answer)
		}
		if n := max(len(a.statements), len(b.statements)); n > c.most || n < c.most-2 {
			t.Errorf("%s takes %d statements, and %d stand in the table", c.text, n, c.most)
		}
		if c.grows == "" && (len(b.statements) > len(a.statements) || b.rows() > a.rows()+longerPage) {
			t.Errorf("%s takes more with more history: %s", c.text, b.more(a))
		}
		if c.reads == "" {
			large.found(t, c, b)
		}
	}
}

// TestEveryCommandHasItsCost: a command that is added says what it takes.
func TestEveryCommandHasItsCost(t *testing.T) {
	known := map[string]bool{}
	for _, c := range costs() {
		known[c.key] = true
	}
	for _, key := range commands.Keys() {
		if !known[key] {
			t.Errorf("%s has no row in costs()", key)
		}
	}
}

var updateCosts = flag.Bool("update-costs", false, "write the costs of commands into docs/performance.md")

// TestCostsAreDocumented: what docs/performance.md says between its marks is what the tests hold.
func TestCostsAreDocumented(t *testing.T) {
	const path, begins, ends = "../docs/performance.md", "<!-- costs -->\n", "<!-- end of costs -->\n"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, is := strings.Cut(string(text), begins)
	inside, after, ended := strings.Cut(rest, ends)
	if !is || !ended {
		t.Fatalf("%s has no place for the costs", path)
	}
	if *updateCosts {
		if err := os.WriteFile(path, []byte(before+begins+costTable()+ends+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(costTable(), inside); diff != "" {
		t.Errorf("go test ./commands -run TestCostsAreDocumented -update-costs writes it anew (-held +written):\n%s", diff)
	}
}

func costTable() string {
	var b strings.Builder
	b.WriteString("\n| written | statements at the most | with ten times the history |\n|---|---|---|\n")
	for _, c := range costs() {
		why := c.grows
		if c.reads != "" {
			why = strings.Trim(why+"; "+c.reads, "; ")
		}
		if why == "" {
			why = "the same"
		}
		fmt.Fprintf(&b, "| `%s`%s | %d | %s |\n", c.text, map[bool]string{true: " (private)"}[c.private], c.most, why)
	}
	return b.String() + "\n"
}
