package config_test

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/config"
	"tocsin/i18n"
)

const least = "homeserver: https://matrix.example.org/\nuser: \"@tocsin:example.org\"\n"

func mustDefaults(tb testing.TB) []byte {
	tb.Helper()
	text, err := os.ReadFile("../config.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	return text
}

// sameNumber compares fractions as numbers.
func sameNumber() cmp.Option {
	return cmp.Comparer(func(a, b collective.Fraction) bool { return a.Compare(b) == 0 })
}

func mustParse(tb testing.TB, text string) config.Config {
	tb.Helper()
	c, err := config.Parse("/etc/tocsin/config.yaml", []byte(text), mustDefaults(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func TestDefaults(t *testing.T) {
	c := mustParse(t, least)
	got := []any{c.Homeserver, c.User, c.Name, c.Data, len(c.Inviters), c.SyncLimit, c.Burst, c.Language, c.Zone.String(), c.Hours, c.Log}
	want := []any{"https://matrix.example.org", "@tocsin:example.org", "Tocsin", "/etc/tocsin/data", 0, 100, 20,
		i18n.French, "Europe/Brussels", hours.Default(), config.Log{Level: slog.LevelInfo}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, kind := range decision.Kinds() {
		want := decision.Rules{Method: decision.Majority, Fraction: collective.Half(), Of: collective.Expressed,
			Early: kind == decision.Question, Cosigners: 2, Contest: 24 * time.Hour, Open: 48 * time.Hour}
		if kind.IsStrike() {
			want.Fraction, want.Quorum, want.Secret = collective.Fraction{Num: 2, Den: 3}, collective.Half(), true
		}
		if kind == decision.RuleChange { // it binds everybody: more must want it, and they have more time
			want.Fraction, want.Quorum, want.Open = collective.Fraction{Num: 2, Den: 3}, collective.Half(), 7*24*time.Hour
		}
		if diff := cmp.Diff(want, c.Rules[kind], sameNumber()); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
	}
}

func TestEverythingSet(t *testing.T) {
	c := mustParse(t, least+`
name: Bot
data: /srv/tocsin
inviters:
  - example.org
  - "@anna:autre.example"
language: nl
zone: Europe/Paris
sync_limit: 50
burst: 0
rules:
  greve: {fraction: "75 %", of: electorat, quorum: 0, deadline: 3d}
  action:
    quorum: 1/3
    deadline: 1d12h
log: {level: debug, format: json}
`)
	got := []any{c.Name, c.Data, c.Inviters, c.Language, c.Zone.String(), c.SyncLimit, c.Burst, c.Log}
	want := []any{"Bot", "/srv/tocsin", []string{"example.org", "@anna:autre.example"}, i18n.Dutch, "Europe/Paris", 50, 0,
		config.Log{Level: slog.LevelDebug, JSON: true}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	wantRules := decision.Rules{Method: decision.Majority, Fraction: collective.Fraction{Num: 3, Den: 4},
		Of: collective.Everyone, Secret: true, Cosigners: 2, Contest: 24 * time.Hour, Open: 72 * time.Hour}
	if diff := cmp.Diff(wantRules, c.Rules[decision.Strike], sameNumber()); diff != "" {
		t.Error(diff)
	}
	wantRules = decision.Rules{Method: decision.Majority, Fraction: collective.Half(), Of: collective.Expressed,
		Quorum: collective.Fraction{Num: 1, Den: 3}, Cosigners: 2, Contest: 24 * time.Hour, Open: 36 * time.Hour}
	if diff := cmp.Diff(wantRules, c.Rules[decision.Action], sameNumber()); diff != "" {
		t.Error(diff)
	}
}

// What the example shows in comments is correct, too.
func TestExampleUncommented(t *testing.T) {
	text := string(mustDefaults(t))
	for _, line := range []string{"homeserver: ", "user: ", "password_file: ", "token_file: ", "key_file: "} {
		if !strings.Contains(text, "\n# "+line) {
			t.Errorf("the example does not show %q", line)
		}
		text = strings.ReplaceAll(text, "\n# "+line, "\n"+line)
	}
	mustParse(t, text)
}

func TestLoadWithoutFile(t *testing.T) {
	_, err := config.Load(filepath.Join(t.TempDir(), "config.yaml"), mustDefaults(t))
	var problems config.Problems
	if !errors.As(err, &problems) || !strings.Contains(err.Error(), "no such file: write one with `tocsin config >") {
		t.Error(err)
	}
}

// Whatever is written, it is understood or explained.
func FuzzParse(f *testing.F) {
	defaults := mustDefaults(f)
	f.Add(least)
	f.Add("rules: {greve: {fraction: [1], quorum: &a {b: *a}}}\n--- x")
	f.Add("hours: {days: [lun, [x], *a], from: 9}\nrules: {texte: {method: avis, secret: [], active: d}}")
	f.Add("assemblies: {quorum: [1], approvals: , corrections: d, x: {}}")
	f.Add("actions: {decided: [presse, [x], {y: z}, 3, ], decided: no, b: }")
	f.Add("inviters: [@a:b, *c]\n? [x]: y\n<<: 3")
	f.Fuzz(func(t *testing.T, text string) {
		_, err := config.Parse("config.yaml", []byte(text), defaults)
		var problems config.Problems
		if err != nil && (!errors.As(err, &problems) || len(problems) == 0) {
			t.Error(err)
		}
	})
}
