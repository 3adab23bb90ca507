package commands

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var digits = regexp.MustCompile(`[0-9]+`)

// judge reads what was said: the circle learns neither names nor numbers, and nothing
// twice; names go to those who are held.
func (l *pledgeLife) judge(t *testing.T, lines []heardLine, reach int) {
	t.Helper()
	for _, text := range circleHeard(lines) {
		news := map[bool]string{strings.Contains(text, "est atteinte"): "reached", strings.Contains(text, "est confirmée"): "held",
			strings.Contains(text, "finalement"): "missed"}[true]
		before := ""
		if len(l.news) > 0 {
			before = l.news[len(l.news)-1]
		}
		if news == "" || news == before || before == "held" && news == "reached" || before == "" && news != "reached" {
			t.Errorf("after %q the circle hears %q", before, text)
		}
		if news == "reached" && reach == 0 {
			t.Errorf("the circle hears %q of %v", text, l.m.pledges)
		}
		numbers := slices.DeleteFunc(digits.FindAllString(text, -1), func(n string) bool { return n == "1" })
		if len(numbers) > 0 || slices.ContainsFunc(l.names, func(name string) bool { return strings.Contains(text, name) }) {
			t.Errorf("the circle learns too much: %q", text)
		}
		l.news = append(l.news, news)
	}
	for _, line := range lines {
		for _, name := range l.names {
			if line.to != "" && strings.Contains(line.text, name) && (!l.m.held[line.to] || !l.m.held[name] || !l.m.pledges[name].Named || name == line.to) {
				t.Errorf("%s is told of %s: %q", line.to, name, line.text)
			}
		}
	}
}
