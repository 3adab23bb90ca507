package mask_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"tocsin/collective/mask"
)

// FuzzPhone: no Belgian number stays in a text, in whatever usual way its digits are set apart.
func FuzzPhone(f *testing.F) {
	for i := range 12 {
		f.Add(uint32(i*7919), uint8(i), "rappeler au", "svp")
	}
	f.Add(uint32(0), uint8(200), "", "")
	f.Add(uint32(99_999_999), uint8(9), "Mme Diallo", "après 16 h")
	separators := []string{" ", ".", "/", "", "-", "\u00a0"}
	f.Fuzz(func(t *testing.T, number uint32, way uint8, before, after string) {
		if strings.ContainsFunc(before+after, func(r rune) bool { return r < ' ' || r == utf8.RuneError || r >= '0' && r <= '9' }) {
			return // digits beside it make another number
		}
		n := number % 1_000_000
		s := separators[int(way)%len(separators)]
		written := fmt.Sprintf("047%d%s%02d%s%02d%s%02d", way%10, s, n/10000, s, n/100%100, s, n%100)
		if way%3 == 0 {
			written = "+32 " + written[1:]
		}
		for _, text := range []string{before + " " + written + " " + after, written, before + " " + written + ", " + after} {
			if got := mask.Text(text); strings.Contains(got, written) {
				t.Errorf("%q is left in %q", written, got)
			}
		}
	})
}

// FuzzMatrix: no account, room or link to one stays in a text.
func FuzzMatrix(f *testing.F) {
	for _, local := range []string{"fatima", "fatima.b", "a_b-c", "FATIMA", "x=y", "éléonore", "a/b", "12"} {
		f.Add(local, "tocsin.be", "voir ")
		f.Add(local, "matrix.example.org:8448", "")
	}
	f.Fuzz(func(t *testing.T, local, server, before string) {
		plain := func(text, more string) bool {
			return text != "" && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789"+more) == ""
		}
		name, tail, _ := strings.Cut(server, ".")
		if !plain(local, "._=-/") || !plain(name, "") || !plain(tail, "") || len(tail) < 2 || len(local) < 2 || strings.ContainsAny(tail[:1], "0123456789") || before != "" && before != "voir " {
			return
		}
		if strings.Trim(local, "._=-/") != local {
			return // what stands at an edge is taken for punctuation
		}
		server = name + "." + tail
		for _, written := range []string{
			"@" + local + ":" + server, "https://matrix.to/#/@" + local + ":" + server, "matrix.to/#/%40" + local + "%3A" + server + "?via=" + server, "matrix:u/" + local + ":" + server,
		} {
			if got := mask.Text(before + written); strings.Contains(got, local+":") || strings.Contains(got, local+"%3A") {
				t.Errorf("%q is left as %q", written, got)
			}
		}
	})
}
