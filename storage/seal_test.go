package storage

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"
)

// MustSealer makes a Sealer whose key is one byte over and over.
func MustSealer(tb testing.TB, fill byte) *Sealer {
	tb.Helper()
	s, err := NewSealer(key(fill))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func TestSealOpens(t *testing.T) {
	s := MustSealer(t, 1)
	for _, text := range []string{"", "a", "Chloé", "\x00", "🔔", strings.Repeat("long ", 20_000)} {
		got, err := s.Open("members.name/1", s.Seal("members.name/1", text))
		if err != nil || got != text {
			t.Errorf("%.20q comes back as %.20q, %v", text, got, err)
		}
	}
}

func TestSealOfNothingIsNothing(t *testing.T) {
	s := MustSealer(t, 1)
	if sealed := s.Seal("members.name/1", ""); sealed != "" {
		t.Errorf("nothing is sealed as %q", sealed)
	}
	if text, err := s.Open("members.name/1", ""); text != "" || err != nil {
		t.Errorf("nothing opens as %q, %v", text, err)
	}
}

func TestSealNeverRepeats(t *testing.T) {
	s := MustSealer(t, 1)
	//lint:ignore SA4000 two calls that must not agree
	if s.Seal("a", "Chloé") == s.Seal("a", "Chloé") {
		t.Error("the same text is sealed twice in the same way, so that equal names can be seen")
	}
}

func TestSealOpensOnlyWhereItWasMade(t *testing.T) {
	s := MustSealer(t, 1)
	sealed := s.Seal("members.name/1", "Chloé")
	for _, place := range []string{"members.name/2", "members.matrix_id/1", "members.name/", "members.name/11", ""} {
		if text, err := s.Open(place, sealed); !errors.Is(err, errSealed) {
			t.Errorf("moved to %s it reads %q, %v", place, text, err)
		}
	}
	if text, err := MustSealer(t, 2).Open("members.name/1", sealed); !errors.Is(err, errSealed) {
		t.Errorf("with another key it reads %q, %v", text, err)
	}
}

func TestSealNoticesAnyFlippedBit(t *testing.T) {
	s := MustSealer(t, 1)
	raw, err := base64.RawStdEncoding.DecodeString(s.Seal("members.name/1", "Chloé"))
	if err != nil {
		t.Fatal(err)
	}
	for bit := range len(raw) * 8 {
		raw[bit/8] ^= 1 << (bit % 8)
		if text, err := s.Open("members.name/1", base64.RawStdEncoding.EncodeToString(raw)); !errors.Is(err, errSealed) {
			t.Fatalf("with bit %d flipped it reads %q, %v", bit, text, err)
		}
		raw[bit/8] ^= 1 << (bit % 8)
	}
	for n := range len(raw) {
		if text, err := s.Open("members.name/1", base64.RawStdEncoding.EncodeToString(raw[:n])); n > 0 && !errors.Is(err, errSealed) {
			t.Fatalf("cut to %d bytes it reads %q, %v", n, text, err)
		}
	}
}

func TestSealErrorsQuoteNothing(t *testing.T) {
	s := MustSealer(t, 1)
	for _, sealed := range []string{"Chloé", "Chloe", "====", " "} {
		_, err := s.Open("members.name/1", sealed)
		if !errors.Is(err, errSealed) || strings.Contains(err.Error(), "Chlo") {
			t.Errorf("%q: %v", sealed, err)
		}
	}
}

func TestKeysOfOtherSizes(t *testing.T) {
	for _, n := range []int{0, 1, 16, 31, 33, 64} {
		if _, err := NewSealer(make([]byte, n)); err == nil {
			t.Errorf("a key of %d bytes is taken", n)
		}
	}
}

func TestDerivedKeysAreApart(t *testing.T) {
	s := MustSealer(t, 1)
	seen := map[string]string{string(key(1)): "master"}
	for _, purpose := range []string{"seal", "lookup", "pickle", ""} {
		derived := string(s.Derive(purpose))
		if other, ok := seen[derived]; ok || len(derived) != KeySize {
			t.Errorf("%s is the same as %s, or has %d bytes", purpose, other, len(derived))
		}
		seen[derived] = purpose
		if string(s.Derive(purpose)) != derived {
			t.Errorf("%s is not the same twice", purpose)
		}
	}
}

func TestLookupIsKeyed(t *testing.T) {
	a, b := MustSealer(t, 1), MustSealer(t, 2)
	//lint:ignore SA4000 two calls that must not agree
	if a.lookup("@chloe:test") != a.lookup("@chloe:test") || a.lookup("@chloe:test") == a.lookup("@chloe2:test") {
		t.Error("an id is not found, or another one is")
	}
	if a.lookup("@chloe:test") == b.lookup("@chloe:test") {
		t.Error("the hash does not depend on the key, so that it can be guessed")
	}
}
