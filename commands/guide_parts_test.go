package commands

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/i18n"
	"tocsin/internal/guide"
	"tocsin/storage"
)

// teller writes the parts of a guide that the commands know, in one language.
type teller struct {
	voice
	*Engine
}

// GuideParts are the parts of a guide in a language, but for conversations.
func GuideParts(tb testing.TB, store *storage.Store, lang i18n.Lang) map[string]guide.Part {
	tb.Helper()
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	texts := MustTexts(tb)
	g := teller{
		voice{texts, lang, time.Date(2025, time.November, 24, 14, 0, 0, 0, zone)},
		New(store, texts, Settings{Language: lang, Zone: zone, Rules: decision.Usual(), Hours: hours.Default()}, slog.New(slog.DiscardHandler)),
	}
	return map[string]guide.Part{
		"languages": g.languages, "contents": guide.Contents, "commands": g.commandsPart, "words": g.wordsPart,
		"methods": g.methodsPart, "rules": g.rulesPart, "floors": g.floorsPart,
	}
}

// languages links the guides to each other.
func (g teller) languages(guide.Ask) (string, error) {
	own := map[i18n.Lang]string{i18n.French: "Français", i18n.Dutch: "Nederlands", i18n.German: "Deutsch", i18n.English: "English"}
	var links []string
	for _, lang := range i18n.Langs() {
		link := fmt.Sprintf("[%s](guide.%s.md)", own[lang], lang)
		if lang == g.lang {
			link = "**" + own[lang] + "**"
		}
		links = append(links, link)
	}
	return strings.Join(links, " · "), nil
}

// commandsPart lists every command as the help does: under its heading, with its names, what
// it does, its usage, and what it is called in the other languages.
func (g teller) commandsPart(guide.Ask) (string, error) {
	var out []string
	for _, group := range append(groups(), "") {
		if group != "" {
			out = append(out, "### "+capital(g.name("group."+string(group))))
		}
		for _, command := range g.Engine.commands {
			if command.Group == group {
				out = append(out, g.commandPart(command.Key))
			}
		}
	}
	return strings.Join(out, "\n\n"), nil
}

func (g teller) commandPart(key string) string {
	names := g.texts.Words(g.lang, "name."+key)
	var others []string
	for _, lang := range i18n.Langs() {
		if lang != g.lang {
			others = append(others, string(lang)+" `!"+g.texts.Words(lang, "name."+key)[0]+"`")
		}
	}
	head := "**`!" + names[0] + "`**"
	for _, name := range names[1:] {
		head += ", `!" + name + "`"
	}
	usage := g.T("usage."+key, "command", "!"+names[0], "yes", g.name("answer.yes"), "no", g.name("answer.no"))
	lines := append([]string{head + " · " + g.T("help."+key) + " (" + strings.Join(others, ", ") + ")"}, strings.Split(usage, "\n")...)
	return strings.Join(lines, "\\\n")
}

// rulesPart are the rules with which a circle begins, as its page shows them.
func (g teller) rulesPart(guide.Ask) (string, error) {
	page := charterPage{Charter: charter.New(defaultsOf(g.settings))}
	lines := g.pageLines(page)
	for i, line := range lines {
		lines[i] = "- " + line
	}
	return strings.Join(lines, "\n"), nil
}

// floorsPart are the bounds that no decision moves.
func (g teller) floorsPart(guide.Ask) (string, error) {
	var lines []string
	for _, section := range charter.Sections() {
		if charter.HasFloor(section) {
			lines = append(lines, "- "+g.T("rules.part", "rule", g.sectionName(section), "value", g.T("floor."+section)))
		}
	}
	fixed := strings.Split(g.T("rules.fixed"), "\n")
	for _, line := range fixed[1:] {
		lines = append(lines, "- "+strings.TrimRight(line, " \u00a0\u202f;,.")+".")
	}
	return strings.Join(lines, "\n"), nil
}

// GuideCommands are the names of all commands in a language, folded.
func GuideCommands(tb testing.TB, lang i18n.Lang) map[string]bool {
	tb.Helper()
	texts, names := MustTexts(tb), map[string]bool{}
	for _, command := range list() {
		for _, name := range texts.Words(lang, "name."+command.Key) {
			names[i18n.Fold(name)] = true
		}
	}
	return names
}
