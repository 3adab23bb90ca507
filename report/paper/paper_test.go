package paper_test

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"tocsin/report/page/pagetest"
	"tocsin/report/paper"
)

// MustVote is the pages of a sheet.
func MustVote(tb testing.TB, s paper.Sheet) []pagetest.Page {
	tb.Helper()
	return pagetest.Must(tb, func() ([]byte, error) { return paper.Vote(s) })
}

func of(pages []pagetest.Page, label string) []pagetest.Page {
	return slices.DeleteFunc(slices.Clone(pages), func(p pagetest.Page) bool { return !strings.HasPrefix(p.Text(), label) })
}

func TestTwoBallotsShareAPage(t *testing.T) {
	pages := MustVote(t, strike())
	if len(pages) != 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, label := range []string{"De quoi il s’agit", "Bulletin", "Feuille de dépouillement"} {
		if !strings.HasPrefix(pages[i].Text(), label) {
			t.Errorf("page %d begins with %.40q", i+1, pages[i].Text())
		}
	}
	ballots := pages[1].Text()
	for _, said := range []string{"Grève numérique : plus de virements", "Pour", "Contre", "Abstention", "Nom :", "urne."} {
		if strings.Count(ballots, said) != 2 {
			t.Errorf("%q is %d times on two ballots", said, strings.Count(ballots, said))
		}
	}
	if strings.Count(ballots, "Découper ici") != 1 || strings.Contains(ballots, "défraiements") {
		t.Error(ballots)
	}
	for _, b := range pages[1].Boxes {
		if b.Width < 7 || b.Height < 7 {
			t.Errorf("a box of %.1f × %.1f mm", b.Width, b.Height)
		}
	}
	if len(pages[1].Boxes) != 6 {
		t.Errorf("%d boxes", len(pages[1].Boxes))
	}
	for _, said := range []string{"Total", "Blancs", "Illisibles", "Bulletins en tout", "Ont voté sur papier", "15", "A compté :"} {
		if !strings.Contains(pages[2].Text(), said) {
			t.Errorf("the tally sheet does not say %q", said)
		}
	}
	if strings.Count(pages[2].Text(), "Témoin :") != 2 || strings.Count(pages[2].Text(), "Signature :") != 3 {
		t.Error(pages[2].Text())
	}
}

func TestASecretBallotHasNoName(t *testing.T) {
	s := strike()
	s.Secret = true
	if text := pagetest.All(of(MustVote(t, s), "Bulletin")); strings.Contains(text, "Nom :") {
		t.Error(text)
	}
}

func TestColumns(t *testing.T) {
	pages := MustVote(t, dates())
	ballots, tally := pages[0], pagetest.All(pages[1:])
	if len(ballots.Boxes) != 18 || strings.Count(ballots.Text(), "si besoin") != 2 {
		t.Errorf("%d boxes:\n%s", len(ballots.Boxes), ballots.Text())
	}
	if strings.Count(tally, "si besoin") != 3 {
		t.Error(tally)
	}
	s := dates()
	s.Columns = slices.Repeat([]string{"indispensable"}, paper.MaxColumns)
	for _, b := range of(MustVote(t, s), "Bulletin")[0].Boxes {
		if b.Width < 7 {
			t.Errorf("a box of %.1f mm", b.Width)
		}
	}
	s.Columns = append(s.Columns, "13")
	if _, err := paper.Vote(s); !errors.Is(err, paper.ErrColumns) {
		t.Error(err)
	}
	if _, err := paper.Vote(paper.Sheet{Title: "Rien"}); !errors.Is(err, paper.ErrNoChoice) {
		t.Error(err)
	}
}

func TestNumbersAreTalliedBallotByBallot(t *testing.T) {
	s := dates()
	s.Columns, s.Write = nil, true
	pages := MustVote(t, s)
	for _, b := range pages[0].Boxes {
		if b.Width < 14 {
			t.Errorf("a number has %.1f mm", b.Width)
		}
	}
	if tally := pages[1].Text(); !strings.Contains(tally, "\n30\n") || strings.Count(tally, "A · Mardi") != 3 {
		t.Error(tally)
	}
}

