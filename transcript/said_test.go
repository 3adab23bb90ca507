package transcript

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestChoices(t *testing.T) {
	answers := []string{"lundi", "mardi"}
	for want, choice := range map[string]Choice{
		"bot sonde: Quand ? [lundi] [mardi]":                   {Question: "Quand\u202f?", Answers: answers},
		"bot sonde: Le soir ? [lundi] [mardi]":                 {Question: "Le soir ?", Answers: answers, Max: 1},
		"bot sonde: Quels soirs ? [lundi] [mardi] (2 au plus)": {Question: "Quels soirs ?", Answers: answers, Max: 2},
	} {
		if diff := cmp.Diff(want, choice.Line().String()); diff != "" {
			t.Error(diff)
		}
	}
}

func TestAttachments(t *testing.T) {
	for _, test := range []struct {
		name string
		file Attachment
		want string
	}{
		{"a text", Attachment{Name: "a.txt", MIME: "text/plain; charset=utf-8", Data: []byte("un\ndeux\n")}, "\n    | un\n    | deux"},
		{"a text that ends without a line feed", Attachment{Name: "a.txt", MIME: "text/plain", Data: []byte("un\ndeux")}, "\n    | un\n    | deux"},
		{"empty lines", Attachment{Name: "a.txt", MIME: "text/plain", Data: []byte("\n  un\n\ndeux\n\n")}, "\n    |\n    |   un\n    |\n    | deux\n    |"},
		{"lines of a spreadsheet", Attachment{Name: "a.txt", MIME: "text/csv", Data: []byte("a,b \r\n1,\r\n")}, "\n    | a,b\n    | 1,"},
		{"a page", Attachment{Name: "a.txt", MIME: "text/html", Data: []byte("<p>un</p>")}, ""},
		{"a calendar", Attachment{Name: "a.txt", MIME: "text/calendar", Data: []byte(
			"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nDTSTART:1\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART;TZID=Europe/Brussels:2\r\nSUMMARY:un\r\n  deux\r\nEND:VEVENT\r\nSUMMARY:no\r\n")},
			"\n    | DTSTART;TZID=Europe/Brussels:2\n    | SUMMARY:un deux"},
		{"a caption", Attachment{Name: "a.txt", Caption: "Voici :\n\nla liste", MIME: "text/plain", Data: []byte("un\u00a0%")},
			"\n    Voici :\n\n    la liste\n    | un %"},
		{"no data", Attachment{Name: "a.txt", MIME: "text/plain"}, ""},
		{"an image", Attachment{Name: "a.txt", Caption: "Le logo", MIME: "image/png", Data: []byte("un")}, "\n    Le logo"},
		{"what is no text", Attachment{Name: "a.txt", MIME: "text/plain", Data: []byte("\xff\xfe")}, ""},
		{"what looks like a section", Attachment{Name: "a.txt", MIME: "text/plain", Data: []byte("-- room Liège --")}, "\n    | -- room Liège --"},
	} {
		line := test.file.Line()
		if diff := cmp.Diff("bot joint: a.txt"+test.want, line.String()); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		read, err := parseLines(line.String())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]Line{line}, read); diff != "" {
			t.Errorf("%s is read otherwise: %s", test.name, diff)
		}
	}
}
