package commands

import (
	"strings"
	"testing"

	"tocsin/storage"
)

// TestCallsAsTheyAreWritten: what a call is understood as; want has its title, its date and
// its place.
func TestCallsAsTheyAreWritten(t *testing.T) {
	for text, want := range map[string]string{
		`!ag 3 décembre 19h "Fête"`:                            "Assemblée n° 1 · Fête / Mercredi 3 décembre à 19 h, jusqu'à 21 h",
		`!ag 3 décembre 19h "Fête", au parc`:                   "Assemblée n° 1 · Fête / Mercredi 3 décembre à 19 h, jusqu'à 21 h · au parc",
		`!ag pause café mardi 15h`:                             "Assemblée n° 1 · pause café / Mardi 25 novembre à 15 h, jusqu'à 17 h",
		`!ag fermer les banques mardi 15h`:                     "Assemblée n° 1 · fermer les banques / Mardi 25 novembre à 15 h, jusqu'à 17 h",
		`!ag annuler la réforme mardi 15h`:                     "Assemblée n° 1 · annuler la réforme / Mardi 25 novembre à 15 h, jusqu'à 17 h", // nothing is there to cancel
		`!ag Réunion de crise mardi 15h`:                       "Discussion n° 1 · Réunion de crise / Mardi 25 novembre à 15 h, jusqu'à 17 h",
		`!ag groupe de travail Affiches mardi 15h`:             "Groupe de travail n° 1 · Affiches / Mardi 25 novembre à 15 h, jusqu'à 17 h",
		`!ag "X" jeudi 19h-21h30, rue Pierreuse 12-14`:         "Assemblée n° 1 · X / Jeudi 27 novembre à 19 h, jusqu'à 21 h 30 · rue Pierreuse 12-14",
		`!ag "X" jeudi 19h, salle avec ascenseur`:              "Assemblée n° 1 · X / Jeudi 27 novembre à 19 h, jusqu'à 21 h · salle avec ascenseur",
		`!ag "X" jeudi 19h, https://meet.jit.si/abc-def?x=1&y`: "Assemblée n° 1 · X / Jeudi 27 novembre à 19 h, jusqu'à 21 h · https://meet.jit.si/abc-def?x=1&y",
		`!ag "X" tous les mardis 19h-21h30, chez nous`:         "Assemblée n° 1 · X / Mardi 25 novembre à 19 h, jusqu'à 21 h 30 · chez nous",
		`!ag demain 19h`:                                       "Assemblée n° 1 / Mardi 25 novembre à 19 h, jusqu'à 21 h",
	} {
		s := MustSix(t, nil)
		lines := strings.Split(plainSpaces(s.in(namur, "alice", text)), "\n")
		if got := strings.Join(lines[:min(2, len(lines))], " / "); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestVerbOrTitle: a verb, a text and a date could be either; nothing is done.
func TestVerbOrTitle(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag "Rentrée" vendredi 19h, salle Haute`)
	for _, text := range []string{"!ag annuler la réforme demain 19h", "!ag lieu de rencontre demain 19h"} {
		wantSaid(t, s.in(namur, "bruno", text), "Je ne sais pas si")
	}
	wantSaid(t, s.in(namur, "bruno", "!ag"), "Vendredi 28 novembre à 19 h, jusqu'à 21 h · salle Haute")
	wantSaid(t, s.in(namur, "bruno", "!ag déplacer 3 décembre 19h, la salle"), "Mercredi 3 décembre à 19 h")
}

// TestCalledTwice: who sends a call twice calls one assembly.
func TestCalledTwice(t *testing.T) {
	s := MustSix(t, nil)
	for _, text := range []string{`!ag "Rentrée" vendredi 19h`, `!ag "Fête" lundi 1 décembre 19h ; mardi 2 décembre 19h`} {
		s.in(namur, "alice", text)
		s.in(namur, "alice", text)
	}
	if n := s.number("SELECT count(*) FROM assemblies"); n != 2 {
		t.Errorf("%d assemblies", n)
	}
	s.in(namur, "alice", "!ag 1 annuler malade")
	s.in(namur, "alice", `!ag "Rentrée" vendredi 19h`)
	if n := s.number("SELECT count(*) FROM assemblies"); n != 3 {
		t.Errorf("%d assemblies: what was cancelled can be called again", n)
	}
}

// TestCalledInADirectChat: of two circles it asks which; the dates are still those that were
// said.
func TestCalledInADirectChat(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"}, storage.RoomIntake{Matrix: namur, Name: "Namur"})
	for _, text := range []string{`ag "Un" mardi 20h-21h`, `ag "Deux" mardi 20h ; jeudi 20h`, `ag "Trois" tous les mardis à 20h`} {
		wantSaid(t, s.in(dm("alice"), "alice", text), "Pour quel cercle")
		wantSaid(t, s.in(dm("alice"), "alice", "Liège"), "ardi 25 novembre à 20 h")
	}
	wantSaid(t, s.in(dm("alice"), "alice", "ag 1"), "Mardi 25 novembre à 20 h, jusqu'à 21 h")
	if s.log.Len() > 0 {
		t.Error(s.log.String())
	}
}

// TestTwoUnderWay: in a direct chat nobody guesses which is meant.
func TestTwoUnderWay(t *testing.T) {
	s := meets(t)
	s.say("alice", "!ag maintenant")
	for _, text := range []string{"parole", "décision : on ferme", "ag clore"} {
		wantSaid(t, s.in(dm("alice"), "alice", text), "écrivez-le dans celui dont il s'agit")
	}
	wantSaid(t, s.in(dm("dina"), "dina", "parole"), "La parole est à dina")
	wantSaid(t, s.in(dm("alice"), "alice", "ag 2 clore"), "PV n° 2")
}

// TestNothingAfterACommand: it answers, and what the answer offers can be done.
func TestNothingAfterACommand(t *testing.T) {
	for _, open := range []bool{false, true} {
		s := MustSix(t, nil)
		if open {
			s = meets(t)
		}
		for _, text := range []string{"ag", "point", "viens", "rôle", "parole", "suivant", "note", "pv", "tâche", "pv corriger", "pv 1 corriger", "pv 3",
			"ag 9", "ag 9 ouvrir", "tâche 99", "rôle tirer", "ag température", "point 0", "point 9 oui", "viens 3", "viens +0", "viens +61", "viens Zoë"} {
			if said := s.in(namur, "alice", "!"+text); said == "" && text != "viens" {
				t.Errorf("open %t: !%s has no answer", open, text)
			}
		}
		if s.log.Len() > 0 {
			t.Error(s.log.String())
		}
	}
}
