package transcript

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// FuzzParse: a conversation that is read is written as what reads the same, and what was written
// once is written the same ever after: -update changes nothing that nobody said otherwise.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("../testdata/transcripts/a*.txtar")
	if err != nil || len(files) == 0 {
		f.Fatalf("no transcripts: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	for _, text := range []string{
		"", "-- room A --\n", "-- room A: b, c --\nb: un\n\n    deux\n", "-- dm b --\nb efface\n+48h\nredémarrage\n", "-- plain : --\n", "-- room A --\n    suite\n",
		"-- room A --\n+-1h\n", "-- room A --\nb corrige:\n", "-- règles --\n  x: 1\n-- room A --\nb:\n    \n", "-- room A --\nb: un\r\n", "-- room A --\nb: + 1\n+1h30m\n", "-- room A --\n:\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := Parse(text)
		if err != nil {
			return
		}
		written := c.Format()
		again, err := Parse(written)
		if err != nil {
			t.Fatalf("%q is written as %q, which is not read: %v", text, written, err)
		}
		if diff := cmp.Diff(c, again, cmp.AllowUnexported(Section{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q, written as %q, reads otherwise: %s", text, written, diff)
		}
		if diff := cmp.Diff(string(written), string(again.Format())); diff != "" {
			t.Errorf("%q is written otherwise the second time: %s", text, diff)
		}
	})
}

// FuzzPlain: what members read is written for a transcript once, and no space in it looks like another.
func FuzzPlain(f *testing.F) {
	for _, text := range []string{"", "12\u00a0%", "10\u202f000", "\u200f", "a\u202eb", "«\u00a0x\u00a0»", "\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got := Plain(text); Plain(got) != got {
			t.Errorf("%q is %q, then %q", text, got, Plain(got))
		}
	})
}
