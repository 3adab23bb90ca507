package calendar_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/emersion/go-ical"
)

// FuzzTexts: whatever somebody writes, a file has the one event that it is about, with
// the properties that the package gives it and no others.
func FuzzTexts(f *testing.F) {
	for _, text := range []string{
		"", "Assemblée, budget ; suite", "a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "a\nATTENDEE:mailto:x@example.org", "a\rX:Y",
		"a\u2028b\u0085c\vd\x00e\x1bf", `\n\N\\;\,`, "\ufeff\u202eחדר", "a\xff\xfeb", strings.Repeat("é", 400), "\"'^n:;,=",
		"🏳️‍🌈" + strings.Repeat(" ", 90) + "x", "\r\n \r\n\tx",
	} {
		f.Add(text, text, text)
	}
	ours := []string{
		"CLASS", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "LOCATION", "RRULE", "SEQUENCE", "STATUS", "SUMMARY", "UID", "URL",
	}
	f.Fuzz(func(t *testing.T, title, place, description string) {
		e := monthly(t)
		e.Title, e.Place, e.Description = title, place, description
		file := MustFile(t, e)
		MustBeLines(t, file)
		cal := MustRead(t, file)
		if len(cal.Children) != 2 || len(cal.Events()) != 1 {
			t.Fatalf("%d parts in\n%s", len(cal.Children), file)
		}
		event := cal.Events()[0]
		for name, props := range event.Props {
			if len(props) != 1 || !slices.Contains(ours, name) {
				t.Errorf("%d of %s", len(props), name)
			}
		}
		for name, text := range map[string]string{ical.PropSummary: title, ical.PropLocation: place} {
			want := strings.Join(strings.Fields(readable(text)), " ")
			if got := MustText(t, event.Component, name); got != want {
				t.Errorf("%s: %q is read as %q", name, text, got)
			}
		}
		if got := MustText(t, event.Component, ical.PropDescription); got != strings.TrimSpace(readable(description)) {
			t.Errorf("%q is read as %q", description, got)
		}
	})
}

// readable is text as a calendar is to show it, character by character.
func readable(text string) string {
	var out []rune
	for _, r := range strings.ReplaceAll(strings.ToValidUTF8(text, "\ufffd"), "\r\n", "\n") {
		switch {
		case strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", r):
			out = append(out, '\n')
		case r == '\t':
			out = append(out, ' ')
		case r < ' ' || r >= 0x7f && r < 0xa0 || strings.ContainsRune("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", r):
		default:
			out = append(out, r)
		}
	}
	return string(out)
}
