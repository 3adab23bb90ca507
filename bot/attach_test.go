package bot

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"maunium.net/go/mautrix/event"

	"tocsin/storage"
)

var csv = storage.File{Name: "décisions.csv", MIME: "text/csv", Data: []byte("n°,titre\n1,Occuper <le> hall\n")}

// logo is an image of a size.
func logo(tb testing.TB, w, h int) storage.File {
	tb.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		tb.Fatal(err)
	}
	return storage.File{Name: "logo.png", MIME: "image/png", Data: b.Bytes()}
}

// attached renders a file.
func attached(tb testing.TB, out storage.Outgoing, file storage.File) map[string]any {
	tb.Helper()
	out.Op, out.File = storage.Attach, &file
	typ, content, ok := render(storage.Delivery{Outgoing: out})
	if !ok || typ.Type != "m.room.message" {
		tb.Fatalf("%v, %v", typ, ok)
	}
	return content
}

func TestFiles(t *testing.T) {
	got := attached(t, storage.Outgoing{}, csv)
	want := map[string]any{
		"msgtype": "m.file", "body": "décisions.csv", "filename": "décisions.csv",
		"info": map[string]any{"mimetype": "text/csv", "size": len(csv.Data)}, "m.mentions": map[string]any{},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, _, ok := render(storage.Delivery{Outgoing: storage.Outgoing{Op: storage.Attach, Text: "Voici"}}); ok {
		t.Error("an attachment without a file is said")
	}
}

func TestImages(t *testing.T) {
	file := logo(t, 30, 20)
	got := attached(t, storage.Outgoing{}, file)
	if diff := cmp.Diff(map[string]any{"mimetype": "image/png", "size": len(file.Data), "w": 30, "h": 20}, got["info"]); diff != "" || got["msgtype"] != "m.image" {
		t.Error(got["msgtype"], diff)
	}
	file.Data = file.Data[:10]
	if diff := cmp.Diff(map[string]any{"mimetype": "image/png", "size": 10}, attached(t, storage.Outgoing{}, file)["info"]); diff != "" {
		t.Errorf("one that cannot be read: %s", diff)
	}
}

// TestCaptions reads them as another library does.
func TestCaptions(t *testing.T) {
	for text, want := range map[string][2]string{
		"":                      {"", ""},
		"Les décisions":         {"Les décisions", ""},
		"Moins de 3 < 4":        {"Moins de 3 < 4", ""},
		"Les décisions\nde mai": {"Les décisions\nde mai", "<strong>Les décisions</strong><br/>de mai"},
		"Voir `!aide`":          {"Voir !aide", "Voir <code>!aide</code>"},
	} {
		written, err := json.Marshal(attached(t, storage.Outgoing{Text: text}, csv))
		if err != nil {
			t.Fatal(err)
		}
		var read event.MessageEventContent
		if err := json.Unmarshal(written, &read); err != nil {
			t.Fatal(err)
		}
		got := [2]string{read.GetCaption(), read.GetFormattedCaption()}
		if diff := cmp.Diff(want, got); diff != "" || read.GetFileName() != csv.Name {
			t.Errorf("%q, of %s: %s", text, read.GetFileName(), diff)
		}
	}
}

func TestFilesAnswer(t *testing.T) {
	for _, out := range []storage.Outgoing{{}, {ReplyTo: "$1"}, {Thread: "$root"}, {Thread: "$root", ReplyTo: "$1"}} {
		if diff := cmp.Diff(say(t, out, "")["m.relates_to"], attached(t, out, csv)["m.relates_to"]); diff != "" {
			t.Errorf("%+v: %s", out, diff)
		}
	}
}

// TestCaptionsFitIntoAnEvent: what attach adds, and where the file is, fits too.
func TestCaptionsFitIntoAnEvent(t *testing.T) {
	for _, letter := range []string{"a", "<", "\"", "🔔", "a\n"} {
		content := attached(t, storage.Outgoing{Text: strings.Repeat(letter, 100_000)}, csv)
		content["file"] = strings.Repeat("x", 700)
		text, err := json.Marshal(content)
		if err != nil || len(text) > largest {
			t.Errorf("%q: %d bytes, %v", letter, len(text), err)
		}
	}
}
