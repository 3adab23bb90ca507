package commands

import (
	"errors"
	"fmt"
	"strings"

	"tocsin/collective/decision"
	"tocsin/internal/guide"
)

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
	heads, _ := guide.WordsIn(string(g.lang))
	return "| " + heads.Typed + " | " + heads.Means + " |\n|---|---|\n" + strings.Join(rows, "\n"), nil
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
