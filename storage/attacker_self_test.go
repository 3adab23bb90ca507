package storage

import (
	"strings"
	"testing"
)

// TestTheAttackerFindsWhatIsThere: proofs by search need a search that finds.
func TestTheAttackerFindsWhatIsThere(t *testing.T) {
	s := MustSealer(t, 1)
	sealed := s.Seal("secret_ballots.ballot/x", `{"phrase":"tambour calme","choice":"pour"}`+strings.Repeat(" ", 400))
	for name, data := range map[string]string{
		"whole": sealed, "among other text": "\x00\x07abcdef" + sealed + "ghijkl\x01", "its end is gone": sealed[:120] + "\x00\x00",
		"behind other base64": strings.Repeat("Ab3+", 20) + "Z" + sealed,
	} {
		finds := Unsealed(t, key(1), []byte(data))
		if len(finds) != 1 || !strings.HasPrefix(finds[0].Text, `{"phrase":"tambour calme","choice":"pour"`) {
			t.Errorf("%s: %.80v", name, finds)
		}
		if finds := Unsealed(t, key(2), []byte(data)); len(finds) != 0 {
			t.Errorf("%s: with another key it finds %.80v", name, finds)
		}
	}
	p := pieces{}
	p.add(sealed)
	if p.in([]byte("\x00"+sealed[99:140]+"\x00")) == 0 || p.in([]byte(strings.Repeat("A", 1000))) != 0 {
		t.Error("pieces are not found, or others are")
	}
	p.remove(sealed)
	if p.in([]byte(sealed)) != 0 {
		t.Error("removed pieces are found")
	}
}
