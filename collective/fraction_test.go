package collective_test

import (
	"encoding/json"
	"errors"
	"testing"
	"tocsin/collective"

	"github.com/google/go-cmp/cmp"
)

func TestParseFraction(t *testing.T) {
	tests := map[string]collective.Fraction{
		"0": {}, "0/7": {}, "0 %": {}, "0/1000000": {},
		"1": {Num: 1, Den: 1}, "100 %": {Num: 1, Den: 1}, "7/7": {Num: 1, Den: 1},
		"2/3": {Num: 2, Den: 3}, "4/6": {Num: 2, Den: 3}, " 2 / 3 ": {Num: 2, Den: 3},
		"55 %": {Num: 11, Den: 20}, "55%": {Num: 11, Den: 20}, "55\u202f%": {Num: 11, Den: 20}, "55\u00a0%": {Num: 11, Den: 20},
		"1/1000000": {Num: 1, Den: 1_000_000}, "999999/1000000": {Num: 999_999, Den: 1_000_000},
	}
	for text, want := range tests {
		got, err := collective.ParseFraction(text)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%q: %v\n%s", text, err, diff)
		}
	}
}

func TestParseFractionErrors(t *testing.T) {
	for _, text := range []string{
		"", " ", "%", "/", "1/", "/2", "1/0", "0/0", "3/2", "101 %", "2", "-1", "-1/2", "1/-2", "-1/-2", "0.5", "0,5", "1.5 %",
		"1/2/3", "1/2 %", "half", "1/1000001", "1/99999999999999999999", "99999999999999999999", "1e2 %", "0x1", "½", "٢/٣", "1\n/2",
	} {
		if f, err := collective.ParseFraction(text); !errors.Is(err, collective.ErrFraction) {
			t.Errorf("%q is %v, %v", text, f, err)
		}
	}
}

func TestFractionText(t *testing.T) {
	for _, text := range []string{"0", "1", "1/2", "2/3", "11/20", "1/1000000"} {
		if got := MustFraction(t, text).String(); got != text {
			t.Errorf("%s is written %s", text, got)
		}
	}
	if got := (collective.Fraction{}).String(); got != "0" {
		t.Errorf("the zero value is written %s", got)
	}
	if collective.Half() != MustFraction(t, "50 %") {
		t.Error("50 % is not Half")
	}
}

func TestFractionJSON(t *testing.T) {
	for _, f := range []collective.Fraction{{}, collective.Half(), {Num: 2, Den: 3}, {Num: 1, Den: 1}} {
		text, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		var back collective.Fraction
		if err := json.Unmarshal(text, &back); err != nil || back != f {
			t.Errorf("%v is %s and back %v, %v", f, text, back, err)
		}
	}
	var f collective.Fraction
	if err := json.Unmarshal([]byte(`"3/2"`), &f); !errors.Is(err, collective.ErrFraction) {
		t.Errorf("3/2 is read as %v, %v", f, err)
	}
}

func TestCompare(t *testing.T) {
	ordered := []string{"0", "1/1000000", "1 %", "1/3", "1/2", "55 %", "66 %", "2/3", "67 %", "999999/1000000", "1"}
	for i, a := range ordered {
		for j, b := range ordered {
			got := MustFraction(t, a).Compare(MustFraction(t, b))
			if sign(got) != sign(i-j) {
				t.Errorf("%s against %s is %d", a, b, got)
			}
		}
	}
	if (collective.Fraction{}).Compare(collective.Half()) >= 0 || (collective.Fraction{}).Compare(collective.Fraction{}) != 0 {
		t.Error("the zero value is not the smallest")
	}
}

func sign(n int) int { return max(-1, min(1, n)) }

func TestNeed(t *testing.T) {
	tests := []struct {
		fraction    string
		total, want int
	}{
		{"1/2", 0, 1}, {"1/2", 1, 1}, {"1/2", 2, 2}, {"1/2", 43, 22}, {"1/2", 44, 23},
		{"50 %", 44, 23}, {"2/3", 0, 1}, {"2/3", 3, 2}, {"51 %", 100, 51}, {"0", 10, 1}, {"1", 10, 10}, {"1 %", 10, 1},
	}
	for _, test := range tests {
		if got := MustFraction(t, test.fraction).Need(test.total); got != test.want {
			t.Errorf("%s of %d needs %d, expected %d", test.fraction, test.total, got, test.want)
		}
	}
}
