package commands_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/internal/guide"
	"tocsin/transcript"
)

func guideFile(lang i18n.Lang) string { return fmt.Sprintf("../docs/guide.%s.md", lang) }

func mustReadFile(tb testing.TB, path string) string {
	tb.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

// TestGuides: what the guides say of commands, words, rules and conversations is what the
// program says. -update writes it again.
func TestGuides(t *testing.T) {
	m := newMemory(t, &transcript.Conversation{})
	for _, lang := range i18n.Langs() {
		t.Run(string(lang), func(t *testing.T) {
			parts := commands.GuideParts(t, m.store, lang)
			words, ok := guide.WordsIn(string(lang))
			if !ok {
				t.Fatal("no words to show conversations with")
			}
			parts["talk"] = guide.Talk(mustConversation, words)
			text := mustReadFile(t, guideFile(lang))
			written, err := guide.Fill(text, parts)
			if err != nil {
				t.Fatal(err)
			}
			if lang == i18n.French {
				written = guide.FrenchSpaces(written)
			}
			if *update {
				if err := os.WriteFile(guideFile(lang), []byte(written), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(text, written); diff != "" {
				t.Errorf("the guide is not what the program says; go test ./commands -run TestGuides -update (-written +known):\n%s", diff)
			}
		})
	}
}

// mustConversation reads a transcript by its name.
func mustConversation(name string) (*transcript.Conversation, error) {
	return transcript.Read(filepath.Join("..", "testdata", "transcripts", name+".txtar"))
}

var (
	marked = regexp.MustCompile("`!([^ `]+)")
	linked = regexp.MustCompile(`\]\(([^)]+)\)`)
	blocks = regexp.MustCompile(`(?s)<!-- commands -->.*<!-- /commands -->`)
)

// TestGuidesNameCommands: what a guide has members type begins with a command in its language,
// but in the list that gives the names in all of them.
func TestGuidesNameCommands(t *testing.T) {
	for _, lang := range i18n.Langs() {
		names := commands.GuideCommands(t, lang)
		text := blocks.ReplaceAllString(mustReadFile(t, guideFile(lang)), "")
		for _, found := range marked.FindAllStringSubmatch(text, -1) {
			if !names[i18n.Fold(strings.TrimRight(found[1], ".,;:"))] && !aMistake[found[1]] {
				t.Errorf("guide.%s.md: !%s is no command in its language", lang, found[1])
			}
		}
	}
}

// aMistake are commands that the guides show to be understood all the same, or in another language.
var aMistake = map[string]bool{"voter": true, "stemm": true, "stime": true, "votte": true, "stem": true, "vote": true}

// TestGuidesHaveTheSameShape: the guides have as many sections, parts and conversations.
func TestGuidesHaveTheSameShape(t *testing.T) {
	shape := func(lang i18n.Lang) map[string]int {
		text := mustReadFile(t, guideFile(lang))
		return map[string]int{
			"sections": len(guide.Sections(text)), "parts": strings.Count(text, "\n<!-- /"), "conversations": strings.Count(text, "\n<!-- talk"),
			"items": strings.Count(text, "\n- "), "notes": strings.Count(text, "\n¹") + strings.Count(text, "\n²"), "rows": strings.Count(text, "\n| "),
		}
	}
	for _, lang := range i18n.Langs()[1:] {
		if diff := cmp.Diff(shape(i18n.French), shape(lang)); diff != "" {
			t.Errorf("guide.%s.md has another shape than the French one (-fr +%s):\n%s", lang, lang, diff)
		}
	}
}

// TestGuidesLinkToWhatIsThere, within the page and to other files.
func TestGuidesLinkToWhatIsThere(t *testing.T) {
	for _, lang := range i18n.Langs() {
		text := mustReadFile(t, guideFile(lang))
		anchors := map[string]bool{}
		for _, title := range guide.Sections(text) {
			anchors[guide.Anchor(title)] = true
		}
		for _, found := range linked.FindAllStringSubmatch(text, -1) {
			file, anchor, _ := strings.Cut(found[1], "#")
			if file == "" && !anchors[anchor] {
				t.Errorf("guide.%s.md: no section #%s", lang, anchor)
			}
			if _, err := os.Stat(filepath.Join("../docs", file)); err != nil {
				t.Errorf("guide.%s.md: %v", lang, err)
			}
		}
	}
}
