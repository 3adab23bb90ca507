package commands

import (
	"time"

	"tocsin/collective/decision"
	"tocsin/i18n"
	"tocsin/storage"
)

// voice writes in one language, at one moment.
type voice struct {
	texts *i18n.Catalogue
	lang  i18n.Lang
	now   time.Time
}

// voiceIn is the voice in which a room is addressed: a circle in its own language.
func (e *Engine) voiceIn(tx *storage.Tx, room storage.Room) (voice, error) {
	c, err := e.newCall(tx)
	if err != nil {
		return voice{}, err
	}
	return c.voiceFor(room.ID), nil
}

// T writes a text; args are pairs of name and value.
func (v voice) T(key string, args ...any) string {
	named := make(i18n.Args, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		named[args[i].(string)] = args[i+1]
	}
	return v.texts.Text(v.lang, key, named)
}

// name is how a command, a choice or a kind is called in this voice's language.
func (v voice) name(key string) string { return v.texts.Words(v.lang, key)[0] }

func (v voice) moment(at time.Time) string {
	return v.texts.Moment(v.lang, at.In(v.now.Location()), v.now)
}

// choice is how a choice is called: its word, or of a temperature its words.
func (v voice) choice(choice decision.Choice) string { return v.name("choice." + string(choice)) }
