package mandate_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/decision"
	"tocsin/collective/mandate"
)

// FuzzReadEffect: an effect that is read is written and read as the same, and one of another kind is none.
func FuzzReadEffect(f *testing.F) {
	for _, text := range []string{"", "{}", "null", `{"mandate":"m1","does":"donner","member":"a","name":"Alice","until":"2026-02-28","report":""}`, `{"until":"2026-02-30"}`, `{"until":7}`, `{"does":"\ud800"}`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := mandate.ReadEffect(&decision.Effect{Kind: "autre", With: json.RawMessage(text)}); err == nil {
			t.Errorf("%q of another kind is read", text)
		}
		e, err := mandate.ReadEffect(&decision.Effect{Kind: mandate.EffectKind, With: json.RawMessage(text)})
		if err != nil {
			return
		}
		written, err := e.Write()
		if err != nil {
			t.Fatalf("%q is read as %+v, which is not written: %v", text, e, err)
		}
		if again, err := mandate.ReadEffect(written); err != nil || !cmp.Equal(e, again) {
			t.Errorf("%q is read as %+v, then %+v, %v", text, e, again, err)
		}
	})
}
