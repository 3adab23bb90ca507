package bot

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"tocsin/storage"
)

// say renders something that is said.
func say(tb testing.TB, out storage.Outgoing, target string) map[string]any {
	tb.Helper()
	out.Op = storage.Say
	typ, content, ok := render(storage.Delivery{Outgoing: out, Target: target})
	if !ok || typ.Type != "m.room.message" {
		tb.Fatalf("%v, %v", typ, ok)
	}
	return content
}

func TestHTML(t *testing.T) {
	for text, want := range map[string]string{
		"":                               "",
		"une ligne":                      "une ligne",
		"titre\nsuite":                   "<strong>titre</strong><br/>suite",
		"voir `!aide`":                   "voir <code>!aide</code>",
		"`a` et `b`":                     "<code>a</code> et <code>b</code>",
		"un ` seul":                      "un  seul", // as in the plain text
		"`a` et ` seul":                  "<code>a</code> et  seul",
		"ouvert `ici\nfermé` là":         "<strong>ouvert ici</strong><br/>fermé là",
		"<b>gras</b> & \"co\" 'x'":       "&lt;b&gt;gras&lt;/b&gt; &amp; &#34;co&#34; &#39;x&#39;",
		"`<script>`":                     "<code>&lt;script&gt;</code>",
		"</strong><img src=x onerror=y>": "&lt;/strong&gt;&lt;img src=x onerror=y&gt;",
		"a\n\nb":                         "<strong>a</strong><br/><br/>b",
		"@room &amp; @alice:test":        "@room &amp;amp; @alice:test",
	} {
		if got := asHTML(text); got != want {
			t.Errorf("%q is %s", text, got)
		}
	}
}

func TestMessagesAreNotices(t *testing.T) {
	got := say(t, storage.Outgoing{Text: "N° 1 · `x`\n@room <b>"}, "")
	want := map[string]any{
		"msgtype": "m.notice", "body": "N° 1 · x\n@room <b>",
		"format": "org.matrix.custom.html", "formatted_body": "<strong>N° 1 · <code>x</code></strong><br/>@room &lt;b&gt;",
		"m.mentions": map[string]any{},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestWhatRings: clients never ring for a notice.
func TestWhatRings(t *testing.T) {
	got := say(t, storage.Outgoing{Text: "Rappel", Rings: true}, "")
	want := say(t, storage.Outgoing{Text: "Rappel"}, "")
	want["msgtype"] = "m.text"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRelations(t *testing.T) {
	reply := func(event string) map[string]any { return map[string]any{"event_id": event} }
	for _, test := range []struct {
		name   string
		out    storage.Outgoing
		target string
		want   any
	}{
		{"alone", storage.Outgoing{}, "", nil},
		{"a reply", storage.Outgoing{ReplyTo: "$1"}, "", map[string]any{"m.in_reply_to": reply("$1")}},
		{"in a thread", storage.Outgoing{Thread: "$root"}, "", map[string]any{
			"rel_type": "m.thread", "event_id": "$root", "is_falling_back": true, "m.in_reply_to": reply("$root")}},
		{"a reply in a thread", storage.Outgoing{Thread: "$root", ReplyTo: "$1"}, "", map[string]any{
			"rel_type": "m.thread", "event_id": "$root", "is_falling_back": false, "m.in_reply_to": reply("$1")}},
		{"an edit", storage.Outgoing{Edits: "t1", Thread: "$root"}, "$said", map[string]any{"rel_type": "m.replace", "event_id": "$said"}},
	} {
		got := say(t, test.out, test.target)["m.relates_to"]
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestEdits(t *testing.T) {
	got := say(t, storage.Outgoing{Text: "a\n`b`", Edits: "t1"}, "$said")
	fresh := say(t, storage.Outgoing{Text: "a\n`b`"}, "")
	if diff := cmp.Diff(fresh, got["m.new_content"]); diff != "" {
		t.Error(diff)
	}
	if got["body"] != "* a\nb" || got["formatted_body"] != "* <strong>a</strong><br/><code>b</code>" {
		t.Errorf("for clients that know no edits: %v, %v", got["body"], got["formatted_body"])
	}
	if diff := cmp.Diff(map[string]any{}, got["m.mentions"]); diff != "" {
		t.Errorf("an edit may ping: %s", diff)
	}
	if never := say(t, storage.Outgoing{Text: "a", Edits: "t1", ReplyTo: "$1"}, ""); never["m.new_content"] != nil {
		t.Error("it edits what was never said")
	}
}

// TestOwnHTML: HTML of our own goes out as it is, and so does the Markdown beside it.
func TestOwnHTML(t *testing.T) {
	const markdown, own = "# Ordre du jour\n\n1. `loyer` & <b>", "<h3>Ordre du jour</h3><ol><li><code>loyer</code> &amp; &lt;b&gt;</li></ol>"
	out := storage.Outgoing{Text: markdown, HTML: own, ReplyTo: "$1"}
	want := map[string]any{
		"msgtype": "m.notice", "body": markdown, "format": "org.matrix.custom.html", "formatted_body": own,
		"m.mentions": map[string]any{}, "m.relates_to": map[string]any{"m.in_reply_to": map[string]any{"event_id": "$1"}},
	}
	if diff := cmp.Diff(want, say(t, out, "")); diff != "" {
		t.Error(diff)
	}
	delete(want, "m.relates_to")
	out.ReplyTo, out.Edits = "", "t1"
	edited := map[string]any{
		"msgtype": "m.notice", "body": "* " + markdown, "format": "org.matrix.custom.html", "formatted_body": "* " + own,
		"m.mentions": map[string]any{}, "m.new_content": want,
		"m.relates_to": map[string]any{"rel_type": "m.replace", "event_id": "$said"},
	}
	if diff := cmp.Diff(edited, say(t, out, "$said")); diff != "" {
		t.Errorf("as an edit: %s", diff)
	}
	if diff := cmp.Diff(want, say(t, out, "")); diff != "" {
		t.Errorf("as an edit of what was never said: %s", diff)
	}
}

func TestTextIsCutBetweenCharacters(t *testing.T) {
	for _, letter := range []string{"a", "é", "€", "🔔"} {
		for shift := range 5 {
			text := strings.Repeat("x", shift) + strings.Repeat(letter, maxText+1)
			got := shorten(text, maxText)
			if !utf8.ValidString(got) || len(got) > maxText+len("…") || !strings.HasSuffix(got, letter+"…") {
				t.Errorf("%s shifted by %d: %d bytes, ends in %q", letter, shift, len(got), got[len(got)-10:])
			}
		}
	}
	for _, text := range []string{"", "a", strings.Repeat("a", maxText)} {
		if shorten(text, maxText) != text {
			t.Errorf("%d bytes are cut", len(text))
		}
	}
}
