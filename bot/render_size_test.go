package bot

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"tocsin/storage"
)

// largest is how long the JSON of a message can be: encrypted, it grows by a third,
// and a homeserver takes no event over 65,536 bytes with its envelope.
const largest = 47_000

// TestEverythingFitsIntoAnEvent: what does not is refused by the homeserver and
// never said. 4000 characters is the longest text of a proposal.
func TestEverythingFitsIntoAnEvent(t *testing.T) {
	for _, letter := range []string{"a", "é", "€", "🔔", "\"", "<", "&", "'", "`", "a\n", "\u2028"} {
		length := 4000 / utf8.RuneCountInString(letter)
		out := storage.Outgoing{Op: storage.Say, Text: "N° 1 · Texte\n" + strings.Repeat(letter, length)}
		said, edited := size(t, storage.Delivery{Outgoing: out}), 0
		out.Edits = "t1"
		edited = size(t, storage.Delivery{Outgoing: out, Target: "$said"})
		if max(said, edited) > largest {
			t.Errorf("%d times %q is %d bytes, and %d as an edit", length, letter, said, edited)
		}
	}
}

// TestTheLongestTextFits: whatever is longer is cut before.
func TestTheLongestTextFits(t *testing.T) {
	for _, letter := range []string{"a", "é", "🔔"} {
		out := storage.Outgoing{Op: storage.Say, Text: strings.Repeat(letter, 100_000), Edits: "t1"}
		if n := size(t, storage.Delivery{Outgoing: out, Target: "$said"}); n > largest {
			t.Errorf("cut to %d bytes of %q, it is %d bytes as an edit", maxText, letter, n)
		}
	}
}

// TestHTMLIsLeftOutAndNeverCut: where it does not fit, the text goes as it would
// without; where it does, the text beside it is as long as it may be.
func TestHTMLIsLeftOutAndNeverCut(t *testing.T) {
	for _, test := range []struct {
		text, html int
		edit, kept bool
	}{
		{10, 10, false, true}, {10, 40_000, false, true}, {20_000, 20_000, false, true}, {20_000, 30_000, false, false},
		{100_000, 10, false, false}, {10, 100_000, false, false}, {10, 20_000, true, true}, {10, 40_000, true, false},
	} {
		d := storage.Delivery{Outgoing: storage.Outgoing{Op: storage.Say, Text: "`" + strings.Repeat("a", test.text)}}
		if test.edit {
			d.Edits, d.Target = "t1", "$said"
		}
		_, want, _ := render(d)
		d.HTML = "<p>" + strings.Repeat("b", test.html) + "</p>"
		_, got, _ := render(d)
		if test.kept {
			want = renderMessage(d)
		}
		if diff := cmp.Diff(want, got); diff != "" || size(t, d) > largest {
			t.Errorf("%+v: %d bytes, %s", test, size(t, d), diff)
		}
	}
}

// size is how long an event is before encryption, as mautrix writes it.
func size(tb testing.TB, d storage.Delivery) int {
	tb.Helper()
	_, content, _ := render(d)
	text, err := json.Marshal(content)
	if err != nil {
		tb.Fatal(err)
	}
	return len(text)
}
