package commands

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSplitCommand(t *testing.T) {
	type split struct {
		name, rest string
		marked     bool
	}
	for text, want := range map[string]split{
		"":                        {},
		" ":                       {},
		"!":                       {"", "!", false},
		"!!":                      {"", "!!", false},
		"! vote":                  {"", "! vote", false},
		"!!vote":                  {"", "!!vote", false},
		"!1":                      {"", "!1", false},
		"!vote":                   {"vote", "", true},
		"  !vote  12   pour ":     {"vote", "12   pour", true},
		"!vote\n12 pour":          {"vote", "12 pour", true},
		"!vote\t12":               {"vote", "12", true},
		"!vote\u00a012":           {"vote", "12", true},
		"vote 12":                 {"vote", "12", false},
		"!Résultat 1":             {"Résultat", "1", true},
		"!proposer action\nligne": {"proposer", "action\nligne", true},
		"bonjour":                 {"bonjour", "", false},
		"vote !vote":              {"vote", "!vote", false},
		"!\u0301a":                {"", "!\u0301a", false},
		"!\xff":                   {"", "!\xff", false},
		"！vote":                   {"！vote", "", false},
	} {
		name, rest, marked := splitCommand(text)
		if got := (split{name, rest, marked}); got != want {
			t.Errorf("%q is %+v", text, got)
		}
		if IsCommand(text) != want.marked {
			t.Errorf("%q is a command: %v", text, !want.marked)
		}
	}
}

func FuzzSplitCommand(f *testing.F) {
	for _, seed := range []string{"", "!", "!!", "! vote", "!vote 12 pour", "vote", "!\u202evote\n1", "\xff!vote"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		name, rest, marked := splitCommand(text)
		if len(name)+len(rest) > len(text) || strings.ContainsAny(name, " \n\t") {
			t.Errorf("%q is %q and %q", text, name, rest)
		}
		if marked && (name == "" || !strings.HasPrefix(strings.TrimSpace(text), "!"+name)) {
			t.Errorf("%q is marked, with the name %q", text, name)
		}
		n, after := leadingNumber(text)
		if n < 0 || n > 1_000_000 || n == 0 && after != text {
			t.Errorf("%q begins with %d, then %q", text, n, after)
		}
		if short := quoted(text); utf8.RuneCountInString(short) > 61 || strings.ContainsAny(short, "`\n") {
			t.Errorf("%q is quoted as %q", text, short)
		}
		if d := distance(name, name); d != 0 {
			t.Errorf("%q is %d from itself", name, d)
		}
	})
}
