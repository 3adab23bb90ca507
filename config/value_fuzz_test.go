package config

import (
	"strings"
	"testing"
	"time"
	"unicode"
)

// FuzzDuration: a duration is never negative, and reads back as itself from how Go writes it.
func FuzzDuration(f *testing.F) {
	for _, text := range []string{"", "48h", "3d", "3j", "1d12h", "9999d2562047h", "-1h", "1d-1h", "d", "1.5h", "99999d", "1d1d", "2562047h47m", "0", "0d"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, ok := parseDuration(text)
		if !ok {
			return
		}
		if d < 0 {
			t.Fatalf("%q is %s", text, d)
		}
		if again, ok := parseDuration(d.String()); !ok || again != d {
			t.Errorf("%q is %s, then %s", text, d, again)
		}
		if days := d / (24 * time.Hour); days > 9999+106752 {
			t.Errorf("%q has %d days", text, days)
		}
	})
}

// FuzzAddress: an address, an account and a server that are taken have nothing in them that hides,
// and an address that was tidied is tidy.
func FuzzAddress(f *testing.F) {
	for _, text := range []string{"", "https://matrix.example.org/", "http://[::1]:8008", "https://a:b@c", "https://a?b", "https://a#", "https://", "https://a/b//", "@a:b", "@a:b:1", "@a:B", "@:b", "@a:[::1]", "@\u202ea:b", "a b", "https://exa\u202emple.org"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if a, err := address(text); err == nil {
			if again, err := address(a); err != nil || again != a {
				t.Errorf("%q is %q, then %q, %v", text, a, again, err)
			}
			if strings.ContainsAny(a, "?#") || strings.HasSuffix(a, "/") {
				t.Errorf("%q is the address %q", text, a)
			}
		}
		if a, err := account(text); err == nil && (a == "" || strings.ContainsFunc(a, unicode.IsSpace) || strings.ContainsFunc(a, unicode.IsControl)) {
			t.Errorf("%q is the account %q", text, a)
		}
		if isID(text) && (!strings.HasPrefix(text, "@") || !strings.Contains(text, ":")) {
			t.Errorf("%q is an id", text)
		}
	})
}
