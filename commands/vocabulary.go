package commands

import (
	"strings"

	"tocsin/collective/decision"
	"tocsin/i18n"
)

// phrases maps what members write, folded, to what it means.
type phrases map[string]string

// vocabulary is every word that has a meaning, in all languages at once.
type vocabulary struct {
	names   phrases // of commands
	choices phrases
	kinds   phrases
	answers phrases // yes, no
	options phrases // of a proposal: majority, quorum
}

func newVocabulary(texts *i18n.Catalogue, commands []Command) vocabulary {
	v := vocabulary{names: phrases{}, choices: phrases{}, kinds: phrases{}, answers: phrases{}, options: phrases{}}
	for _, lang := range i18n.Langs() {
		for _, command := range commands {
			v.names.add(texts.Words(lang, "name."+command.Key), command.Key)
		}
		for _, choice := range decision.Choices() {
			v.choices.add(texts.Words(lang, "choice."+string(choice)), string(choice))
		}
		for _, kind := range decision.Kinds() {
			v.kinds.add(append(texts.Words(lang, "kind."+string(kind)), string(kind)), string(kind))
		}
		for _, option := range []string{"majority", "quorum"} {
			v.options.add(texts.Words(lang, "option."+option), option)
		}
		for _, answer := range []string{"yes", "no"} {
			v.answers.add(texts.Words(lang, "answer."+answer), answer)
		}
	}
	return v
}

func (p phrases) add(words []string, meaning string) {
	for _, word := range words {
		p[i18n.Fold(word)] = meaning
	}
}

// longestPhrase is how many words a phrase has at the most.
const longestPhrase = 4

// prefix reads the longest phrase at the start of words: what it means, and how
// many words it took; none is 0.
func (p phrases) prefix(words []string) (string, int) {
	for n := min(longestPhrase, len(words)); n > 0; n-- {
		if meaning, ok := p.word(strings.Join(words[:n], " ")); ok {
			return meaning, n
		}
	}
	return "", 0
}

// word reads a text that is one phrase and nothing else.
func (p phrases) word(text string) (string, bool) {
	meaning, ok := p[strings.Trim(i18n.Fold(text), " .,;:!?")]
	return meaning, ok
}
