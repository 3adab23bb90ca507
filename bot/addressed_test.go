package bot

import (
	"testing"

	"maunium.net/go/mautrix/id"
)

func TestAddressed(t *testing.T) {
	type read struct {
		text      string
		addressed bool
	}
	for text, want := range map[string]read{
		"":                              {"", false},
		"bonjour":                       {"bonjour", false},
		"!aide":                         {"!aide", true},
		"! aide":                        {"! aide", false},
		"Tocsin: aide":                  {"aide", true},
		"Tocsin, aide":                  {"aide", true},
		"Tocsin aide":                   {"aide", true},
		"tocsin : aide":                 {"aide", true},
		"TOCSIN\naide":                  {"aide", true},
		"@Tocsin aide":                  {"aide", true},
		"Tocsin":                        {"", true},
		"Tocsin: !aide":                 {"!aide", true},
		"tocsin-bot: aide":              {"aide", true},
		"@tocsin-bot:example.org: aide": {"aide", true},
		"@tocsin-bot:example.org aide":  {"aide", true},
		"Tocsins aide":                  {"Tocsins aide", false},
		"Tocsin-bot":                    {"", true},
		"le tocsin sonne":               {"le tocsin sonne", false},
		"Tocsinéaide":                   {"Tocsinéaide", false},
		"\u00a0Tocsin: aide\u00a0":      {"aide", true},
		"Tocsi":                         {"Tocsi", false},
		"Tocsin\u00a0: aide":            {"aide", true}, // as French is typed
		"Tocsin\u202f: aide":            {"aide", true},
		"Tocsin\taide":                  {"aide", true},
	} {
		got, addressed := newBot().addressed(text)
		if (read{got, addressed}) != want {
			t.Errorf("%q is %q, addressed %v", text, got, addressed)
		}
	}
}

func TestAddressedByOddNames(t *testing.T) {
	for _, name := range []string{"", "é", "Le Tocsin 🔔", "ß", "İ", "!", "(["} {
		b := newBot()
		b.Name = name
		for _, text := range []string{"", "é", "e", "\xc3", "le tocsin 🔔 aide", "SS aide", "i̇ aide", "! aide", "([ aide", name} {
			if got, _ := b.addressed(text); len(got) > len(text) {
				t.Errorf("%q, called %q, is %q", text, name, got)
			}
		}
	}
	b := newBot()
	b.Name = "Le Tocsin 🔔"
	if got, ok := b.addressed("le tocsin 🔔: aide"); got != "aide" || !ok {
		t.Errorf("%q, %v", got, ok)
	}
	b.client.UserID = id.UserID("")
	if got, ok := b.addressed("bonjour"); got != "bonjour" || ok {
		t.Errorf("without an id: %q, %v", got, ok)
	}
}
