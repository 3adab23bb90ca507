package commands

import (
	"errors"
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

// wordsPart is a table of words that members type, each with what it is for: the guide says
// that, below the marker, and the catalogue the words. The first argument is the beginning of
// their keys; a second one the command that they follow, and more what stands between.
//
//	<!-- words act meet
//	move | jeudi 19h | déplacer
//	-->
func (g teller) wordsPart(ask guide.Ask) (string, error) {
	if len(ask.Args) == 0 {
		return "", errors.New("want the family of the words")
	}
	var rows []string
	for _, line := range ask.Lines {
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		key := ask.Args[0] + "." + cells[0]
		if !g.texts.Knows(key) || len(cells) < 2 || len(cells) > 3 {
			return "", fmt.Errorf("%q: want a key of the family, what follows the word or nothing, and what it is for", line)
		}
		rows = append(rows, "| "+g.wordsTyped(ask.Args[1:], key, cells[1:len(cells)-1])+" | "+cells[len(cells)-1]+" |")
	}
	return "| | |\n|---|---|\n" + strings.Join(rows, "\n"), nil
}

// wordsTyped is what one types: after a command the first word, else the first two as well.
func (g teller) wordsTyped(before []string, key string, rest []string) string {
	words := g.texts.Words(g.lang, key)
	words = words[:min(len(words), 3)]
	lead := ""
	if len(before) > 0 {
		lead = "!" + strings.Join(append([]string{g.name("name." + before[0])}, before[1:]...), " ") + " "
		words = words[:1]
	}
	for i, word := range words {
		words[i] = "`" + strings.TrimSpace(strings.Join(append([]string{lead + word}, rest...), " ")) + "`"
	}
	return strings.Join(words, ", ")
}

// ballots are how one fills in a ballot of the methods with options, before words.
func (g teller) ballot(m decision.Method) string {
	switch m {
	case decision.Approval:
		return "`A C`"
	case decision.Score:
		return "`A5 B3`"
	case decision.Points:
		return "`A4 B2`"
	case decision.Ranking, decision.STV:
		return "`B > A > C`, `A = C`"
	case decision.Dates:
		return "`A " + g.choice(decision.Yes) + ", B " + g.choice(decision.IfNeedBe) + "`"
	}
	var words []string
	for _, choice := range m.Choices() {
		words = append(words, "`"+g.choice(choice)+"`")
	}
	return strings.Join(words, ", ")
}

// methodsPart is a table of the ways to decide: what to write in a proposal, a ballot, what it
// means, and whether it can be secret.
func (g teller) methodsPart(ask guide.Ask) (string, error) {
	if len(ask.Lines) != 1 {
		return "", errors.New("want the heads of four columns")
	}
	rows := []string{"| " + ask.Lines[0] + " |", "|---|---|---|---|"}
	for _, m := range decision.Methods() {
		_, means, _ := strings.Cut(g.T("methods."+string(m)), ":")
		secret := "–"
		if m.MaybeSecret() {
			secret = g.name("answer.yes")
		}
		rows = append(rows, fmt.Sprintf("| `%s` | %s | %s | %s |", g.name("method."+string(m)), g.ballot(m), strings.TrimSpace(means), secret))
	}
	return strings.Join(rows, "\n"), nil
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