func TestNothingIsCutOff(t *testing.T) {
	s := strike()
	s.Text = ""
	for i := range 80 {
		s.Text += fmt.Sprintf("La phrase %d dit pourquoi, comment et jusqu’à quand. ", i)
	}
	s.Choices = nil
	for i := range 26 {
		text := fmt.Sprintf("L’option %d est longue à lire", i)
		s.Choices = append(s.Choices, paper.Choice{Letter: string(rune('A' + i)), Text: text + strings.Repeat(" jusqu’au bout", 1+3*i) + "."})
	}
	s.Choices[3].Text += strings.Repeat(" et même davantage", 220) + " FIN"
	s.Title += strings.Repeat(" et ce qui s’ensuit", 30)
	for _, columns := range [][]string{nil, {"0", "1", "2", "3", "4", "5"}} {
		s.Columns = columns
		pages := MustVote(t, s)
		text := pagetest.All(of(pages, "De quoi"))
		for i := range 80 {
			if said := fmt.Sprintf("phrase %d dit", i); !strings.Contains(text, said) {
				t.Errorf("the text lacks %q", said)
			}
		}
		ballot := pagetest.All(of(pages, "Bulletin"))
		words := 0
		for i := range 26 {
			if said := fmt.Sprintf("L’option %d est longue", i); strings.Count(ballot, said) != 1 {
				t.Errorf("the ballot lacks %q", said)
			}
			words += 1 + 3*i
		}
		if n := strings.Count(ballot, "jusqu’au"); n != words {
			t.Errorf("%d words of %d are on the ballot", n, words)
		}
		if strings.Count(ballot, "davantage") != 220 || !strings.Contains(ballot, "FIN") {
			t.Error("the longest option is not whole")
		}
		if strings.Contains(ballot, "phrase") || strings.Count(ballot, "Nom :") != 1 {
			t.Error("not what a ballot says")
		}
	}
}

func TestOddTexts(t *testing.T) {
	for name, test := range map[string]struct{ text, shows string }{
		"accents":     {"Où ça ? Noël, cœur, Œuvre, Straße, geïnd, « ça » – l’été…", "Où ça ? Noël, cœur, Œuvre, Straße, geïnd, « ça » – l’été…"},
		"combining":   {"e\u0301te\u0301", "été"},
		"spaces":      {"oui\u202f! 10\u00a0000", "oui\u00a0! 10\u00a0000"},
		"emoji":       {"vu 👍🏽 👩‍👧", "vu □□ □□"},
		"Hebrew":      {"שלום", "□□□□"},
		"Arabic mark": {"\u200fسلام\u200e", "□□□□"},
		"Vietnamese":  {"Nguyễn", "Nguyen"},
		"brackets":    {`a (b) \c ( \`, `a (b) \c ( \`},
		"controls":    {"a\x00b\tc\u200bd\ufeff", "ab cd"},
		"not UTF-8":   {"a\xffb", "a\ufffdb"},
		"two planes":  {"𝐀 \U0010ffff \uffff", "A □ □"},
		"byte order":  {"Ċ ഊ", "Ċ □"}, // U+010A, whose second byte ends a line
		"nothing":     {" \n\n ", ""},
	} {
		s := paper.Sheet{
			Lang: "fr", Title: test.text, Lines: []string{test.text}, Text: test.text, How: []string{test.text}, Footer: test.text,
			Choices: []paper.Choice{{Letter: test.text, Text: test.text}}, Columns: []string{test.text},
			Words: paper.Words{Ballot: test.text, Tally: test.text, Name: test.text, Cut: test.text, Voted: test.text, Total: test.text},
		}
		if text := pagetest.All(MustVote(t, s)); !strings.Contains(text, test.shows) {
			t.Errorf("%s: %q", name, text)
		}
	}
}

func TestOddSizes(t *testing.T) {
	endless := strings.Repeat("x", 3000)
	for _, text := range []string{"", endless, strings.Repeat("a\n", 300), strings.Repeat("\n", 4000)} {
		list := []string{text, text}
		MustVote(t, paper.Sheet{
			Title: text, Lines: list, Text: text, How: list, Choices: []paper.Choice{{Letter: text, Text: text}, {Text: text}},
			Columns: list, Footer: text, Words: paper.Words{
				Notice: text, Ballot: text, Name: text, Cut: text, Tally: text, Hint: text, Total: text, Blank: text,
				Spoilt: text, Papers: text, Voted: text, Counted: text, Witness: text, Signature: text,
			},
		})
	}
	if pages := MustVote(t, paper.Sheet{Choices: []paper.Choice{{Text: "Oui"}}}); len(pages) != 2 {
		t.Errorf("%d pages", len(pages))
	}
}

// TestOthersReadIt asks another program for the text, where it is installed.
func TestOthersReadIt(t *testing.T) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	pdf, err := paper.Vote(strike())
	if err != nil {
		t.Fatal(err)
	}
	read := exec.CommandContext(t.Context(), program, "-", "-")
	read.Stdin = bytes.NewReader(pdf)
	text, err := read.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, said := range []string{"N° 12 · Grève numérique : plus de virements", "l’écrire à la direction", "Découper ici", "Témoin :"} {
		if !strings.Contains(string(text), said) {
			t.Errorf("%q is not in\n%s", said, text)
		}
	}
}
