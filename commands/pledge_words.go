package commands

import (
	"strings"

	"tocsin/i18n"
)

// pledgeWords are phrases by the keys of their texts, in all languages at once.
func (c *Call) pledgeWords(keys ...string) phrases {
	p := phrases{}
	for _, key := range keys {
		for _, lang := range i18n.Langs() {
			p.add(c.texts.Words(lang, key), key)
		}
	}
	return p
}

// threshold reads "30" or "si 30": one number, and around it nothing but words that say
// what it is.
func (c *Call) threshold(words []string) (n int, ok bool) {
	around := c.pledgeWords("pledge.if")
	for len(words) > 0 {
		if _, took := around.prefix(words); took > 0 {
			words = words[took:]
			continue
		}
		found, rest := leadingNumber(strings.Trim(words[0], ".,;:!?"))
		if found == 0 || rest != "" || n > 0 {
			return 0, false
		}
		n, words = found, words[1:]
	}
	return n, n > 0
}
