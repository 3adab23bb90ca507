package guide

import (
	"strings"

	"tocsin/transcript"
)

// Words are what a conversation is shown with in one language.
type Words struct {
	Private, Room  string // where something is said
	Edits, Removes string // what is done with a message
	Poll, File     string
	Colon          string
	Typed, Means   string // over the columns of a table of words
}

// WordsIn are those of a language by its two letters; ok is false where there are none.
func WordsIn(lang string) (w Words, ok bool) {
	w, ok = map[string]Words{
		"fr": {"en privé", "dans le salon", "corrige son message", "efface ce message", "sondage", "fichier", "\u00a0:", "vous écrivez", "cela veut dire"},
		"nl": {"privé", "in de kamer", "bewerkt het bericht", "wist dat bericht", "peiling", "bestand", ":", "je schrijft", "dat betekent"},
		"de": {"privat", "im Raum", "bearbeitet die Nachricht", "löscht diese Nachricht", "Umfrage", "Datei", ":", "du schreibst", "das heißt"},
		"en": {"in private", "in the room", "edits the message", "removes that message", "poll", "file", ":", "you write", "it means"},
	}[lang]
	return w, ok
}

// quote writes lines as a quotation, which wraps on a phone: what members type as code,
// what the bot says as text. Where is said when it changes.
func (w Words) quote(lines []shown) string {
	var out []string
	for i, line := range lines {
		where := ""
		switch {
		case line.private && (i == 0 || lines[i-1].room != line.room || !lines[i-1].private):
			where = ", " + w.Private
		case !line.private && i > 0 && lines[i-1].private:
			where = ", " + w.Room
		}
		if i > 0 {
			out = append(out, ">")
		}
		out = append(out, quoted("**"+name(line.Who)+"**"+where+w.said(line.Line)))
	}
	return strings.Join(out, "\n")
}

// said writes what follows the name of who speaks.
func (w Words) said(line transcript.Line) string {
	text := typed(line.Text)
	if line.Who == transcript.Bot {
		text = plain(line.Text)
	}
	switch line.Verb {
	case transcript.Edit:
		return " " + w.Edits + w.Colon + " " + text
	case transcript.Remove:
		return " " + w.Removes
	case transcript.Poll:
		return " (" + w.Poll + ")" + w.Colon + " " + text
	case transcript.Attach:
		return " (" + w.File + ")" + w.Colon + " " + attached(line.Text)
	}
	return w.Colon + " " + text
}

// attached writes the name of a file and its caption, then its own lines as code.
func attached(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		own, inside := strings.CutPrefix(line, "| ")
		switch {
		case i == 0 || inside:
			lines[i] = "`" + own + "`"
		default:
			lines[i] = plain(line)
		}
	}
	return strings.Join(lines, "\n")
}

// typed writes what a member types: each line as code.
func typed(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = "`" + line + "`"
	}
	return strings.Join(lines, "\n")
}

// plain writes what the bot says, so that nothing of it is taken for Markdown but code.
func plain(text string) string {
	escape := strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "<", "&lt;", "[", `\[`, "]", `\]`)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		parts := strings.Split(line, "`")
		for j := 0; j < len(parts); j += 2 {
			parts[j] = escape.Replace(parts[j])
		}
		line = strings.Join(parts, "`")
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "+") || strings.HasPrefix(line, "-") {
			line = `\` + line
		}
		lines[i] = line
	}
	return strings.Join(lines, "\n")
}

// quoted writes lines below each other in a quotation.
func quoted(text string) string {
	return "> " + strings.ReplaceAll(text, "\n", "\\\n> ")
}

func name(who string) string {
	if who == transcript.Bot {
		return "Tocsin"
	}
	first, rest := []rune(who)[:1], []rune(who)[1:]
	return strings.ToUpper(string(first)) + string(rest)
}
