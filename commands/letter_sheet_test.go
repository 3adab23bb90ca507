package commands

import (
	"strings"
	"testing"

	"tocsin/collective/action"
)

// TestSheetsAsTheyAreTyped: with the marks and numbers of a list, or without; initials are
// names.
func TestSheetsAsTheyAreTyped(t *testing.T) {
	for text, want := range map[string]action.Total{
		"Marie Dupont, juriste, Mons\n+5":                   {Public: 1, Counted: 5, Paper: 6},
		"1. Marie Dupont, juriste, Mons\n2) Ali Ben\n- Zoé": {Public: 3, Paper: 3},
		"1 Marie Dupont, juriste, Mons\n2 Ali Ben":          {Public: 2, Paper: 2},
		"J. Maes, juriste, Mons\n\n  5 comptées  \n 2":      {Public: 1, Counted: 7, Paper: 8},
		"12 sans nom":                   {Counted: 12, Paper: 12},
		"Marie, Mons\n+61":              {},
		"+0":                            {},
		"Marie Dupont\n, juriste, Mons": {},
		strings.Repeat("a", 81):         {},
	} {
		s := letterOpen(t)
		s.in(namur, "chloé", "!signer 1 feuille 7\n"+text)
		wantTotal(t, s, action.Total{})
		s.in(namur, "dina", "!signer 1 feuille 7 oui")
		wantTotal(t, s, want)
		if all, _ := s.signatures(); strings.HasPrefix(text, "J.") && all[0].Name != "J. Maes" {
			t.Errorf("%+v", all[0])
		}
	}
}

// TestSheetTakesTwo: nobody confirms what they typed; where two typed otherwise nothing
// counts, and both are told where.
func TestSheetTakesTwo(t *testing.T) {
	s := letterOpen(t)
	s.in(dm("chloé"), "chloé", "signer 1 feuille 1\nMarie Dupont, juriste, Mons\nMarie Dupont, juriste, Mons\n+2")
	wantSaid(t, s.in(dm("chloé"), "chloé", "signer 1 feuille 1 oui"), "une autre personne confirme")
	said := s.in(dm("dina"), "dina", "signer 1 feuille 1\nMarie Dupont, juriste, Mons\nMarie Dupond, juriste, Mons\n+2")
	wantSaid(t, said, "− Marie Dupont, juriste, Mons")
	wantSaid(t, said, "+ Marie Dupond, juriste, Mons")
	wantSaid(t, said, "− Marie Dupond, juriste, Mons")
	wantSaid(t, said, "+ Marie Dupont, juriste, Mons")
	wantTotal(t, s, action.Total{})
	s.in(dm("chloé"), "chloé", "signer 1 feuille 1\nMarie Dupont, juriste, Mons\nmarie dupond, Juriste, Mons\n+2")
	wantTotal(t, s, action.Total{})
	wantSaid(t, s.in(dm("dina"), "dina", "signer 1 feuille 1\nMarie Dupont, juriste, Mons\nMarie Dupond, juriste, Mons\n+2"), "4 signatures comptées")
	wantTotal(t, s, action.Total{Public: 2, Counted: 2, Paper: 4})
}

// TestSheetAgain: a sheet entered anew takes the place of its first entry, once it is
// confirmed; who withdrew stays withdrawn, and who types is told.
func TestSheetAgain(t *testing.T) {
	s := letterOpen(t)
	s.in(namur, "chloé", "!signer 1 feuille 1\nMarie Dupont\nAli Ben\nZoé Maes")
	s.in(namur, "dina", "!signer 1 feuille 1 oui")
	s.in(namur, "emil", "!signer 1 retirer marie dupont")
	wantTotal(t, s, action.Total{Public: 2, Paper: 2, Withdrawn: 1})
	wantSaid(t, s.in(namur, "emil", "!signer 1 feuille 1\nAli Ben\nZoé Maes\nNele Claes\n+1"), "1 signature de cette feuille a été retirée")
	wantTotal(t, s, action.Total{Public: 2, Paper: 2, Withdrawn: 1})
	s.in(namur, "chloé", "!signer 1 feuille 1 oui")
	wantTotal(t, s, action.Total{Public: 3, Counted: 1, Paper: 4, Withdrawn: 1})
}

