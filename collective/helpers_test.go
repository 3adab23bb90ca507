package collective_test

import (
	"testing"

	"tocsin/collective"
)

// MustFraction reads a fraction as members write it.
func MustFraction(tb testing.TB, text string) collective.Fraction {
	tb.Helper()
	f, err := collective.ParseFraction(text)
	if err != nil {
		tb.Fatal(err)
	}
	return f
}
