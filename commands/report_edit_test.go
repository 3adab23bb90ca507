package commands

import (
	"strings"
	"testing"

	"tocsin/collective/incident"
)

// places are where a report is told, and how it begins there.
func places() map[string]string { return map[string]string{namur: "!signaler ", dm("emil"): ""} }

// TestEditBeforeYes: the message is told anew, as often as it is edited; whatever stood in it
// first is what its author removes later.
func TestEditBeforeYes(t *testing.T) {
	for room, mark := range places() {
		s := MustTelling(t)
		told := s.message("emil", mark+bankTale)
		s.doIn(room, told)
		s.doIn(room, s.edit("emil", told.ID, mark+"la banque a fermé son guichet, 5 appels"))
		wantSaid(t, strings.Join(s.doIn(room, s.edit("emil", told.ID, mark+"la mutuelle ne répond plus, 7 appels")), ""), "7 appels")
		s.in(room, "emil", "oui")
		if r := s.report(1); r.Codes.Service != "mutuelle" || r.Values[incident.Attempts] != 7 || s.report(2).Status != "" {
			t.Errorf("%s: %+v", room, r)
		}
		s.doIn(room, s.remove("emil", told.ID))
		if r := s.report(1); r.Status != incident.Withdrawn || r.Words.Text != "" {
			t.Errorf("%s: after its removal: %+v", room, r)
		}
	}
}

// TestEditAfterYes changes the report itself, each time, and asks for no yes; an edit that
// leaves the service out leaves it as it was.
func TestEditAfterYes(t *testing.T) {
	for room, mark := range places() {
		s := MustTelling(t)
		told, _ := s.tell(room, "emil", mark+bankTale, "oui")
		wantSaid(t, strings.Join(s.doIn(room, s.edit("emil", told.ID, mark+"la banque a fermé son guichet, 5 appels")), ""), "n° 1 corrigé")
		s.wantFigure(t, 1, 5)
		wantSaid(t, strings.Join(s.doIn(room, s.edit("emil", told.ID, mark+"guichet fermé, 9 appels, revenu perdu")), ""), "n° 1 corrigé")
		if r := s.report(1); r.Codes.Service != "banque" || r.Words.Text != "guichet fermé, 9 appels, revenu perdu" || s.report(2).Status != "" {
			t.Errorf("%s: %+v", room, r)
		}
		s.wantFigure(t, 1, 9)
	}
}

// TestEditWhileAnotherIsTold: it changes what it is the message of, not what is being told.
func TestEditWhileAnotherIsTold(t *testing.T) {
	room := dm("emil")
	s := MustTelling(t)
	told, _ := s.tell(room, "emil", bankTale, "oui")
	s.in(room, "emil", "la mutuelle ne répond plus, 7 appels")
	wantSaid(t, strings.Join(s.doIn(room, s.edit("emil", told.ID, "signaler la banque a fermé son guichet, 5 appels")), ""), "n° 1 corrigé")
	wantSaid(t, s.in(room, "emil", "oui"), "n° 2 noté")
	if one, two := s.report(1), s.report(2); one.Words.Text != "la banque a fermé son guichet, 5 appels" || two.Codes.Service != "mutuelle" {
		t.Errorf("%+v\n%+v", one, two)
	}
}

// TestEditIntoSeveral withdraws what the message told before, and tells each line once it is
// said yes to; edited again, these are withdrawn in their turn.
func TestEditIntoSeveral(t *testing.T) {
	for room, name := range map[string]string{namur: "!signaler", dm("emil"): "signaler"} {
		s := MustTelling(t)
		told, _ := s.tell(room, "emil", name+" "+bankTale, "oui")
		s.doIn(room, s.edit("emil", told.ID, name+" feuille\nbanque, guichet fermé, 2 appels\nmutuelle, téléphone injoignable, 4 appels"))
		if r := s.report(1); r.Status != incident.Withdrawn || r.Words.Text != "" {
			t.Errorf("%s: %+v", room, r)
		}
		wantSaid(t, s.in(room, "emil", "oui"), "2, 3")
		s.wantFigure(t, 2, 6)
		s.doIn(room, s.edit("emil", told.ID, name+" banque, guichet fermé, 8 appels"))
		s.in(room, "emil", "oui")
		s.wantFigure(t, 1, 8)
		if r := s.report(1); r.Status != incident.Withdrawn || r.Words.Text != "" {
			t.Errorf("%s: a withdrawn report has words again: %+v", room, r)
		}
		s.doIn(room, s.remove("emil", told.ID))
		s.wantFigure(t, 0, 0)
	}
}

// TestEditAfterWithdrawal tells anew, under a new number; the withdrawn one stays empty.
func TestEditAfterWithdrawal(t *testing.T) {
	s := MustTelling(t)
	told, _ := s.tell(namur, "emil", "!signaler "+bankTale, "oui")
	wantSaid(t, s.in(namur, "emil", "!signalements 1 retirer"), "retiré")
	s.doIn(namur, s.edit("emil", told.ID, "!signaler la banque a fermé son guichet, 5 appels"))
	s.in(namur, "emil", "oui")
	if one, two := s.report(1), s.report(2); one.Status != incident.Withdrawn || one.Words.Text != "" || two.Status != incident.Received {
		t.Errorf("%+v\n%+v", one, two)
	}
	s.wantFigure(t, 1, 5)
}

// TestEditBySomebodyElse changes nothing: a client does not offer it, an attacker's might.
func TestEditBySomebodyElse(t *testing.T) {
	s := MustTelling(t)
	told, _ := s.tell(namur, "emil", "!signaler "+bankTale, "oui")
	s.doIn(namur, s.edit("dina", told.ID, "!signaler la banque a fermé son guichet, 50 appels"))
	s.wantFigure(t, 1, 3)
}
