package convergence

import (
	"testing"
	"unicode"
)

// FuzzParseKey: there is one way to write a key, and its fingerprint is that of no other text.
func FuzzParseKey(f *testing.F) {
	for _, text := range []string{"", string(signer(1).Key()), string(signer(1).Key()) + "=", string(signer(2).Key()) + "\n", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB", "é"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		key, err := ParseKey(text)
		if err != nil {
			return
		}
		if string(key) != text || len(text) != 43 || len(key.Print()) != printDigits {
			t.Errorf("%q is the key %q with the print %q", text, key, key.Print())
		}
	})
}

// FuzzAddress: what is taken for the address of an account or a room is one line that shows all of itself.
func FuzzAddress(f *testing.F) {
	for _, text := range []string{"", "@", "@a:b", "@a b:c", "!room", "!room:server", "@\u202ea:b", "@a:b\n", "@" + string(make([]byte, 300)), "!\u200d", "@é:é.example"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, sign := range []byte{'@', '!'} {
			if !address(text, sign) {
				continue
			}
			if text[0] != sign || len(text) > maxAddress {
				t.Errorf("%q is an address with %c", text, sign)
			}
			for _, r := range text {
				if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
					t.Errorf("%q is an address with a %U", text, r)
				}
			}
		}
	})
}
