package commands

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tocsin/collective/assembly"
)

// maxOverheard is how long a text can be, in bytes, that is more than one phrase.
const maxOverheard = 4 * maxText

// Overheard says whether a text that is not addressed to Tocsin would be for it where an
// assembly is under way: "parole", "suivant", "décision : on ferme à midi".
func (e *Engine) Overheard(text string) bool {
	key, _ := e.spoken(text)
	if key == "" {
		key, _ = e.perhaps(text)
	}
	return key != ""
}

// spoken translates what is said in an assembly, without a mark, into a command and what
// follows it; anything else is no command.
func (v vocabulary) spoken(text string) (key, rest string) {
	text = strings.TrimSpace(text)
	if len(text) > maxOverheard {
		return "", ""
	}
	if v.startsNote(text) {
		return noteKey, text
	}
	if phrase, ok := v.liveWords.word(text); ok && (phrase == "speak" || !strings.HasSuffix(text, "?")) { // "pause ?" asks the others
		return v.live(phrase, text)
	}
	key, words := v.ofPeople(text)
	if key == "" {
		return "", ""
	}
	rest = strings.Join(words, " ")
	if _, answer := v.answers.word(rest); answer && key == speakKey || v.namesPeople(words) {
		return key, rest
	}
	return "", ""
}

// ofPeople is a word of assemblies before others that may name people: "parole Dina",
// "présents : Dina, Emil et +Fatima en ligne", "parole à Dina".
func (v vocabulary) ofPeople(text string) (key string, words []string) {
	words = strings.Fields(text)
	if len(words) < 2 || len(words) > 3*maxComing {
		return "", nil
	}
	phrase, _ := v.liveWords.word(strings.TrimRight(words[0], ":"))
	if words = words[1:]; len(words) > 1 && slices.Contains([]string{":", "à", "voor", "aan", "für", "an", "for", "to"}, words[0]) {
		words = words[1:]
	}
	switch phrase {
	case "speak":
		return speakKey, words
	case "here":
		return comeKey, words
	}
	return "", nil
}

// perhaps is spoken for what phones write without capital letters: one name, or several
// with commas. It is meant for Tocsin only where all of them are names of members.
func (v vocabulary) perhaps(text string) (key, rest string) {
	text = strings.TrimSpace(text)
	if len(text) > maxLine || strings.HasSuffix(text, "?") {
		return "", ""
	}
	key, words := v.ofPeople(text)
	if rest = strings.Join(words, " "); len(words) > 1 && !strings.Contains(rest, ",") {
		return "", ""
	}
	return key, rest
}

// startsNote says whether a text begins with a kind of note and a colon.
func (v vocabulary) startsNote(text string) bool {
	head, _, ok := strings.Cut(text, ":")
	_, known := v.noteKinds.word(strings.TrimLeft(head, "-*•–— "))
	return ok && known
}

// namesPeople says whether words are names, with how these people are there: each begins
// with a capital letter or a plus, or joins two of them.
func (v vocabulary) namesPeople(words []string) bool {
	for i := 0; i < len(words); {
		if _, n := v.presences.prefix(words[i:]); n > 0 {
			i += n
			continue
		}
		if _, n := v.naming.prefix(words[i:]); n > 0 {
			i += n
			continue
		}
		first, _ := utf8.DecodeRuneInString(words[i])
		if first != '+' && first != '@' && !unicode.IsUpper(first) && !slices.Contains(andWords, strings.ToLower(words[i])) {
			return false
		}
		i++
	}
	return true
}

// live is what a phrase of assemblies means.
func (v vocabulary) live(phrase, text string) (key, rest string) {
	switch phrase {
	case "speak":
		return speakKey, ""
	case "point-of-order", "reply":
		return speakKey, text
	case "next":
		return nextKey, ""
	case "next-item":
		return itemKey, text
	case "here":
		return comeKey, ""
	case "undo-note":
		return noteKey, text
	case "pause", "resume":
		return meetKey, text
	}
	return "", ""
}

// wishesOf are the phrases for what one asks to speak for.
func wishesOf() []string { return asTexts([]assembly.Wish{assembly.Point, assembly.Reply}) }
