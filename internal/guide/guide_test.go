package guide

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFill(t *testing.T) {
	const text = "# Guide\n\n<!-- list a b\nx | y\n\nz\n-->\nold\n<!-- /list -->\n\nThe end.\n"
	var asked Ask
	parts := map[string]Part{"list": func(ask Ask) (string, error) {
		asked = ask
		return "- one\n- two", nil
	}}
	filled, err := Fill(text, parts)
	if err != nil {
		t.Fatal(err)
	}
	const want = "# Guide\n\n<!-- list a b\nx | y\n\nz\n-->\n\n- one\n- two\n\n<!-- /list -->\n\nThe end.\n"
	if diff := cmp.Diff(want, filled); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(Ask{Args: []string{"a", "b"}, Lines: []string{"x | y", "z"}, Text: text}, asked); diff != "" {
		t.Error(diff)
	}
	again, err := Fill(filled, parts)
	if diff := cmp.Diff(filled, again); diff != "" || err != nil {
		t.Errorf("filled twice it is another text: %v\n%s", err, diff)
	}
}

func TestFillErrors(t *testing.T) {
	parts := map[string]Part{
		"list": func(Ask) (string, error) { return "", nil },
		"bad":  func(Ask) (string, error) { return "", errors.New("no such thing") },
	}
	for text, want := range map[string]string{
		"a\n<!-- list -->\nb":                   "line 2: list is not closed",
		"<!-- list\nb":                          "line 1: the comment has no end",
		"<!-- table -->\n<!-- /table -->":       `line 1: no part is called "table"`,
		"<!-- /list -->":                        `line 1: no part is called "/list"`,
		"a\n\n<!-- bad -->\nold\n<!-- /bad -->": "line 3: bad: no such thing",
	} {
		if _, err := Fill(text, parts); err == nil || err.Error() != want {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestAnchor(t *testing.T) {
	for title, want := range map[string]string{
		"Voter en secret":          "voter-en-secret",
		"S'engager à une grève":    "sengager-à-une-grève",
		"Le journal, et défaire":   "le-journal-et-défaire",
		"Alle commando's":          "alle-commandos",
		"Was Gäste (nicht) können": "was-gäste-nicht-können",
	} {
		if got := Anchor(title); got != want {
			t.Errorf("%s: %s", title, got)
		}
	}
}

func TestContents(t *testing.T) {
	got, err := Contents(Ask{Text: "# G\n\n## Un\n\ntext\n\n### Pas ici\n\n## Deux\n"})
	if want := "[Un](#un) ·\n[Deux](#deux)"; err != nil || got != want {
		t.Errorf("%q, %v", got, err)
	}
	if strings.Contains(got, "Pas ici") {
		t.Error("a title of the third order is in the contents")
	}
}
