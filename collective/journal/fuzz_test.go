package journal

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// FuzzVerify: whatever a file says, it is either refused or exactly what Write makes of its entries.
func FuzzVerify(f *testing.F) {
	file := mustFile(f, mustEntries(f, 4))
	f.Add([]byte(file))
	f.Add([]byte(file[:len(file)-1]))
	f.Add([]byte(strings.Replace(file, "m1", "m2", 1)))
	f.Add([]byte(strings.Replace(file, `"seq":2`, `"seq":2.0`, 1)))
	f.Add([]byte(strings.Replace(file, "midi", "\\u006didi", 1)))
	f.Add([]byte("{}\n"))
	f.Add([]byte("null\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Verify(bytes.NewReader(data), "")
		if err != nil {
			if !errors.Is(err, ErrFormat) && !errors.Is(err, ErrTampered) {
				t.Error(err)
			}
			return
		}
		var entries []Entry
		for text := range strings.Lines(string(data)) {
			e, err := Parse(strings.TrimRight(text, "\r\n"))
			if err != nil {
				t.Fatal(err)
			}
			entries = append(entries, e)
		}
		var again bytes.Buffer
		if err := Write(&again, entries); err != nil {
			t.Fatal(err)
		}
		if plain := strings.ReplaceAll(strings.TrimSuffix(string(data), "\n"), "\r\n", "\n"); strings.TrimSuffix(again.String(), "\n") != strings.TrimSuffix(plain, "\r") {
			t.Errorf("%q was read as %q", data, again.String())
		}
		if int64(len(entries)) != c.Entries || entries[len(entries)-1].Hash != c.Head {
			t.Errorf("%+v of %d entries", c, len(entries))
		}
	})
}

// FuzzChange: no change of one character of a file goes unnoticed, by the chain or by the head.
func FuzzChange(f *testing.F) {
	file := mustFile(f, mustEntries(f, 4))
	c, err := Verify(strings.NewReader(file), "")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(10, byte('x'))
	f.Add(len(file)-2, byte('1'))
	f.Fuzz(func(t *testing.T, at int, to byte) {
		if at < 0 || at >= len(file) || file[at] == to || file[at] == '\n' || to == '\n' || to == '\r' {
			return
		}
		changed := file[:at] + string([]byte{to}) + file[at+1:]
		if got, err := Verify(strings.NewReader(changed), ""); err == nil && got.Head == c.Head {
			t.Errorf("%q at %d is not noticed", to, at)
		}
	})
}
