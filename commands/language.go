package commands

import "tocsin/i18n"

// language sets the language in which one is answered oneself.
func language() Command {
	return Command{Key: "language", Group: selfGroup, Guard: anyone, Run: func(c *Call) error {
		chosen, ok := c.languageNamed(c.rest)
		if !ok {
			return refuse("language.which", "language", c.commandLine("language"))
		}
		if err := c.tx.SetLanguage(c.member.ID, string(chosen)); err != nil {
			return err
		}
		c.lang = chosen
		c.say("language.set")
		return nil
	}}
}

// languageNamed reads "nl", "Nederlands" or what the other languages call it.
func (c *Call) languageNamed(text string) (i18n.Lang, bool) {
	for _, lang := range i18n.Langs() {
		for _, in := range i18n.Langs() {
			for _, word := range append(c.Engine.catalogue.Words(in, "lang."+string(lang)), string(lang)) {
				if i18n.Fold(word) == i18n.Fold(text) {
					return lang, true
				}
			}
		}
	}
	return "", false
}
