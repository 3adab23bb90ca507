package commands

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"vote", "vote", 0}, {"", "vote", 4}, {"vot", "vote", 1}, {"votee", "vote", 1}, {"voze", "vote", 1},
		{"voet", "vote", 1}, {"tove", "vote", 2}, {"ca", "abc", 3}, {"été", "ete", 2}, {"aide", "vote", 3},
	} {
		for _, pair := range [][2]string{{test.a, test.b}, {test.b, test.a}} {
			if got := distance(pair[0], pair[1]); got != test.want {
				t.Errorf("%q to %q is %d, expected %d", pair[0], pair[1], got, test.want)
			}
		}
	}
}

func TestNearest(t *testing.T) {
	c := reader(t)
	for written, want := range map[string]string{
		"voet": "vote", "vot": "vote", "VOTTE": "vote", "propser": "propose", "resutlat": "result", "aidee": "help",
		"hulpp": "help", "x": "", "": "", "bonsoirs": "", "proposerais": "", "zzzzzz": "",
		strings.Repeat("vote", 2500): "",
	} {
		if got := c.nearest(written); got != want {
			t.Errorf("%.20s is near to %q, expected %q", written, got, want)
		}
	}
}

// TestNearestIsTheSameAlways, though names are kept in a map.
func TestNearestIsTheSameAlways(t *testing.T) {
	c := reader(t)
	for _, written := range []string{"stemm", "votr", "hilf", "resul", "tale"} {
		first := c.nearest(written)
		for range 50 {
			if got := c.nearest(written); got != first {
				t.Fatalf("%s is near to %s, then to %s", written, first, got)
			}
		}
	}
}

func TestQuoted(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "  a \n b ": "a b", "`!vote`": "'!vote'", "\u202etxet": "txet",
		strings.Repeat("é", 60): strings.Repeat("é", 60), strings.Repeat("é", 61): strings.Repeat("é", 60) + "…",
	} {
		got := quoted(text)
		if got != want || !utf8.ValidString(got) {
			t.Errorf("%q is %q", text, got)
		}
	}
}

func TestPhrases(t *testing.T) {
	p := phrases{}
	p.add([]string{"Grève", "Grève du numérique", "d'accord"}, "x")
	for text, want := range map[string]int{
		"": 0, "greve": 1, "GRÈVE!": 1, "grève du numérique demain": 3, "grève du hall": 1, "du numérique": 0, "d’accord, oui": 1,
	} {
		if meaning, n := p.prefix(strings.Fields(text)); n != want || (meaning == "x") != (n > 0) {
			t.Errorf("%q takes %d words as %q", text, n, meaning)
		}
	}
}
