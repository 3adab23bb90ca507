package commands

import (
	"strings"
	"testing"

	"tocsin/collective/incident"
)

// TestRemovalBeforeYes: what was begun is forgotten; a yes means nothing any more.
func TestRemovalBeforeYes(t *testing.T) {
	for room, mark := range places() {
		s := MustTelling(t)
		told := s.message("emil", mark+bankTale)
		s.doIn(room, told)
		s.doIn(room, s.remove("emil", told.ID))
		if said := s.in(room, "emil", "oui"); strings.Contains(said, "noté") || s.report(1).Status != "" {
			t.Errorf("%s: %q", room, said)
		}
	}
}

// TestRemovalAfterYes of the message that told it, or of the yes, withdraws a report: it counts
// no more and its text is gone. By anybody else it withdraws nothing.
func TestRemovalAfterYes(t *testing.T) {
	for room, mark := range places() {
		for _, what := range []string{"told", "yes"} {
			s := MustTelling(t)
			told, yes := s.tell(room, "emil", mark+bankTale, "oui citer")
			target := map[string]string{"told": told.ID, "yes": yes.ID}[what]
			s.doIn(room, s.remove("alice", target))
			if r := s.report(1); r.Status != incident.Received || r.Words.Text == "" {
				t.Errorf("%s, %s: removed by somebody else: %+v", room, what, r)
			}
			s.doIn(room, s.remove("emil", target))
			if r := s.report(1); r.Status != incident.Withdrawn || r.Words.Text != "" || r.Quote {
				t.Errorf("%s, %s: %+v", room, what, r)
			}
			s.wantFigure(t, 0, 0)
		}
	}
}

// TestRemovalOfYesToSeveral withdraws all of them.
func TestRemovalOfYesToSeveral(t *testing.T) {
	s := MustTelling(t)
	_, yes := s.tell(namur, "emil", "!signaler feuille\nbanque, guichet fermé, 2 appels\nmutuelle, téléphone injoignable", "oui")
	s.wantFigure(t, 2, 2)
	s.doIn(namur, s.remove("emil", yes.ID))
	s.wantFigure(t, 0, 0)
}

// maskedTale has the name of somebody in it.
const maskedTale = "la banque a fermé son guichet à Mme Dubois, 3 appels"

// TestRemovalOfAMaskedMessage withdraws nothing: its author is asked to remove it, before yes or
// after, and also where a clean version has taken its place meanwhile.
func TestRemovalOfAMaskedMessage(t *testing.T) {
	for room, mark := range places() {
		for name, edited := range map[string]string{"as told": "", "cleaned before yes": "before", "cleaned after": "after"} {
			if edited == "before" && room == namur {
				continue // an edit with a mark ends the exchange: what was masked before it is not known
			}
			s := MustTelling(t)
			told := s.message("emil", mark+maskedTale)
			s.doIn(room, told)
			clean := s.edit("emil", told.ID, mark+"la banque a fermé son guichet, 4 appels")
			if edited == "before" {
				s.doIn(room, clean)
			}
			if edited == "" {
				s.doIn(room, s.remove("emil", told.ID)) // at once, as asked
			}
			wantSaid(t, s.in(room, "emil", "oui"), "n° 1 noté")
			if edited == "after" {
				s.doIn(room, clean)
			}
			s.doIn(room, s.remove("emil", told.ID))
			if r := s.report(1); r.Status != incident.Received || r.Words.Text == "" || strings.Contains(r.Words.Text, "Dubois") {
				t.Errorf("%s, %s: %+v", room, name, r)
			}
		}
	}
}

// TestRemovalOfOneAnswer in a guided exchange changes nothing: it is one of several.
func TestRemovalOfOneAnswer(t *testing.T) {
	s := MustTelling(t)
	for _, text := range []string{"!signaler", "banque", "guichet fermé", "passer", "passer"} {
		s.in(namur, "emil", text)
	}
	story := s.message("emil", "Mme Dubois attend dehors")
	s.doIn(namur, story)
	s.doIn(namur, s.remove("emil", story.ID))
	wantSaid(t, s.in(namur, "emil", "oui"), "n° 1 noté")
	s.doIn(namur, s.remove("emil", story.ID))
	if r := s.report(1); r.Status != incident.Received || r.Words.Text != "Mme [name] attend dehors" {
		t.Errorf("%+v", r)
	}
}
