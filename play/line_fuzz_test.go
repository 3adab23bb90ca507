package play

import (
	"html"
	"strings"
	"testing"
	"unicode"

	"tocsin/stage"
	"tocsin/transcript"
)

// FuzzLine: whatever a client sees the bot send is written as a line that a transcript reads back.
func FuzzLine(f *testing.F) {
	for _, text := range []string{"", "N° 1 adoptée", "<strong>titre</strong><br/>suite <code>!aide</code>", "&lt;b&gt; &amp; &#34;", "<p>autre</p>", "a\n\nb", "\u202e", "&amp;lt;", "x\r\ny"} {
		for _, kind := range []string{"m.room.message", "m.reaction", pollStart, pollEnd, "m.room.encrypted", "m.room.member"} {
			f.Add(kind, "m.notice", text, text)
		}
		f.Add("m.room.message", "m.file", text, text)
	}
	f.Fuzz(func(t *testing.T, kind, msgType, body, formatted string) {
		seen := stage.Seen{Type: kind, MsgType: msgType, Body: body, HTML: formatted, Key: body, Content: map[string]any{
			"filename": body, "org.matrix.msc1767.text": body,
			pollStart: map[string]any{"max_selections": 2.0, "question": map[string]any{"org.matrix.msc1767.text": body}, "answers": []any{map[string]any{"org.matrix.msc1767.text": formatted}, 7}},
		}}
		line, said := Line(seen)
		if !said || strings.ContainsFunc(line.Text, func(r rune) bool { return r != '\n' && unicode.IsSpace(r) && r != ' ' || r == '\ufffd' }) {
			return
		}
		if strings.TrimSpace(line.Text) != line.Text || strings.Contains(line.Text, "\n ") || strings.Contains(line.Text, " \n") || strings.HasPrefix(line.Text, "\n") {
			return // spaces at the edges of lines are not kept in a file
		}
		c := transcript.Conversation{Sections: []transcript.Section{{Room: "A", Lines: []transcript.Line{line}}}}
		written := strings.Replace(string(c.Format()), "--  --", "-- room A --", 1)
		again, err := transcript.Parse([]byte(written))
		if err != nil || strings.Contains(line.Text, "-- ") {
			return // a title of a section in a message
		}
		if got := again.Sections[0].Lines; len(got) != 1 || got[0].Text != line.Text || got[0].Verb != line.Verb {
			t.Errorf("%+v is written %q and read %+v", line, written, got)
		}
	})
}

// FuzzFromHTML: what we make of a text as HTML is heard as that text.
func FuzzFromHTML(f *testing.F) {
	for _, text := range []string{"", "a & b", "<b>", "&lt;", "deux\nlignes", "<strong>", "\"x\" 'y'", "&#34;"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		written := "<strong>" + strings.ReplaceAll(html.EscapeString(text), "\n", "<br/>") + "</strong>"
		if got := fromHTML(written); got != text {
			t.Errorf("%q, written %q, is heard as %q", text, written, got)
		}
	})
}
