package commands

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// maxOverheard is how long a text can be, in bytes, that is more than one phrase.
const maxOverheard = 4 * maxText

// Overheard says whether a text that is not addressed to Tocsin would be for it where an
// assembly is under way: "parole", "suivant", "décision : on ferme à midi".
func (e *Engine) Overheard(text string) bool {
	key, _ := e.spoken(text)
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
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > 3*maxComing {
		return "", ""
	}
	words[0] = strings.TrimRight(words[0], ":") // "présents : Dina", "parole à Dina"
	if skip := words[1]; len(words) > 2 && slices.Contains([]string{":", "à", "voor", "aan", "für", "an", "for", "to"}, skip) {
		words = slices.Delete(words, 1, 2)
	}
	rest = strings.Join(words[1:], " ")
	switch phrase, _ := v.liveWords.word(words[0]); phrase { // "parole Dina", "présents Dina, Emil et +Fatima en ligne"
	case "speak":
		if _, answer := v.answers.word(rest); answer || v.namesPeople(words[1:]) {
			return speakKey, rest
		}
	case "here":
		if v.namesPeople(words[1:]) {
			return comeKey, rest
		}
	}
	return "", ""
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

// inAssembly runs what was said without a mark, or with one where no command is called
// so, if an assembly is under way here; it reports whether it was something of the kind.
func (c *Call) inAssembly() (bool, error) {
	key, rest := c.spoken(strings.TrimPrefix(strings.TrimSpace(c.event.Body.Text), "!"))
	if key == "" {
		return false, nil
	}
	live, err := c.isLive()
	if err != nil || !live {
		return false, err
	}
	if c.event.Body.Clear {
		return true, c.settle(refuse("guard.clear"))
	}
	return true, c.settle(c.run(c.command(key), rest))
}

// isLive says whether an assembly is under way where the asker speaks.
func (c *Call) isLive() (bool, error) {
	if c.room.Kind != storage.Circle {
		circles, err := c.tx.CirclesOf(c.member.ID)
		if err != nil || len(circles) == 0 {
			return false, err
		}
	}
	_, ok, err := c.live()
	return ok, err
}

// wishesOf are the phrases for what one asks to speak for.
func wishesOf() []string { return asTexts([]assembly.Wish{assembly.Point, assembly.Reply}) }
