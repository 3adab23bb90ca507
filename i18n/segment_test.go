package i18n

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	got, err := parse("{n} {n|vote|votes}, {name}.")
	if err != nil {
		t.Fatal(err)
	}
	want := []segment{
		{arg: "n"},
		{text: " "},
		{arg: "n", forms: []string{"vote", "votes"}},
		{text: ", "},
		{arg: "name"},
		{text: "."},
	}
	if !slices.EqualFunc(got, want, func(a, b segment) bool {
		return a.text == b.text && a.arg == b.arg && slices.Equal(a.forms, b.forms)
	}) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestBracesMustMatch(t *testing.T) {
	for _, text := range []string{"{", "}", "{}", "a {name", "a name}", "{a{b}}", "{a}}", "}{", "{a} } {b}"} {
		if _, err := parse(text); !errors.Is(err, errBraces) {
			t.Errorf("%q: got %v, want %v", text, err, errBraces)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"", "{n|vote|votes}", "{", "}", "{}", "{|}", "{n|}", "é{a}é", "{\xff}"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		segments, err := parse(text)
		if err != nil {
			return
		}
		var back strings.Builder
		for _, s := range segments {
			if s.text != "" {
				back.WriteString(s.text)
				continue
			}
			back.WriteString("{" + strings.Join(append([]string{s.arg}, s.forms...), "|") + "}")
		}
		if back.String() != text {
			t.Errorf("%q is written back as %q", text, back.String())
		}
	})
}

func TestFrenchSpaces(t *testing.T) {
	for _, tc := range [][2]string{
		{"Voter : « pour » ou non ?", "Voter\u00a0: «\u00a0pour\u00a0» ou non\u00a0?"},
		{"60 % ; n° 12, N° 12 !", "60\u00a0%\u00a0; n°\u00a012, N°\u00a012\u00a0!"},
		{"`!vote 12`", "`!vote 12`"},
		{"rien de tel", "rien de tel"},
	} {
		if got := frenchSpaces(tc[0]); got != tc[1] {
			t.Errorf("%q: got %q, want %q", tc[0], got, tc[1])
		}
	}
}

func TestFrenchIsWrittenWithUnbreakableSpaces(t *testing.T) {
	c := mustLoad(t)
	got := c.Text(French, "unknown", Args{"said": "Liège : rien"})
	if want := "Je ne connais pas «\u00a0Liège : rien\u00a0»."; got != want {
		t.Errorf("got %q, want %q (what members wrote stays as it was)", got, want)
	}
}
