package bot

import (
	"encoding/json"
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"tocsin/storage"
)

// FuzzRender: whatever is said has as HTML nothing but our own marks around the same words, pings
// nobody and fits into an event.
func FuzzRender(f *testing.F) {
	for _, text := range []string{
		"", "titre\nsuite", "voir `!aide`", "un ` seul", "<b>gras</b> & \"co\"", "`<script>`\n</strong>", "@room @alice:test", "\u202etxt.exe", "\xff\x00",
		strings.Repeat("\x01", 5000), strings.Repeat("<", 20_000), strings.Repeat("é`\n", 9000),
	} {
		f.Add(text, "", false)
		f.Add(text, "$thread", true)
	}
	bare := strings.NewReplacer("<strong>", "", "</strong>", "", "<code>", "", "</code>", "", "<br/>", "\n")
	f.Fuzz(func(t *testing.T, text, thread string, edits bool) {
		formatted := asHTML(text)
		if plain := html.UnescapeString(bare.Replace(formatted)); plain != html.UnescapeString(html.EscapeString(asPlain(text))) {
			t.Errorf("%q is %q, as HTML %q", text, asPlain(text), plain)
		}
		if strings.ContainsAny(bare.Replace(formatted), "<>\"'") || strings.Contains(asPlain(text), "`") {
			t.Errorf("%q is %s", text, formatted)
		}
		d := storage.Delivery{Outgoing: storage.Outgoing{Op: storage.Say, Text: text, Thread: thread}}
		if edits {
			d.Edits, d.Target = "t1", "$earlier"
		}
		_, content, ok := render(d)
		written, err := json.Marshal(content)
		if !ok || err != nil || len(written) > maxContent {
			t.Fatalf("%d bytes of text are %d bytes, %v, %v", len(text), len(written), ok, err)
		}
		if body, _ := content["body"].(string); utf8.ValidString(text) && !utf8.ValidString(body) {
			t.Errorf("%q is cut in the middle of a letter", text)
		}
		if mentions, _ := content["m.mentions"].(map[string]any); mentions == nil || len(mentions) > 0 {
			t.Errorf("%q mentions %v", text, content["m.mentions"])
		}
	})
}

// FuzzReaction: nothing but a sign to an event ever goes out in clear.
func FuzzReaction(f *testing.F) {
	for _, text := range append([]string{"", "👍🏽", "pour", "👍 pour", "\u200d👍"}, signs...) {
		f.Add(text, "$1")
	}
	f.Fuzz(func(t *testing.T, text, event string) {
		_, content, ok := render(storage.Delivery{Outgoing: storage.Outgoing{Op: storage.React, Text: text, ReplyTo: event}})
		known := false
		for _, sign := range signs {
			known = known || sign == text
		}
		if ok != (known && event != "") || content != nil {
			t.Errorf("%q to %q goes out: %v", text, event, ok)
		}
	})
}

// FuzzAddressed: what is left of a text without the bot's name is a part of it, and is found again
// behind the name as clients write it.
func FuzzAddressed(f *testing.F) {
	for _, text := range []string{"", "Tocsin: aide", "@tocsin:example.org aide", "tocsin", "TOCSIN,", "tocsinet aide", "!aide", "@Tocsin\u00a0: aide", "Tocsin : : , aide", "\u202eTocsin: x", "Tocsi\u0307n: aide"} {
		f.Add(text)
	}
	b := newBot()
	f.Fuzz(func(t *testing.T, text string) {
		rest, meant := b.addressed(text)
		if !strings.Contains(text, rest) || strings.TrimSpace(rest) != rest && utf8.ValidString(text) {
			t.Errorf("%q leaves %q", text, rest)
		}
		if again, _ := b.addressed("Tocsin: " + text); meant && rest != strings.TrimSpace(text) && !strings.HasSuffix(again, rest) {
			t.Errorf("%q leaves %q, and after the name %q", text, rest, again)
		}
		if quoted := withoutQuote("> <@alice:example.org> " + strings.ReplaceAll(text, "\n", "\n> ") + "\n\nréponse"); quoted != "réponse" {
			t.Errorf("%q quoted leaves %q", text, quoted)
		}
	})
}
