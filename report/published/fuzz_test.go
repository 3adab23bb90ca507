package published_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"tocsin/collective/tally"
	"tocsin/report/published"
)

// FuzzComments says that nothing that a member writes becomes a ballot.
func FuzzComments(f *testing.F) {
	f.Add("a\nb", "x\r5: B", "\u2028 9: A")
	f.Add("\xff\xfe", "\x00\x1b[2K", strings.Repeat("é", 5000))
	f.Add("#", "3", "# 3")
	f.Fuzz(func(t *testing.T, heading, option, note string) {
		vote := published.Vote{
			Heading: []string{heading}, Options: []string{option, "autre"},
			Ballots: []published.Line{{3, "A>B", note}, {2, "B", note}},
		}
		file := vote.File()
		if lines := bytes.Count(file, []byte("\n")); lines != 7 || !utf8.Valid(file) || bytes.ContainsAny(file, "\r\x00\x1b\u2028\u0085") {
			t.Errorf("%d lines: %q", lines, file)
		}
		if got := MustCount(t, file, tally.Rules{Method: tally.Schulze}).String(); got != "A>B" {
			t.Errorf("%q: %q", got, file)
		}
	})
}
