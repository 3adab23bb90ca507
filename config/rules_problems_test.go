package config_test

import (
	"strings"
	"testing"
)

func TestProblemsOfRules(t *testing.T) {
	const (
		people  = "is not a number of people: write a whole number from 0 to 1000"
		blocks  = "is not a number of blocks: write how many stop a decision, from 1 to 1000"
		days    = "is not a number of days: write 30d, or 0 to count all members"
		neither = "is neither yes nor no: write one of them"
		unit    = "is not a duration: write it with its unit, 48h for hours, 3d for days"
	)
	for text, want := range map[string]string{ // under rules.question, whose line is 4
		"method: majority":             `5: rules.question.method: unknown value "majority": did you mean "majorite"?`,
		"method: [majorite]":           `5: rules.question.method: expected text, found a list`,
		"count: borda":                 `5: rules.question.count: unknown value: write one of schulze, ranked-pairs, irv`,
		"count: ranked":                `5: rules.question.count: unknown value "ranked": did you mean "ranked-pairs"?`,
		"count: irv":                   `5: rules.question.count: has no use with method majorite: remove it, or write method: classement`,
		"active: 12h":                  "5: rules.question.active: " + days,
		"active: d":                    "5: rules.question.active: " + days,
		"active: 3661":                 "5: rules.question.active: " + days,
		"active: +3":                   "5: rules.question.active: " + days,
		"active: [3]":                  "5: rules.question.active: expected a single value, found a list",
		"blocks: 0":                    "5: rules.question.blocks: " + blocks,
		"blocks: none":                 "5: rules.question.blocks: " + blocks,
		"secret: maybe":                "5: rules.question.secret: " + neither,
		"secret: 1":                    "5: rules.question.secret: " + neither,
		"secret:":                      "5: rules.question.secret: has no value: write one, or remove the line",
		"names: {a: b}":                "5: rules.question.names: " + neither,
		"early: later":                 "5: rules.question.early: " + neither,
		"seconds: -1":                  "5: rules.question.seconds: " + people,
		"seconds: 1001":                "5: rules.question.seconds: " + people,
		"cosigners: two":               "5: rules.question.cosigners: " + people,
		"cosigners: 1.5":               "5: rules.question.cosigners: " + people,
		"contest: 24":                  "5: rules.question.contest: " + unit,
		"contest: -1h":                 "5: rules.question.contest: " + unit,
		"contest: [0]":                 "5: rules.question.contest: expected a single value, found a list",
		"contest: 31d":                 "5: rules.question.contest: must be at most 30 days",
		"deadline: 0":                  "5: rules.question.deadline: must be between one minute and 90 days",
		"metod: avis":                  `5: unknown key "rules.question.metod": did you mean "rules.question.method"?`,
		"cosigner: 2":                  `5: unknown key "rules.question.cosigner": did you mean "rules.question.cosigners"?`,
		"second: 2":                    `5: unknown key "rules.question.second": did you mean "rules.question.seconds"?`,
		"activ: 2":                     `5: unknown key "rules.question.activ": did you mean "rules.question.active"?`,
		"seats: 2":                     `5: unknown key "rules.question.seats": remove it, known here are method, count, fraction`,
		"colour: red":                  `5: unknown key "rules.question.colour": remove it, known here are method, count, fraction, of, quorum,`,
		"method: avis\nof: votants":    `6: rules.question.of: has no use with method avis: remove it, or write method: majorite`,
		"fraction: 1/2\nmethod: score": `5: rules.question.fraction: has no use with method score: remove it, or write method: majorite`,
		"early: yes\nsecret: yes":      `5: rules.question.early: a secret vote never closes early: remove it, or write secret: no`,
		"method: avis\nsecret: yes":    `4: rules.question: avis: this method cannot be secret: write secret: no, or another method`,
		"of: votants\nfraction: 1/3\nmethod: avis": "5: rules.question.of: has no use with method avis: remove it, or write method: majorite\n" +
			"6: rules.question.fraction: has no use with method avis: remove it, or write method: majorite",
	} {
		t.Run(text, func(t *testing.T) {
			text = "rules:\n  question:\n    " + strings.ReplaceAll(text, "\n", "\n    ")
			mustFail(t, least+text, "config.yaml:"+strings.ReplaceAll(want, "\n", "\nconfig.yaml:"))
		})
	}
}

// What is inherited counts, too: a strike is secret until somebody says otherwise.
func TestConsentOnAStrikeIsOpen(t *testing.T) {
	mustFail(t, least+"rules:\n  greve: {method: consentement}",
		"config.yaml:4: rules.greve: consentement: this method cannot be secret: write secret: no, or another method")
	mustParse(t, least+"rules:\n  greve: {method: consentement, secret: no}")
}
