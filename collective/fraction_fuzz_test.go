package collective_test

import (
	"math/big"
	"testing"
	"tocsin/collective"
)

// FuzzParseFraction says that whatever is read is in lowest terms between 0 and 1,
// reads back as itself, and shares out exactly.
func FuzzParseFraction(f *testing.F) {
	for _, seed := range []string{"2/3", "55 %", "0", "1", "0/7", "4/6", "1/1000000", "-1", "3/2", "+1/+2", "\u202f5 5\u00a0%"} {
		f.Add(seed, 43)
	}
	f.Fuzz(func(t *testing.T, text string, total int) {
		got, err := collective.ParseFraction(text)
		if err != nil {
			if got != (collective.Fraction{}) {
				t.Errorf("%q is %v and an error", text, got)
			}
			return
		}
		if got.Num < 0 || got.Den < 0 || got.Num > got.Den || got.IsZero() != (got == collective.Fraction{}) {
			t.Fatalf("%q is %d/%d", text, got.Num, got.Den)
		}
		back, err := collective.ParseFraction(got.String())
		if err != nil || back != got {
			t.Fatalf("%q is %s and back %s, %v", text, got, back, err)
		}
		total = max(total, -total) % 1_000_000
		checkShare(t, got, max(total, 0))
	})
}

// checkShare compares with the arithmetic of big numbers.
func checkShare(t *testing.T, f collective.Fraction, total int) {
	t.Helper()
	share := f.Share(total)
	if f.IsZero() {
		if share != 0 {
			t.Fatalf("0 of %d is %d", total, share)
		}
		return
	}
	exact := new(big.Rat).Mul(big.NewRat(f.Num, f.Den), big.NewRat(int64(total), 1))
	least := big.NewRat(int64(share), 1)
	if least.Cmp(exact) < 0 || new(big.Rat).Sub(least, exact).Cmp(big.NewRat(1, 1)) >= 0 {
		t.Fatalf("%s of %d is %d, exactly %s", f, total, share, exact)
	}
	need := f.Need(total)
	if need < 1 || need < share || f == collective.Half() && 2*need <= total {
		t.Fatalf("%s of %d needs %d", f, total, need)
	}
}
