package charter_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/charter"
)

// FuzzSet: a value that a rule takes reads back as itself, and what it is read back as is taken
// and changes nothing more.
func FuzzSet(f *testing.F) {
	for i := range charter.Keys() {
		for _, value := range []string{"oui", "non", "2/3", "0", "1/1", "48h", "2880m", "-1m", "99999999999999999999", "5", "majorite", "-", "", "lun mar 9:00-17:00", "Europe/Brussels", "../../etc/passwd", "½"} {
			f.Add(i, value)
		}
	}
	keys, usual := charter.Keys(), charter.New(charter.Defaults{Zone: time.UTC})
	f.Fuzz(func(t *testing.T, i int, value string) {
		key := keys[max(i, -i, 0)%len(keys)]
		set, err := usual.Set(key, value)
		if err != nil {
			return
		}
		kept := set.Get(key)
		again, err := set.Set(key, kept)
		if err != nil {
			t.Fatalf("%s: %q is kept as %q, which is refused: %v", key, value, kept, err)
		}
		if again.Get(key) != kept {
			t.Errorf("%s: %q is kept as %q, then %q", key, value, kept, again.Get(key))
		}
	})
}

// FuzzReadAmendment: what is read is written and read as the same.
func FuzzReadAmendment(f *testing.F) {
	for _, text := range []string{"", "{}", `{"steps":[{"key":"quorum/greve","before":"1/2","value":"2/3"}],"from":"2026-02-30"}`, `{"steps":null}`, `{"steps":[null]}`, `[]`, `{"from":"\u202e"}`} {
		f.Add([]byte(text))
	}
	final := time.Date(2025, 11, 24, 14, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, text []byte) {
		a, err := charter.ReadAmendment(text)
		if err != nil {
			return
		}
		written, err := a.Text()
		if err != nil {
			t.Fatal(err)
		}
		again, err := charter.ReadAmendment(written)
		if err != nil || !cmp.Equal(a, again) {
			t.Errorf("%s is read as %+v, then %+v, %v", text, a, again, err)
		}
		if a.Starts(final, time.UTC).Before(final) {
			t.Errorf("%q holds before it is final", a.From)
		}
	})
}

// FuzzReadSpan: a span is between nothing and two years, in whole minutes, and is written as it is read.
func FuzzReadSpan(f *testing.F) {
	for _, text := range []string{"", "0m", "90m", "-1m", "1000001m", "9223372036854775807m", "+5m", "05m", "1h", "m"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := charter.ReadSpan(text)
		if d < 0 || d > 1_000_000*time.Minute || d%time.Minute != 0 || charter.ReadSpan(charter.Span(d)) != d {
			t.Errorf("%q is %s", text, d)
		}
	})
}
