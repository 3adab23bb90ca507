package storage

import (
	"errors"
	"strings"
	"testing"
)

// FuzzParseURL: the schema of an address is one plain name, with room for the device's; neither the
// place nor an error tells a password.
func FuzzParseURL(f *testing.F) {
	for _, text := range []string{
		"", "postgres://", "postgres://u:zibeline@h/d?search_path=nuits", "postgresql://u:zibeline@/d?host=/run", "postgres://u:zibeline%ZZ@h/d",
		"postgres://h/d?search_path=a,b", "postgres://h/d?search_path=pg_x", "postgres://h/d?search_path=", "postgres://h1,h2:7/d", "mysql://h", "postgres://u:zibeline@h:port/d",
		"postgres://h/d?search_path=a\u0000", "postgres://h/d?sslmode=zibeline", "postgres://h/d?connect_timeout=zibeline",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParseURL(text)
		if err != nil {
			if !errors.Is(err, ErrURL) || strings.Contains(err.Error(), "zibeline") {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		if !schemaName.MatchString(p.Schema) || len(p.Device()) > 63 || p.Device() == p.Schema {
			t.Errorf("%q has the schemas %q and %q", text, p.Schema, p.Device())
		}
		if secret := p.config.Password; len(secret) > 7 && !strings.Contains(p.config.Host+p.config.Database, secret) && strings.Contains(p.String(), secret) {
			t.Errorf("%q is shown as %s", text, p)
		}
	})
}

// FuzzSeal: what is sealed opens as itself in its place, nowhere else, and not when it was touched;
// what nobody sealed does not open.
func FuzzSeal(f *testing.F) {
	for _, text := range []string{"", "Alice", "\x00\xff", "inbox.body/", strings.Repeat("é", 3000), "AAAA", strings.Repeat("A", 54)} {
		f.Add("members.name/1", text)
	}
	s, err := NewSealer(key(1))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, place, text string) {
		if got, err := s.Open(place, text); err == nil && (got != "" || text != "") {
			t.Fatalf("%q opens in %q", text, place)
		}
		sealed := s.Seal(place, text)
		if got, err := s.Open(place, sealed); err != nil || got != text {
			t.Fatalf("%q opens as %q, %v", text, got, err)
		}
		if text == "" {
			return
		}
		if len(text) > 3 && strings.Contains(sealed, text) {
			t.Errorf("%q is to be read in %q", text, sealed)
		}
		if _, err := s.Open(place+"x", sealed); err == nil {
			t.Errorf("%q opens in another place", text)
		}
		touched := []byte(sealed)
		i := len(text) % (len(touched) - 1)
		touched[i] = "AB"[b2i(touched[i] == 'A')]
		if _, err := s.Open(place, string(touched)); err == nil {
			t.Errorf("%q opens though it was touched", text)
		}
	})
}

func b2i(is bool) int {
	if is {
		return 1
	}
	return 0
}
