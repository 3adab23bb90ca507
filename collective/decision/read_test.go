package decision_test

import (
	"strings"
	"testing"

	"tocsin/collective/decision"
)

// words are what members of these tests say.
func words(phrase string) (decision.Choice, bool) {
	choice, known := map[string]decision.Choice{
		"oui": decision.Yes, "o": decision.Yes, "✅": decision.Yes, "si besoin": decision.IfNeedBe,
		"peut-être": decision.IfNeedBe, "s'il le faut": decision.IfNeedBe, "non": decision.No, "pas possible": decision.No,
		"abstention": decision.Abstain, "je m'abstiens": decision.Abstain, "blanc": decision.Abstain,
		"puis": decision.Then, "et": decision.And, "pour": decision.For,
	}[strings.ToLower(phrase)]
	return choice, known
}

// four options, one with a comma.
func four() []string {
	return []string{"Place Saint-Lambert", "Lundi 3", "Devant la banque, à midi", "L’école"}
}

// typed are ballots, and what people type for them.
func typed() map[decision.Method]map[string][]string {
	return map[decision.Method]map[string][]string{
		decision.Approval: {
			"A":   {"A", "a", "1", " A. ", "A\n", "Place Saint-Lambert", "place saint-lambert.", "PLACE SAINT–LAMBERT", "A!"},
			"B":   {"lundi 3", "Lundi  3"},
			"C":   {"Devant la banque, à midi", "3"},
			"D":   {"l'école", "L’ÉCOLE"},
			"A,C": {"A,C", "c a", "A;C", "ca", "1 3", "3, 1", "A et C", "A, et C", "a & c", "A + C", "A\nC", "A,\nC,", "1, C", "Place Saint-Lambert; Devant la banque, à midi"},
			"A,B": {"lundi 3, place saint-lambert", "Lundi 3 et Place Saint-Lambert", "A, lundi 3"},
		},
		decision.Score: {
			"A:5,B:3":     {"A:5,B:3", "A5 B3", "a 5 b 3", "A=5, B=3", "A : 5; B : 3", "A5B3", "B3, A5", "A:5\nB:3", "A:5, B:3, C:0", "A:05 B:3", "Place Saint-Lambert 5, lundi 3: 3", "A 5 puis B 3", "A 5 et B 3", "lundi 3 = 3, place saint-lambert : 5"},
			"A:0":         {"A:0", "B 0", "A0 B0 C0 D0"},
			"A:1,C:5,D:2": {"d2 c5 a1"},
		},
		decision.Points: {
			"A:7,B:3": {"A:7,B:3", "A7 B3", "b 3 a 7", "A 7, B 3, C 0"},
			"D:10":    {"D10", "l'école 10", "L'école: 10"},
			"A:0":     {"A 0"},
		},
		decision.Ranking: {
			"B>A=C":   {"B>A=C", "b > a = c", "2>1=3", "B > C = A", "B → A = C", "B, A = C", "lundi 3 > A = 3", "B puis A = C"},
			"B>A>C":   {"B>A>C", "B A C", "bac", "2, 1, 3", "2 1 3", "B, A, C", "B; A; C", "B\nA\nC", "B puis A puis C", "B, puis A, puis C", "Lundi 3, Place Saint-Lambert, C"},
			"A=B=C=D": {"A=B=C=D", "d=c=b=a"},
			"C":       {"C", "3", "Devant la banque, à midi"},
			"B>C":     {"Lundi 3 > Devant la banque, à midi", "Lundi 3; Devant la banque, à midi"},
		},
		decision.STV: {
			"B>A": {"B>A", "b a", "BA", "2>1", "2,1", "lundi 3 > place saint-lambert"},
		},
		decision.Dates: {
			"A:oui,B:besoin": {
				"A:oui,B:besoin", "A oui, B si besoin, C non", "A+ B? C-", "A, (B)", "a oui b si besoin c non", "A (B)", "A : oui, B = besoin",
				"1 oui, 2 peut-être", "1+ 2? 4-", "A ✅, B s'il le faut", "A✅ B?", "A o, B ?", "A oui, B (si besoin)", "(B), A",
				"Place Saint-Lambert oui, lundi 3 si besoin", "Place Saint-Lambert, (Lundi 3)", "Lundi 3 ? ; Place Saint-Lambert +", "A + B ?", "A+, B?, C non, D pas possible", "A oui et B si besoin",
			},
			"A:oui,B:oui": {"A, B", "AB", "A+B", "1 2", "A et B", "A, B oui", "A oui, B"},
			"A:non":       {"A non", "A-", "A-, B-, C-, D-", "C non", "A:non"},
			"C:besoin":    {"(C)", "3?", "Devant la banque, à midi si besoin", "(Devant la banque, à midi)"},
		},
	}
}

func TestReadBallot(t *testing.T) {
	for method, ballots := range typed() {
		for want, texts := range ballots {
			for _, text := range texts {
				got, err := decision.ReadBallot(of(t, method), four(), text, words)
				if err != nil || string(got) != want {
					t.Errorf("%s %q: %q, %v, expected %q", method, text, got, err, want)
				}
			}
		}
		for _, text := range []string{"abstention", "Abstention.", "je m’abstiens", " BLANC\n"} {
			if got, err := decision.ReadBallot(of(t, method), four(), text, words); got != decision.Abstain {
				t.Errorf("%s %q: %q, %v", method, text, got, err)
			}
		}
	}
}

// TestReadBallotWithoutWords reads what needs no language.
func TestReadBallotWithoutWords(t *testing.T) {
	for text, want := range map[string]decision.Choice{
		"A:oui,B:besoin": "A:oui,B:besoin", "A+ B? C-": "A:oui,B:besoin", "A non": "A:non", "Abstention": decision.Abstain,
	} {
		if got, err := decision.ReadBallot(of(t, decision.Dates), four(), text, nil); got != want {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
}

// TestReadManyOptions has all the letters, of which some are also words.
func TestReadManyOptions(t *testing.T) {
	options := make([]string, decision.MaxOptions)
	for i := range options {
		options[i] = "option " + decision.Letter(i)
	}
	for text, want := range map[string]decision.Choice{
		"A o": "", "O o": "", "A o N n": "", "A:o": "A:oui", "oui": "", "A oui": "A:oui", "O oui": "O:oui", "O": "O:oui", "Z+": "Z:oui", "26?": "Z:besoin",
		"ON": "N:oui,O:oui", "option O": "O:oui", "option o non": "A:non", "27 oui": "", "Z oui, 0 non": "",
	} {
		if got, _ := decision.ReadBallot(of(t, decision.Dates), options, text, words); got != want {
			t.Errorf("%q: %q, expected %q", text, got, want)
		}
	}
}

func TestLetter(t *testing.T) {
	for i, want := range map[int]string{-1: "", 0: "A", 25: "Z", 26: ""} {
		if got := decision.Letter(i); got != want {
			t.Errorf("%d: %q", i, got)
		}
	}
}