// TestSamePersonOnPaperAndInChat is counted once, whichever came first; the same name in
// another place is somebody else.
func TestSamePersonOnPaperAndInChat(t *testing.T) {
	s := letterOpen(t)
	s.in(namur, "bruno", "!signer 1 Bruno Claes, éducateur, Namur")
	s.in(namur, "chloé", "!signer 1 feuille 1\nBRUNO CLAES, éducateur de rue, namur\nBruno Claes, éducateur, Mons\nFarah Ndiaye, juriste, Mons")
	wantSaid(t, s.in(namur, "dina", "!signer 1 feuille 1 oui"), "Déjà sous la lettre, comptée une fois : BRUNO CLAES")
	wantTotal(t, s, action.Total{Public: 3, Paper: 2})
	wantSaid(t, s.in(namur, "farah", "!signer 1 Farah Ndiaye, juriste, Mons"), "déjà sur une feuille")
	wantTotal(t, s, action.Total{Public: 3, Paper: 2})
}

// TestWithdrawnForSomebody: a message that withdrew a signature on paper can be removed or
// corrected, and then the one it took comes back.
func TestWithdrawnForSomebody(t *testing.T) {
	s := letterOpen(t)
	s.in(namur, "chloé", "!signer 1 feuille 1\nMarie Dupont\nMarie Dupond")
	s.in(namur, "dina", "!signer 1 feuille 1 oui")
	message := s.message("emil", "!signer 1 retirer Marie Dupont")
	s.doIn(namur, message)
	s.doIn(namur, s.edit("emil", message.ID, "!signer 1 retirer Marie Dupond"))
	if all, total := s.signatures(); total != (action.Total{Public: 1, Paper: 1, Withdrawn: 1}) || all[0].Name != "Marie Dupont" {
		t.Errorf("%+v", all)
	}
	s.doIn(namur, s.remove("emil", message.ID))
	wantTotal(t, s, action.Total{Public: 2, Paper: 2})
}

// TestFrozenOnceSigned: also when everybody withdrew, for names stood under that text.
func TestFrozenOnceSigned(t *testing.T) {
	s := letterOpen(t)
	wantSaid(t, s.in(namur, "bruno", "!lettre 1 modifier"), "le texte peut changer")
	s.in(namur, "bruno", "!lettre 1 texte Nous demandons autre chose.")
	s.in(namur, "bruno", "!lettre 1 ouvrir")
	s.in(namur, "bruno", "!signer 1 comptée")
	s.in(namur, "bruno", "!signer 1 retirer")
	for _, text := range []string{"!lettre 1 modifier", "!lettre 1 texte Encore autre chose."} {
		wantSaid(t, s.in(namur, "bruno", text), "Le texte ne change plus")
	}
	if n := s.number("SELECT count(*) FROM letter_texts"); n != 2 {
		t.Errorf("%d versions", n)
	}
}

// TestLetterOfAnotherCircle: who is not in the circle neither reads nor signs.
func TestLetterOfAnotherCircle(t *testing.T) {
	s := letterOpen(t)
	s.enter("!autre:test", "circle", "gilles")
	s.enter(dm("gilles"), "direct", "gilles")
	for _, text := range []string{"lettre 1", "lettre 1 texte", "signer 1 comptée", "signer 1 Gilles, x, Mons", "lettre 1 liste", "lettre 1 clore", "lettre"} {
		if said := s.in(dm("gilles"), "gilles", text); strings.Contains(said, "guichets rouvrent") || strings.Contains(said, "n° 1 ·") || said == "" {
			t.Errorf("%s: %s", text, said)
		}
	}
	wantTotal(t, s, action.Total{})
}
