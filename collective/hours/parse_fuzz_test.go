package hours_test

import (
	"testing"

	"tocsin/collective/hours"
)

// FuzzParse: hours that are read are sound, and are written as what reads the same.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"", hours.Default().String(), "lun 9:00-17:00", "lun mar lun 0:00-23:59", "dim 24:00-25:61", "lun 9-8", "lun -1:00-5:00", "lun 9:00", "ma 9:00-", "lun 99999999999999999999:00-17:00", "ｌｕｎ 9:00-17:00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		h, err := hours.Parse(text)
		if err != nil {
			return
		}
		if err := h.Check(); err != nil {
			t.Fatalf("%q is read as %s: %v", text, h, err)
		}
		if again, err := hours.Parse(h.String()); err != nil || again != h {
			t.Errorf("%q is %s, then %s, %v", text, h, again, err)
		}
		if week := h.Week(); week <= 0 || week > 7*24*60 {
			t.Errorf("%q has %d minutes a week", text, week)
		}
	})
}
