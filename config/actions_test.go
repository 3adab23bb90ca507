package config_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tocsin/collective/action"
	"tocsin/config"
)

func TestActions(t *testing.T) {
	decided := func(kinds ...action.Kind) action.Rules { return action.Rules{Decided: kinds} }
	for text, want := range map[string]action.Rules{
		"":                                   action.UsualRules(),
		"actions:":                           action.UsualRules(),
		"actions: {}":                        action.UsualRules(),
		"actions: {decided: []}":             decided(),
		"actions: {decided: [formation]}":    decided(action.Training),
		"actions:\n  decided: [campagne]":    decided(action.Campaign),
		"actions:\n  decided:\n    - presse": decided(action.Press),
		"actions: {decided: [lettre-ouverte, 'greve']}":        decided(action.OpenLetter, action.Strike),
		"actions: {decided: [rassemblement, greve-numerique]}": decided(action.Rally, action.DigitalStrike),
	} {
		got := mustParse(t, least+text).Actions
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
		if got.Decided == nil { // whoever says nothing has the usual rules, which this is not
			t.Errorf("%q: as if nothing were said", text)
		}
		for _, strike := range []action.Kind{action.Strike, action.DigitalStrike} {
			if !got.Need(strike) {
				t.Errorf("%q: %s needs no decision", text, strike)
			}
		}
	}
}

// The file says what holds where nothing is said: over other defaults it brings it back, and
// where there are no defaults at all it changes nothing.
func TestTheFileSaysTheUsualActions(t *testing.T) {
	text := strings.ReplaceAll(string(mustDefaults(t)), "\n# homeserver: ", "\nhomeserver: ")
	text = strings.ReplaceAll(text, "\n# user: ", "\nuser: ")
	c, err := config.Parse("config.yaml", []byte(text), []byte("actions: {decided: [formation]}"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(action.UsualRules(), c.Actions); diff != "" {
		t.Error(diff)
	}
	before, after, _ := strings.Cut(text, "\nactions:")
	_, after, found := strings.Cut(after, "\n# ---")
	if !found {
		t.Fatal("the file does not say which actions are decided")
	}
	c, err = config.Parse("config.yaml", []byte(before+"\n# ---"+after), nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(action.UsualRules(), c.Actions); diff != "" {
		t.Errorf("without the key: %s", diff)
	}
}

// All kinds are named above the list, and no other.
func TestTheFileNamesAllKindsOfActions(t *testing.T) {
	text := string(mustDefaults(t))
	_, text, _ = strings.Cut(text, "parmi ")
	text, _, _ = strings.Cut(text, ".")
	var want, got []string
	for _, kind := range action.Kinds() {
		want = append(want, string(kind))
	}
	for name := range strings.SplitSeq(text, ",") {
		got = append(got, strings.Trim(name, " \n#"))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestProblemsOfActions(t *testing.T) {
	const (
		list  = "write [rassemblement, interpellation], or [] for strikes alone"
		kinds = "unknown value: write one of rassemblement, interpellation, lettre-ouverte, campagne, greve, greve-numerique, formation, presse"
	)
	for text, want := range map[string]string{ // under actions, whose line is 3
		"decided: presse":                    "4: actions.decided: expected a list, found text: " + list,
		"decided: no":                        "4: actions.decided: expected a list, found text: " + list,
		"decided: {presse: yes}":             "4: actions.decided: expected a list, found a section: " + list,
		"decided: 0":                         "4: actions.decided: expected a list, found a number: " + list,
		"decided:":                           "4: actions.decided: has no value: write one, or remove the line",
		"decided: [tractage]":                "4: actions.decided, item 1: " + kinds,
		"decided: [presse, rassemblements]":  `4: actions.decided, item 2: unknown value "rassemblements": did you mean "rassemblement"?`,
		"decided: [grève]":                   `4: actions.decided, item 1: unknown value "grève": did you mean "greve"?`,
		"decided: [lettre]":                  `4: actions.decided, item 1: unknown value "lettre": did you mean "lettre-ouverte"?`,
		"decided: [presse, 3]":               "4: actions.decided, item 2: expected text, found a number",
		"decided: [presse, ]\ndecided: []":   `5: duplicate key "actions.decided": it stands on line 4 already, remove one of them`,
		"decided: [[presse]]":                "4: actions.decided, item 1: expected text, found a list",
		"decided: ['']":                      "4: actions.decided, item 1: is empty: write a value, or remove the line",
		"decided: [presse, greve, presse]":   "4: actions.decided, item 3: presse stands twice: remove it once",
		"decided:\n  - presse\n  - x\n  - x": "6: actions.decided, item 2: " + kinds + "\n7: actions.decided, item 3: " + kinds,
		"decide: [presse]":                   `4: unknown key "actions.decide": did you mean "actions.decided"?`,
		"kinds: [presse]":                    `4: unknown key "actions.kinds": remove it, known here are decided`,
	} {
		t.Run(text, func(t *testing.T) {
			text = "actions:\n  " + strings.ReplaceAll(text, "\n", "\n  ")
			mustFail(t, least+text, "config.yaml:"+strings.ReplaceAll(want, "\n", "\nconfig.yaml:"))
		})
	}
	mustFail(t, least+"actions: [presse]", `config.yaml:3: actions: expected keys with values below it, such as "decided: …", found a list`)
	mustFail(t, least+"action: {}", `config.yaml:3: unknown key "action": did you mean "actions"?`)
}
