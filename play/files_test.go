package play_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/stage"
	"tocsin/storage"
)

func file(name, mime string, data []byte) *storage.File {
	return &storage.File{Name: name, MIME: mime, Data: data}
}

func mustLogo(tb testing.TB) []byte {
	tb.Helper()
	var b bytes.Buffer
	must(tb, png.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 20))))
	return b.Bytes()
}

// TestPosts: what no command of a member brings about yet is heard as it is written
// in a transcript.
func TestPosts(t *testing.T) {
	p := mustPlay(t, "-posts")
	for _, s := range []struct{ name, got string }{
		{"encrypted", p.mustPost(p.sealed, posts(t)...)}, {"plain", p.mustPost(p.plain, posts(t)...)},
	} {
		const want = `bot joint: décisions.csv
    Les décisions de 2025.
    Voir ` + "`!aide`" + `.
    | n°,titre
    |
    | 1,Occuper <le> hall
bot joint: logo.png
bot joint: rien.txt
bot sonne: Rappel
    dans une heure
bot: Sans sonner
bot sonde: Quels soirs ? [lundi] [mardi] [jeudi] (2 au plus)`
		if diff := cmp.Diff(want, s.got); diff != "" {
			t.Errorf("in the %s room (-written +heard):\n%s", s.name, diff)
		}
	}
	_, logo := p.mustSee("bruno", p.sealed, func(s stage.Seen) bool { return s.MsgType == "m.image" })
	info, _ := logo.Content["info"].(map[string]any)
	if info["w"] != 30.0 || info["h"] != 20.0 || !logo.Decrypted {
		t.Errorf("bruno sees the logo as %v", logo.Content)
	}
}

func posts(tb testing.TB) []storage.Outgoing {
	return []storage.Outgoing{
		{Op: storage.Attach, Text: "Les décisions de 2025.\nVoir `!aide`.",
			File: file("décisions.csv", "text/csv", []byte("n°,titre\n\n1,Occuper <le> hall\n"))},
		{Op: storage.Attach, File: file("logo.png", "image/png", mustLogo(tb))},
		{Op: storage.Attach, File: file("rien.txt", "text/plain", []byte{})},
		{Op: storage.Say, Text: "Rappel\ndans une heure", Rings: true},
		{Op: storage.Say, Text: "Sans sonner"},
		{Op: storage.Poll, Text: "Quels soirs\u202f?", Max: 2, Answers: []storage.Answer{
			{ID: "l", Text: "lundi"}, {ID: "m", Text: "mardi"}, {ID: "j", Text: "jeudi"},
		}},
	}
}

// TestFiles: everybody in a room can open a file of the bot's. Where the room is
// encrypted the homeserver cannot, nor does it know what the file is called.
func TestFiles(t *testing.T) {
	p := mustPlay(t, "-files")
	const hidden, open, name = "zibelinesouslaneige", "okapidanslanuitnoire", "martredanslaforet.csv"
	sealed, plain := bytes.Repeat([]byte(hidden+"\n"), 2000), bytes.Repeat([]byte(open+"\n"), 2000)

	alice, err := p.world.Member("alice")
	must(t, err)
	room, err := p.world.Room(p.sealed)
	must(t, err)
	asked, err := alice.Say(t.Context(), room, "Où sont les décisions ?")
	must(t, err)
	p.mustPost(p.sealed, storage.Outgoing{Op: storage.Attach, ReplyTo: string(asked), File: file(name, "text/csv", sealed)})
	p.mustPost(p.plain, storage.Outgoing{Op: storage.Attach, Text: "En clair", File: file(open+".csv", "text/csv", plain)})

	isFile := func(s stage.Seen) bool { return s.MsgType == "m.file" }
	for _, who := range []string{"alice", "bruno"} {
		member, seen := p.mustSee(who, p.sealed, isFile)
		if got, err := member.Download(t.Context(), seen); err != nil || !bytes.Equal(got, sealed) {
			t.Errorf("%s opens %d bytes, %v", who, len(got), err)
		}
		if !seen.Decrypted || seen.Content["url"] != nil || seen.ReplyTo != asked || seen.Body != name {
			t.Errorf("%s sees %+v", who, seen)
		}
	}
	chloe, seen := p.mustSee("chloé", p.plain, isFile)
	if got, err := chloe.Download(t.Context(), seen); err != nil || !bytes.Equal(got, plain) || seen.Encrypted {
		t.Errorf("chloé opens %d bytes, %v", len(got), err)
	}
	for text, want := range map[string]bool{hidden: false, strings.TrimSuffix(name, ".csv"): false, open: true} {
		if where := holds(t, p.server.Dir(), text); len(where) > 0 != want {
			t.Errorf("the homeserver has %q in %v", text, where)
		}
	}
}

// holds lists the files under a folder that have a text in them, as it is or as
// base64, or are called by it.
func holds(tb testing.TB, dir, text string) (where []string) {
	tb.Helper()
	forms := []string{text}
	for shift := range 3 { // base64 of a text depends on where in three bytes it begins
		encoded := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("x", shift) + text))
		forms = append(forms, encoded[4:len(encoded)-4])
	}
	must(tb, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, form := range forms {
			if bytes.Contains(data, []byte(form)) || strings.Contains(d.Name(), form) {
				where = append(where, path)
				break
			}
		}
		return err
	}))
	return where
}
