package bot

import (
	"encoding/json"
	"testing"

	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/storage"
)

// TestOverheard: of what is not addressed to the bot the engine says whether it would
// be for it in an assembly; of an edit, by its new words.
func TestOverheard(t *testing.T) {
	texts, err := i18n.Load()
	if err != nil {
		t.Fatal(err)
	}
	b := newBot()
	b.Engine = commands.New(nil, texts, commands.Settings{}, b.Log)
	for _, text := range []string{"parole", "suivant", "décision : on ferme à midi", "bonjour", "!parole", "Tocsin: parole"} {
		quoted, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		bare, addressed := b.addressed(text)
		want := storage.Body{Text: bare, Addressed: addressed, Overheard: !addressed && b.Engine.Overheard(bare)}
		for name, written := range map[string]string{
			"a message": `{"msgtype":"m.text","body":` + string(quoted) + `}`,
			"an edit": `{"msgtype":"m.text","body":"* non","m.new_content":{"msgtype":"m.text","body":` + string(quoted) + `},
				"m.relates_to":{"rel_type":"m.replace","event_id":"$0"}}`,
		} {
			got, _, ok := b.body(content(t, "m.room.message", written))
			if !ok || got.Text != want.Text || got.Addressed != want.Addressed || got.Overheard != want.Overheard {
				t.Errorf("%s: %s is %+v", name, text, got)
			}
		}
	}
}
