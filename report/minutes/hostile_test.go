package minutes_test

import (
	"strconv"
	"strings"
	"testing"

	"tocsin/report/minutes"
)

// everywhere is minutes that say a text in every place.
func everywhere(text string) minutes.Minutes {
	return minutes.Minutes{
		Lang: "fr", Title: text, Draft: text, Lines: []string{text, text}, Next: text, Footer: text,
		Sections:  []minutes.Section{{Heading: text, Lines: []minutes.Line{{Number: text, Mark: text, Text: text}, {Number: text}, {Mark: text}, {}}}, {}},
		Decisions: []minutes.Block{{Title: text, Lines: []string{text, text}}, {}},
		Tasks:     []minutes.Task{{Who: text, What: text, Due: text}, {Who: text, Due: text}, {}},
		Words: minutes.Words{
			Minutes: text, Decisions: text, Tasks: text, Who: text, What: text, Due: text, Next: text,
		},
	}
}

func agendaOf(text string) minutes.AgendaSheet {
	return minutes.AgendaSheet{
		Lang: "fr", Title: text, Lines: []string{text}, Items: []minutes.Item{{text, text, text}, {}}, Total: text, Signatures: 3, Footer: text,
		Words: minutes.AgendaWords{
			Agenda: text, Planned: text, Notes: text, Presence: text, Hint: text, Name: text, Signature: text,
		},
	}
}

// odd are texts that members could write.
var odd = []string{
	"", " \n\n ", "# Titre\n## Autre", "> cité\n\n    code", "[ici](https://mal.example) ![x](y)", "<script>alert(1)</script>",
	"</style><img src=x onerror=alert(1)>", "&lt;b&gt; &#60; AT&T & co", "*gras* _incliné_ __x__ snake_case ~~non~~ `code` |a|b|",
	"1. un\n2) deux\n- trois\n+ quatre\n* cinq\n=== \n--- \n:--", "titre ##", `\ \# \\`, "a\r\nb\u2028c\x00d\u202ee\ufeff",
	"{{.Title}} {{template \"text\" .}} ${x}", "<!-- x", "]]>", "\"' onmouseover=alert(1)", "vu 👍🏽 שלום Nguyễn a\xffb",
	strings.Repeat("x", 2500), strings.Repeat("a\n", 300), strings.Repeat("mot ", 700), "https://exemple.org/a_b_c?d=e&f=g",
}

func TestOddTexts(t *testing.T) {
	for i, text := range odd {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			t.Parallel()
			MustPDF(t, everywhere(text))
			MustAgenda(t, agendaOf(text))
		})
	}
	if pages := MustPDF(t, minutes.Minutes{}); len(pages) != 1 {
		t.Errorf("nothing is on %d pages", len(pages))
	}
	if pages := MustAgenda(t, minutes.AgendaSheet{}); len(pages) != 1 {
		t.Errorf("nothing is on %d pages", len(pages))
	}
}
