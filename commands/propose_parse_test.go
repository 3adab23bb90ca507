package commands

import (
	"errors"
	"maps"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// reader is a Call that can read and write, and has nobody behind it.
func reader(tb testing.TB) *Call {
	tb.Helper()
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	e := &Engine{catalogue: MustTexts(tb), commands: list(), settings: Settings{Language: "fr", Zone: zone}}
	e.vocabulary = newVocabulary(e.catalogue, e.commands)
	maps.DeleteFunc(e.options, func(_, meaning string) bool { return meaning == "with" }) // looks for circles
	now := time.Date(2025, time.November, 24, 14, 0, 0, 0, zone)
	return &Call{Engine: e, room: storage.Room{Kind: storage.Circle}, voice: e.voiceOf(storage.Member{}, now)}
}

func TestQuotedTitle(t *testing.T) {
	type read struct {
		title, rest string
		ok          bool
	}
	for text, want := range map[string]read{
		`"Titre" du 1 au 5`:    {"Titre", " du 1 au 5", true},
		`« Titre » demain`:     {" Titre ", " demain", true},
		`«Titre»`:              {"Titre", "", true},
		`“Title” tomorrow`:     {"Title", " tomorrow", true},
		`„Titel“ morgen`:       {"Titel", " morgen", true},
		`„Titel” morgen`:       {"Titel", " morgen", true},
		`„Titel" morgen`:       {"Titel", " morgen", true},
		`‚Titel‘ morgen`:       {"Titel", " morgen", true},
		`'Titel' morgen`:       {"Titel", " morgen", true},
		`‘Title’ tomorrow`:     {"Title", " tomorrow", true},
		`“Title" tomorrow`:     {"Title", " tomorrow", true},
		`""`:                   {"", "", true},
		`"Sans fin`:            {"", `"Sans fin`, false},
		`Sans "guillemets"`:    {"", `Sans "guillemets"`, false},
		`»À l'envers«`:         {"", `»À l'envers«`, false},
		``:                     {"", "", false},
		"\xff":                 {"", "\xff", false},
		`"L'eau" et "le pain"`: {"L'eau", ` et "le pain"`, true},
	} {
		title, rest, ok := quotedTitle(text)
		if got := (read{title, rest, ok}); got != want {
			t.Errorf("%s is %+v", text, got)
		}
	}
}

func TestParseProposal(t *testing.T) {
	c := reader(t)
	day := func(d, h int) time.Time { return time.Date(2025, time.November, d, h, 0, 0, 0, c.now.Location()) }
	two3 := collective.Fraction{Num: 2, Den: 3}
	for line, want := range map[string]draft{
		``:                            {},
		`action`:                      {Kind: decision.Action},
		`action "Occuper le hall"`:    {Kind: decision.Action, Title: "Occuper le hall"},
		`action Occuper le hall`:      {Kind: decision.Action, Title: "Occuper le hall"},
		`Occuper le hall`:             {Title: "Occuper le hall"},
		`staking "Niets meer"`:        {Kind: decision.Strike, Title: "Niets meer"},
		`grève numérique "Virements"`: {Kind: decision.DigitalStrike, Title: "Virements"},
		`texte "A" jusqu'à vendredi 18h majorité 2/3 quorum 60 %`: {
			Kind: decision.Statement, Title: "A", Deadline: day(28, 18), Wish: decision.Wish{Fraction: two3, Quorum: collective.Fraction{Num: 3, Den: 5}},
		},
		`texte A jusqu'à vendredi 18h`: {Kind: decision.Statement, Title: "A", Deadline: day(28, 18)},
		`greve "A" du 10 au 12 décembre`: {
			Kind: decision.Strike, Title: "A", From: "2025-12-10", To: "2025-12-12",
		},
		"texte \"A\"\nun\n\n  deux\u202e ": {Kind: decision.Statement, Title: "A", Text: "un\n\ndeux"},
		`texte "\u202eA"`:                  {Kind: decision.Statement, Title: `\u202eA`},
		"texte \"\u202eA\tB\"":             {Kind: decision.Statement, Title: "A B"},
	} {
		var d draft
		if err := d.parse(c, line); err != nil {
			t.Errorf("%s: %v", line, err)
		} else if diff := cmp.Diff(want, d); diff != "" {
			t.Errorf("%s: %s", line, diff)
		}
	}
}

func TestParseProposalRefusals(t *testing.T) {
	for line, want := range map[string]string{
		`texte "A" demin 18h`:                             "propose.not-understood",
		`texte "A" majorité 3/2`:                          "propose.not-understood",
		`texte "A" quorum 0`:                              "propose.not-understood",
		"texte " + strings.Repeat("a", maxTitle+1):        "propose.title-too-long",
		"texte A\n" + strings.Repeat("a", maxText+1):      "propose.text-too-long",
		"texte \"" + strings.Repeat("é ", maxTitle) + `"`: "propose.title-too-long",
	} {
		var d draft
		var refusal *Refusal
		if err := d.parse(reader(t), line); !errors.As(err, &refusal) || refusal.Key != want {
			t.Errorf("%.40s: %v", line, err)
		}
	}
}

func FuzzProposal(f *testing.F) {
	for _, seed := range []string{
		"", "action", `action "A"`, "greve « B » du 1 au 5 décembre", "texte C jusqu'à demain 18h\nligne",
		`question "D" majorité 2/3 quorum 60 %`, "„", "\xff\x00", "jusqu'à", "majorité", "quorum 99999999999/1", "du 31 au 30 février",
	} {
		f.Add(seed)
	}
	c := reader(f)
	f.Fuzz(func(t *testing.T, line string) {
		if len(line) > 2000 { // long ones are slow, which another test shows
			return
		}
		var d draft
		err := d.parse(c, line)
		var refusal *Refusal
		if err != nil && !errors.As(err, &refusal) {
			t.Fatalf("%q: %v", line, err)
		} else if err != nil {
			return
		}
		if clean(d.Title) != d.Title || utf8.RuneCountInString(d.Title) > maxTitle || utf8.RuneCountInString(d.Text) > maxText {
			t.Errorf("%q has the title %q", line, d.Title)
		}
		if d.Kind != "" && !d.Kind.Known() || (d.From == "") != (d.To == "") || d.From > d.To {
			t.Errorf("%q is %+v", line, d)
		}
		if d.Wish.Fraction.Num > d.Wish.Fraction.Den || d.Wish.Quorum.Num > d.Wish.Quorum.Den {
			t.Errorf("%q asks for %s and %s", line, d.Wish.Fraction, d.Wish.Quorum)
		}
	})
}
