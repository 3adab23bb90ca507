package config_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/config"
)

func TestAssemblies(t *testing.T) {
	rules := func(change func(*assembly.Rules)) assembly.Rules {
		r := assembly.UsualRules()
		change(&r)
		return r
	}
	usual := rules(func(*assembly.Rules) {})
	for text, want := range map[string]assembly.Rules{
		"":                           usual,
		"assemblies:":                usual,
		"assemblies: {}":             usual,
		"assemblies: {quorum: 0}":    usual,
		"assemblies: {quorum: 0 %}":  usual,
		"assemblies: {quorum: 30 %}": rules(func(r *assembly.Rules) { r.Quorum = collective.Fraction{Num: 3, Den: 10} }),
		"assemblies: {quorum: 1}":    rules(func(r *assembly.Rules) { r.Quorum = collective.Fraction{Num: 1, Den: 1} }),
		"assemblies: {approvals: 1}": rules(func(r *assembly.Rules) { r.Approvals = 1 }),
		"assemblies:\n  quorum: 1/2\n  approvals: 100\n  corrections: 90j": {
			Quorum: collective.Half(), Approvals: 100, Corrections: 90 * 24 * time.Hour,
		},
		"assemblies: {corrections: 1h}":    rules(func(r *assembly.Rules) { r.Corrections = time.Hour }),
		"assemblies: {corrections: 2d12h}": rules(func(r *assembly.Rules) { r.Corrections = 60 * time.Hour }),
	} {
		if diff := cmp.Diff(want, mustParse(t, least+text).Assemblies); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// The file says what holds where nothing is said: over other defaults it brings it back.
func TestTheFileSaysTheUsualRules(t *testing.T) {
	text := strings.ReplaceAll(string(mustDefaults(t)), "\n# homeserver: ", "\nhomeserver: ")
	text = strings.ReplaceAll(text, "\n# user: ", "\nuser: ")
	other := "assemblies: {quorum: 1, approvals: 9, corrections: 1h}"
	c, err := config.Parse("config.yaml", []byte(text), []byte(other))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(assembly.UsualRules(), c.Assemblies); diff != "" {
		t.Error(diff)
	}
}

func TestProblemsOfAssemblies(t *testing.T) {
	const (
		share   = `is not a share of the members: write 1/2 or "30 %", or 0 for none`
		members = "is not a number of members: write how many approve the minutes, from 1 to 100"
		unit    = "is not a duration: write it with its unit, 48h for hours, 3d for days"
		between = "must be between one hour and 90 days: write 48h, or 7d"
	)
	for text, want := range map[string]string{ // under assemblies, whose line is 3
		"quorum: 3/2":             "4: assemblies.quorum: " + share,
		"quorum: -1":              "4: assemblies.quorum: " + share,
		"quorum: 0.5":             "4: assemblies.quorum: " + share,
		"quorum: 120 %":           "4: assemblies.quorum: " + share,
		"quorum: half":            "4: assemblies.quorum: " + share,
		"quorum: [1/2]":           "4: assemblies.quorum: expected a single value, found a list",
		"quorum:":                 "4: assemblies.quorum: has no value: write one, or remove the line",
		"approvals: 0":            "4: assemblies.approvals: " + members,
		"approvals: 101":          "4: assemblies.approvals: " + members,
		"approvals: -3":           "4: assemblies.approvals: " + members,
		"approvals: 2.5":          "4: assemblies.approvals: " + members,
		"approvals: three":        "4: assemblies.approvals: " + members,
		"approvals: {a: b}":       "4: assemblies.approvals: expected a single value, found a section",
		"corrections: 7":          "4: assemblies.corrections: " + unit,
		"corrections: week":       "4: assemblies.corrections: " + unit,
		"corrections: 0":          "4: assemblies.corrections: " + between,
		"corrections: 59m":        "4: assemblies.corrections: " + between,
		"corrections: 0h":         "4: assemblies.corrections: " + between,
		"corrections: 90d1m":      "4: assemblies.corrections: " + between,
		"corrections: [7d]":       "4: assemblies.corrections: expected a single value, found a list",
		"approval: 3":             `4: unknown key "assemblies.approval": did you mean "assemblies.approvals"?`,
		"agenda: 3":               `4: unknown key "assemblies.agenda": remove it, known here are quorum, approvals, corrections`,
		"quorum: 0\nquorum: 1/2":  `5: duplicate key "assemblies.quorum": it stands on line 4 already, remove one of them`,
		"quorum: x\napprovals: y": "4: assemblies.quorum: " + share + "\n5: assemblies.approvals: " + members,
	} {
		t.Run(text, func(t *testing.T) {
			text = "assemblies:\n  " + strings.ReplaceAll(text, "\n", "\n  ")
			mustFail(t, least+text, "config.yaml:"+strings.ReplaceAll(want, "\n", "\nconfig.yaml:"))
		})
	}
	mustFail(t, least+"assemblies: 3", `config.yaml:3: assemblies: expected keys with values below it, such as "quorum: …", found a number`)
	mustFail(t, least+"assemblees: {}", `config.yaml:3: unknown key "assemblees": did you mean "assemblies"?`)
}
