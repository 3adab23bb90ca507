package transcript

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const spoken = `Une phrase.
-- langue nl --
-- room Liège: alice, bruno --
bot: Bonjour
alice: !proposer texte A
    première ligne
      en retrait
bot sonde: N° 1 [pour]
bot sonde: Quel soir ? [lundi] [mardi] [jeudi] (2 au plus)
bot sonne: Rappel
    dans une heure

    là-bas
bot réagit: 📝
bot joint: décisions.csv
    Les décisions de 2025.
    | n°,titre
    |
    | 1,Occuper le hall
bot joint: logo.png
alice corrige: !proposer texte B
bot efface
+48h
-- dm bruno --
bruno en clair: vote 1 : pour
bruno choisit: pour
redémarrage
+1h30m
-- plain Ouvert --
`

func TestParse(t *testing.T) {
	c, err := Parse([]byte(spoken))
	if err != nil {
		t.Fatal(err)
	}
	want := &Conversation{About: "Une phrase.\n", Language: "nl", Sections: []Section{
		{Room: "Liège", Members: []string{"alice", "bruno"}, Lines: []Line{
			{Who: "bot", Text: "Bonjour"},
			{Who: "alice", Text: "!proposer texte A\npremière ligne\n  en retrait"},
			{Who: "bot", Verb: Poll, Text: "N° 1 [pour]"},
			Choice{Question: "Quel soir ?", Answers: []string{"lundi", "mardi", "jeudi"}, Max: 2}.Line(),
			{Who: "bot", Verb: Ring, Text: "Rappel\ndans une heure\n\nlà-bas"},
			{Who: "bot", Verb: React, Text: "📝"},
			Attachment{
				Name: "décisions.csv", MIME: "text/csv", Caption: "Les décisions de 2025.",
				Data: []byte("n°,titre\n\n1,Occuper le hall\n"),
			}.Line(),
			Attachment{Name: "logo.png", MIME: "image/png", Data: []byte("\x89PNG\n")}.Line(),
			{Who: "alice", Verb: Edit, Text: "!proposer texte B"},
			{Who: "bot", Verb: Remove},
			{Verb: Wait, For: 48 * time.Hour},
		}},
		{Room: "bruno", Direct: true, Lines: []Line{
			{Who: "bruno", Verb: Clear, Text: "vote 1 : pour"},
			{Who: "bruno", Verb: Choose, Text: "pour"},
			{Verb: Restart},
			{Verb: Wait, For: 90 * time.Minute},
		}},
		{Room: "Ouvert", Plain: true},
	}}
	if diff := cmp.Diff(want, c, cmpopts.IgnoreFields(Section{}, "title"), cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(spoken, string(c.Format())); diff != "" {
		t.Errorf("written otherwise: %s", diff)
	}
}

func TestParseErrors(t *testing.T) {
	for name, text := range map[string]string{
		"a room of no kind":         "-- salon Liège --\nalice: x\n",
		"a line of nobody":          "-- room Liège --\n: x\n",
		"a verb that is none":       "-- room Liège --\nalice chante: x\n",
		"a wait that is none":       "-- room Liège --\n+deux jours\n",
		"a text that goes on first": "-- room Liège --\n    x\n",
	} {
		if c, err := Parse([]byte(text)); err == nil {
			t.Errorf("%s is read as %+v", name, c)
		}
	}
}

// TestFilesAreWrittenAsTheyStand, so that -update changes what the bot says only.
func TestFilesAreWrittenAsTheyStand(t *testing.T) {
	files, err := filepath.Glob("../testdata/transcripts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c, err := Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(data), string(c.Format())); diff != "" {
			t.Errorf("%s: %s", filepath.Base(file), diff)
		}
	}
}

// TestWaitsAreWrittenAsTheyAreRead, or -update would move the clock.
func TestWaitsAreWrittenAsTheyAreRead(t *testing.T) {
	for _, wait := range []string{"1s", "10s", "1m", "10m", "30m", "1m30s", "1h", "10h", "1h30m", "48h", "100h", "1h0m5s"} {
		d, err := time.ParseDuration(wait)
		if err != nil {
			t.Fatal(err)
		}
		written := Line{Verb: Wait, For: d}.String()
		if read, err := parseLine(written); err != nil || read.For != d {
			t.Errorf("%s is written %s, and read as %s, %v", wait, written, read.For, err)
		}
	}
}

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"empreinte 3f9a 07c2 81d0 44ee": "empreinte …", "clé 3f9a 07c2 81d0 44ee 1234": "clé 3f9a 07c2 81d0 44ee 1234", "vote 3f9a 07c2": "vote 3f9a 07c2",
	} {
		if got := Plain(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
	if got := Plain("N°\u00a01\u202f: a b"); got != "N° 1 : a b" {
		t.Error(got)
	}
}
