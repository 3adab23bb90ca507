package config_test

import (
	"strings"
	"testing"

	"tocsin/config"
)

func TestProblems(t *testing.T) {
	const missingUser = `config.yaml: user is missing: write the bot's account, such as user: "@tocsin:example.org"`
	tests := map[string]struct {
		text string // after least, whose two lines are the first
		want string // starts of lines, after "config.yaml:"
	}{
		"unknown key":         {"homeservr: x", `3: unknown key "homeservr": did you mean "homeserver"?`},
		"key cut short":       {"lang: fr", `3: unknown key "lang": did you mean "language"?`},
		"nothing like it":     {"colour: red", `3: unknown key "colour": remove it, known here are homeserver, user,`},
		"unknown rule":        {"rules: {greve: {quorom: 1}}", `3: unknown key "rules.greve.quorom": did you mean "rules.greve.quorum"?`},
		"unknown kind":        {"rules:\n  greves: {}", `4: unknown key "rules.greves": did you mean "rules.greve"?`},
		"duplicate":           {"user: a", `3: duplicate key "user": it stands on line 2 already`},
		"deep duplicate":      {"log:\n  level: info\n  level: warn", `5: duplicate key "log.level": it stands on line 4`},
		"no value":            {"name:", `3: name: has no value`},
		"empty value":         {`name: ""`, `3: name: is empty`},
		"number for text":     {"name: 42", `3: name: expected text, found a number: put it in quotes`},
		"list for text":       {"name: [a]", `3: name: expected text, found a list`},
		"text for section":    {"rules: strict", `3: rules: expected keys with values below it, such as "greve: …", found text`},
		"text for list":       {"inviters: example.org", `3: inviters: expected a list, found text`},
		"alias":               {"name: &a x\nzone: *a", `4: zone: expected text, found a value that starts with *`},
		"merge":               {"<<: {name: x}", `3: unknown key "<<"`},
		"bad inviter":         {"inviters: [example.org, anna@example.org]", `3: inviters, item 2: is neither a server`},
		"inviter with scheme": {"inviters: ['https://example.org']", `3: inviters, item 1: is neither a server`},
		"language":            {"language: french", `3: language: unknown value "french": did you mean "fr"?`},
		"zone":                {"zone: Bruxelles", `3: zone: unknown time zone "Bruxelles": write its IANA name`},
		"zone of the machine": {"zone: Local", `3: zone: unknown time zone "Local"`},
		"limit":               {"sync_limit: 0", `3: sync_limit: expected a whole number from 1 to 1000`},
		"burst":               {"burst: 3", `3: burst: expected a whole number from 10 to 1000, such as 20, or 0 for no brake`},
		"limit as text":       {"sync_limit: many", `3: sync_limit: expected a whole number`},
		"fraction":            {"rules: {texte: {fraction: 3/2}}", `3: rules.texte.fraction: is not a share of the votes: write 2/3`},
		"fraction of nothing": {"rules: {texte: {fraction: 0}}", `3: rules.texte.fraction: is not a share`},
		"base":                {"rules: {texte: {of: votant}}", `3: rules.texte.of: unknown value "votant": did you mean "votants"?`},
		"quorum":              {"rules: {texte: {quorum: half}}", `3: rules.texte.quorum: is not a share of the members`},
		"deadline unit":       {"rules: {texte: {deadline: 48}}", `3: rules.texte.deadline: is not a duration: write it with its unit`},
		"deadline too long":   {"rules: {texte: {deadline: 91d}}", `3: rules.texte.deadline: must be between one minute and 90 days`},
		"log level":           {"log: {level: warning}", `3: log.level: unknown value "warning": did you mean "warn"?`},
		"id without quotes":   {"inviters: [@anna:example.org]", `3: a value that starts with @`},
		"open bracket":        {"inviters: [a", `3: a quote or bracket is not closed`},
		"wrong column":        {"log:\n  level: info\n format: text\nname: x", `5: a quote or bracket is not closed, or a line starts`},
		"tab":                 {"log:\n\tlevel: info", `4: a value that starts with @`},
		"colon":               {"name: a: b", `3: a colon too many`},
		"open quote":          {"zone: 'a", `3: a quote is not closed`},
		"two documents":       {"---\nname: x", `3: a second document starts here`},
		"all at once": {"nam: x\nlanguage: it\nzone: Mars\nuser: b",
			"3: unknown key\n4: language: unknown value\n5: zone: unknown\n6: duplicate key"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			mustFail(t, least+test.text, "config.yaml:"+strings.ReplaceAll(test.want, "\n", "\nconfig.yaml:"))
		})
	}
	t.Run("empty file", func(t *testing.T) {
		mustFail(t, "# nothing\n", "config.yaml: homeserver is missing\n"+missingUser)
	})
	t.Run("bad homeserver is not missing", func(t *testing.T) {
		mustFail(t, "homeserver: example.org", "config.yaml:1: homeserver: is not an address: write it whole\n"+missingUser)
	})
	t.Run("not a mapping", func(t *testing.T) {
		mustFail(t, "- a", "config.yaml:1: expected keys\nconfig.yaml: homeserver is missing\n"+missingUser)
	})
}

func TestAccounts(t *testing.T) {
	for account, good := range map[string]bool{
		"tocsin": true, `"@tocsin:example.org"`: true, `"@tocsin:localhost:8008"`: true,
		"tocsin:example.org": false, `"@tocsin"`: false, "my bot": false, `"@a b:c"`: false,
	} {
		_, err := config.Parse("c", []byte("homeserver: http://localhost:8008\nuser: "+account), mustDefaults(t))
		if good != (err == nil) {
			t.Errorf("%s: %v", account, err)
		}
	}
}

// mustFail makes sure that text has exactly the problems that the lines of want start.
func mustFail(tb testing.TB, text, want string) {
	tb.Helper()
	mustFailWith(tb, text, string(mustDefaults(tb)), want)
}

// mustFailWith is mustFail for other defaults.
func mustFailWith(tb testing.TB, text, defaults, want string) {
	tb.Helper()
	_, err := config.Parse("config.yaml", []byte(text), []byte(defaults))
	if err == nil {
		tb.Fatal("no problem found")
	}
	got, wanted := strings.Split(err.Error(), "\n"), strings.Split(want, "\n")
	if len(got) != len(wanted) {
		tb.Fatalf("got:\n%s\nwant:\n%s", err, want)
	}
	for i := range wanted {
		if !strings.HasPrefix(got[i], wanted[i]) {
			tb.Errorf("got:  %s\nwant: %s", got[i], wanted[i])
		}
	}
}
