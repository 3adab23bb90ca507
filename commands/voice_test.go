package commands

import (
	"time"

	"tocsin/i18n"
	"tocsin/storage"
)

// voiceOf is the voice in which a member is answered where no circle decided anything.
func (e *Engine) voiceOf(member storage.Member, now time.Time) voice {
	lang := e.settings.Language
	if i18n.Has(member.Language) {
		lang = i18n.Lang(member.Language)
	}
	return voice{e.catalogue, lang, now.In(e.settings.Zone)}
}
