package commands_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/internal/pictures"
	"tocsin/transcript"
)

// shoot is where .ci/pictures finds the pages to photograph.
var shoot = flag.String("pictures", "", "write the pages and files of docs/pictures into a folder")

// TestPictures plays what the pictures show, and writes the pages to photograph where asked.
func TestPictures(t *testing.T) {
	for _, p := range photographs() {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			c, err := mustConversation(p.story)
			if err != nil {
				t.Fatal(err)
			}
			cam := newCamera(t, c)
			if _, err := transcript.Run(cam, c); err != nil {
				t.Fatal(err)
			}
			if p.file != "" {
				i := slices.IndexFunc(cam.seen, func(s *sight) bool { return s.File != nil && s.File.Name == p.file })
				if i < 0 {
					t.Fatalf("no file %s", p.file)
				}
				mustWrite(t, p.name+".pdf", cam.seen[i].data)
				return
			}
			var phones []pictures.Phone
			for _, v := range p.phones {
				phones = append(phones, cam.phone(t, c, v))
			}
			page, err := pictures.Page(phones...)
			if err != nil {
				t.Fatal(err)
			}
			mustWrite(t, p.name+".html", page)
		})
	}
}

// phone is what somebody sees.
func (c *camera) phone(tb testing.TB, story *transcript.Conversation, v view) pictures.Phone {
	tb.Helper()
	i := slices.IndexFunc(story.Sections, func(s transcript.Section) bool { return s.Room == v.room })
	if i < 0 {
		tb.Fatalf("no room %s", v.room)
	}
	section := story.Sections[i]
	seen := c.between(roomID(section), v.from, v.to)
	if len(seen) == 0 {
		tb.Fatalf("nothing from %q to %q in %s", v.from, v.to, v.room)
	}
	end := slices.Index(c.seen, seen[len(seen)-1])
	p := pictures.Phone{Room: section.Room, Direct: section.Direct, Members: len(section.Members), Dark: v.dark}
	texts, day := commands.MustTexts(tb), ""
	for _, s := range seen {
		m := s.as(v.me, end)
		if today := texts.Day(i18n.French, s.at, s.at); today != day {
			m.Day, day = today, today
		}
		p.Messages = append(p.Messages, m)
	}
	return p
}

func mustWrite(tb testing.TB, name string, data []byte) {
	tb.Helper()
	if *shoot == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(*shoot, name), data, 0o644); err != nil {
		tb.Fatal(err)
	}
}

// Bounds of what a phone loads over a bad line.
const (
	mostOfOne = 120_000
	mostOfAll = 900_000
)

// TestPicturesAreThereAndSmall: each has a file, its caption on the page, and few bytes.
func TestPicturesAreThereAndSmall(t *testing.T) {
	page, all := mustReadFile(t, "../docs/pictures.fr.md"), 0
	for _, p := range photographs() {
		if !strings.Contains(page, "](pictures/"+p.name+".png)") {
			t.Errorf("docs/pictures.fr.md does not show %s.png", p.name)
		}
		size := len(mustReadFile(t, "../docs/pictures/"+p.name+".png"))
		if all += size; size > mostOfOne {
			t.Errorf("%s.png has %d bytes", p.name, size)
		}
	}
	if all > mostOfAll {
		t.Errorf("all pictures have %d bytes", all)
	}
}
