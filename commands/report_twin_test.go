package commands

import (
	"strings"
	"testing"

	"tocsin/collective/incident"
	"tocsin/storage"
)

// TestTwinsCountOnce: told as the same fact, or said to be the same later, by whoever told it.
func TestTwinsCountOnce(t *testing.T) {
	for name, lines := range map[string][]string{"as it is told": {"même 1"}, "later": {"oui", "!signalements 2 même 1"}} {
		s := MustTelling(t)
		s.tell(namur, "emil", "!signaler "+bankTale, "oui")
		wantSaid(t, s.in(namur, "dina", "!signaler la banque a fermé son guichet, 8 appels"), "Le n° 1 y ressemble")
		said := ""
		for _, text := range lines {
			said = s.in(namur, "dina", text)
		}
		wantSaid(t, said, "compté une fois")
		if one, two := s.report(1), s.report(2); one.Status != incident.Corroborated || two.Status != incident.Duplicate || two.Twin != 1 {
			t.Errorf("%s: %+v\n%+v", name, one, two)
		}
		s.wantFigure(t, 1, 3)
	}
}

// TestOthersJoinNothing: neither in the circle, nor in private without the receipt.
func TestOthersJoinNothing(t *testing.T) {
	s := MustTelling(t)
	s.tell(namur, "emil", "!signaler "+bankTale, "oui")
	s.tell(dm("emil"), "emil", "la banque a fermé son guichet, 8 appels", "oui")
	for _, who := range []string{"alice", "dina", "farah"} {
		for _, text := range []string{"signalements 1 même 2", "signalements 2 même 1", "signalements 2 lilas calme 0417 même 1", "signalements 1 citer", "signalements 1 corriger 4 9 appels"} {
			if said := s.in(namur, who, "!"+text) + s.in(dm(who), who, text); strings.Contains(said, "✓") {
				t.Errorf("%s: %s: %s", who, text, said)
			}
		}
	}
	if one, two := s.report(1), s.report(2); one.Status != incident.Received || two.Status != incident.Received || one.Quote {
		t.Errorf("%+v\n%+v", one, two)
	}
	s.wantFigure(t, 2, 11)
	wantSaid(t, s.in(dm("emil"), "emil", "signalements 1 même 2"), "compté une fois") // told in the circle: who told it is known
}

// TestCorrectionWithANameIsRemoved where Tocsin may: it stands in the circle for all to read.
func TestCorrectionWithANameIsRemoved(t *testing.T) {
	s := MustTelling(t)
	s.tell(namur, "emil", "!signaler "+bankTale, "oui")
	for text, removed := range map[string]bool{"!signalements 1 corriger 10 Mme Dubois attend dehors": true, "!signalements 1 corriger 10 une dame attend dehors": false} {
		correction, found := s.message("emil", text), false
		for _, d := range s.deliveries(namur, correction) {
			found = found || d.Op == storage.Redact && d.Event == correction.ID
		}
		if r := s.report(1); found != removed || strings.Contains(r.Words.Text, "Dubois") {
			t.Errorf("%s: removed %t, %+v", text, found, r)
		}
	}
}
