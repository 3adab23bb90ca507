package telling_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
