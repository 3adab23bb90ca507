package telling_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
)

func TestSheet(t *testing.T) {
	all, wrong := telling.Sheet("# lundi\nS3 O6 A12\n\n- la banque a fermé son guichet (3x)\nbla bla\nS3 O99\n2) mutuelle injoignable x4\nS1 O1 X2 (x3)\nS1 O2 (5x)\nappelé la capac 3x\n")
	var got []string
	for _, told := range all {
		got = append(got, telling.Code(told.Codes, told.Values, told.Times))
	}
	want := []string{"S3 O6 A12", "S25 K1f O1 X3", "S3 K2i O6 X4", "S1 O2 X5", "S8 K2i O6 Q1 T9 A3"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(wrong) != 3 || wrong[0].Line != 5 || !errors.Is(wrong[0], telling.ErrNothing) || wrong[1].Line != 6 || wrong[2].Line != 8 {
		t.Errorf("wrong lines: %v", wrong)
	}
	var code *telling.CodeError
	if !errors.As(wrong[1], &code) || code.Part != "O99" || !errors.As(wrong[2], &code) || code.Why != telling.Repeated {
		t.Errorf("wrong lines: %v", wrong)
	}
	if _, wrong := telling.Sheet(strings.Repeat("S1 O1\n", 300)); len(wrong) != 1 || !errors.Is(wrong[0], telling.ErrMany) || wrong[0].Line != 201 {
		t.Errorf("too many lines: %v", wrong)
	}
}

// TestTally says when a bare number of times at the end of a line counts the line, and when it counts what was done.
func TestTally(t *testing.T) {
	tests := map[string]string{
		"banque fermee 3x":                 "S25 K1f O1 X3",
		"banque fermee x3":                 "S25 K1f O1 X3",
		"3x banque fermée":                 "S25 K1f O1 X3",
		"- banque fermée 3 fois":           "S25 K1f O1 X3",
		"bank dicht 2 keer":                "S25 K1f O1 X2",
		"Bank geschlossen 4x":              "S25 K1f O1 X4",
		"bank closed 2 times":              "S25 K1f O1 X2",
		"mutuelle injoignable 2x":          "S3 K2i O6 X2",
		"mutualiteit onbereikbaar 2x":      "S3 K2i O6 X2",
		"Krankenkasse nicht erreichbar 2x": "S3 K2i O6 X2",
		"mutuelle 3x":                      "S3 X3",
		"appelé la capac 3x":               "S8 K2i O6 Q1 T9 A3",
		"2x gebeld":                        "K2 Q1 T9 A2",
		"mutuelle injoignable, appelé 3x":  "S3 K2i O6 Q1 T9 A3",
		"Krankenkasse 3x angerufen":        "S3 K2i O6 Q1 T9 A3",
	}
	for line, want := range tests {
		all, wrong := telling.Sheet(line)
		if len(all) != 1 {
			t.Errorf("%q: %v", line, wrong)
		} else if got := telling.Code(all[0].Codes, all[0].Values, all[0].Times); got != want {
			t.Errorf("%q: %s, want %s", line, got, want)
		}
	}
	if got := telling.Read("mutuelle injoignable 2x", now()); got.Times != 0 || got.Values[incident.Attempts] != 2 {
		t.Errorf("in a story: %+v", got)
	}
	var code *telling.CodeError
	if _, wrong := telling.Sheet("banque fermée 1000x"); len(wrong) != 1 || !errors.As(wrong[0], &code) || code.Why != telling.TooLarge {
		t.Errorf("too often: %v", wrong)
	}
}
