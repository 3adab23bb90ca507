package demo

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/transcript"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"déjà court", 10, []string{"déjà court"}},
		{"déjà trop long", 10, []string{"déjà trop", "long"}},
		{"un\n\ndeux", 10, []string{"un", "", "deux"}},
		{"à interminablement", 8, []string{"à", "intermin", "ablement"}},
		{"deux  espaces", 20, []string{"deux espaces"}},
		{"le 18\u00a0h", 5, []string{"le", "18 h"}},
		{"dire « non » ? oui", 9, []string{"dire", "« non » ?", "oui"}},
	} {
		if diff := cmp.Diff(c.want, wrap(c.text, c.width)); diff != "" {
			t.Errorf("%q in %d:\n%s", c.text, c.width, diff)
		}
	}
}

func TestPlainLine(t *testing.T) {
	var out output
	p := mustPage(t, &out)
	p.line(transcript.Line{Who: "chloé", Text: "!vote 1 pour"}, false)
	p.line(transcript.Line{Who: transcript.Bot, Text: "✓ N° 1 : « pour » est compté. On peut changer d'avis jusqu'à la fin.\nVoir : `!résultat 1`"}, true)
	p.setBottom("invisible sans terminal")
	p.later(48 * time.Hour)
	want := `  13h58 chloé   !vote 1 pour
  13h58 Tocsin  (en privé) ✓ N° 1 : « pour » est compté. On peut changer d'avis
                jusqu'à la fin.
                Voir : ` + "`!résultat 1`" + `

  ── +48 h : lundi 24 novembre à 13 h 58 ───────────────────────────────────────

`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}

func TestColouredLine(t *testing.T) {
	var out output
	p := mustPage(t, &out)
	p.colour = true
	p.line(transcript.Line{Who: transcript.Bot, Text: "✓ Voir `!résultat 1`"}, false)
	want := "  \x1b[2m13h58 \x1b[0m\x1b[1;7mTocsin\x1b[0m  \x1b[1;32m✓\x1b[0m Voir \x1b[1m!résultat 1\x1b[0m\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
	alice, bruno := p.nameStyle("alice"), p.nameStyle("bruno")
	if alice == bruno || p.nameStyle("alice") != alice {
		t.Error("speakers have no colour of their own")
	}
}

func TestDiff(t *testing.T) {
	if d := diff("a\nb", "a\nb"); d != "" {
		t.Errorf("equal texts differ: %s", d)
	}
	want := "ligne 2\n- b\n+ x\nligne 4\n+ e\n"
	if d := cmp.Diff(want, diff("a\nb\nc", "a\nx\nc\ne")); d != "" {
		t.Error(d)
	}
}

// What the story tells stands where it stood when the conversation is written again.
func TestStoryWeaves(t *testing.T) {
	s, err := readStory(storyFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(storyFile, s.weave(s.Conversation)); diff != "" {
		t.Error(diff)
	}
}

func mustPage(tb testing.TB, out *output) *page {
	tb.Helper()
	c, err := newClock()
	if err != nil {
		tb.Fatal(err)
	}
	p, err := newPage(newScreen(out), c)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}
