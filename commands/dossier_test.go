package commands

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestFrozenNumbersStay whatever is told, corrected or withdrawn afterwards: the same tables, byte
// by byte.
func TestFrozenNumbersStay(t *testing.T) {
	s := sheets(t, "24/11")
	s.freeze(t)
	before, _ := s.files("!dossier 2025-T4 données")
	if len(before) != 4 {
		t.Fatalf("%q", slices.Sorted(maps.Keys(before)))
	}
	s.tell(namur, "emil", "!signaler "+bankTale, "oui")
	for _, text := range []string{"!signalements 1 retirer", "!signalements 3 corriger 4 99 appels", "!signalements 4 corriger 1 banque", "!signalements 2 interpellé"} {
		wantSaid(t, s.in(namur, "emil", text), "✓")
	}
	s.wait(30 * time.Hour)
	after, said := s.files("!dossier 2025-T4 données")
	for name, data := range before {
		if !bytes.Equal(after[name], data) {
			t.Errorf("%s has changed", name)
		}
	}
	if strings.Contains(said, "figés") || !slices.Equal(s.publications(), []string{"2025-T4 2025-11-24"}) {
		t.Errorf("%q, %s", s.publications(), said)
	}
	if n, _ := s.figure(); n != 51-12+1 {
		t.Errorf("in the circle %d count", n)
	}
}

// TestEarlierQuarterIsFrozenByItself, before the one that is asked for, and told of too; what is
// asked for twice is frozen once.
func TestEarlierQuarterIsFrozenByItself(t *testing.T) {
	s := sheets(t, "15/09", "24/11")
	s.files("!dossier banque")
	files, said := s.files("oui")
	if strings.Count(said, "Chiffres figés") != 2 || len(files) != 2 {
		t.Errorf("%d files, %s", len(files), said)
	}
	s.files("!dossier banque")
	s.files("!dossier banque 2025-T3")
	if diff := cmp.Diff([]string{"2025-T3 2025-09-30", "2025-T4 2025-11-24"}, s.publications()); diff != "" {
		t.Error(diff)
	}
	in := map[string]int{}
	for _, r := range s.rows()["reports"] {
		in[r["day"][:7]+" "+r["publication_id"]]++
	}
	if len(in) != 2 || in["2025-09 "]+in["2025-11 "] > 0 {
		t.Errorf("which report is in which: %v", in)
	}
}

// TestTooFewAreNotFrozen: neither at once nor once the quarter is over; nothing is asked, told,
// or kept of it, and they count with those of the next quarter.
func TestTooFewAreNotFrozen(t *testing.T) {
	s := MustTelling(t)
	s.tell(namur, "emil", "!signaler feuille 24/11"+thinSheet, "oui")
	for range 2 {
		for _, text := range []string{"!dossier banque 2025-T4", "!dossier 2025-T4 données", "oui"} {
			if files, said := s.files(text); len(files) > 0 || strings.Contains(said, "figé") || strings.Contains(said, "`oui`") {
				t.Errorf("%s: %s", text, said)
			}
		}
		if all := s.rows(); len(all["publications"])+len(all["journal"])+len(all["dialogs"]) > 0 {
			t.Errorf("%v, %v", all["publications"], all["journal"])
		}
		s.wait(45 * 24 * time.Hour) // 2026-01-08
	}
	s.tell(namur, "emil", "!signaler feuille 07/01"+wideSheet, "oui")
	s.files("!dossier 2026-T1 données")
	s.files("oui")
	for _, r := range s.rows()["reports"] {
		if r["publication_id"] == "" {
			t.Errorf("in no publication: %v", r)
		}
	}
}

// TestDossiersQuoteTheSameNumbers: one of each service, of one publication, with reports between.
func TestDossiersQuoteTheSameNumbers(t *testing.T) {
	s := sheets(t, "24/11")
	s.freeze(t)
	for service, want := range map[string]string{"banque": "Banque : 23 signalements", "mutuelle": "Mutualité : 14 signalements"} {
		s.tell(namur, "emil", "!signaler feuille 24/11"+thinSheet, "oui")
		files, said := s.files("!dossier " + service + " 2025-T4")
		html := ""
		for name, data := range files {
			if strings.HasSuffix(name, ".html") {
				html = plainSpaces(string(data))
			}
		}
		if !strings.Contains(html, want) || len(files) != 2 {
			t.Errorf("%q is missing: %s, %.2000s", want, said, html)
		}
	}
	if got := s.publications(); len(got) != 1 {
		t.Errorf("%q", got)
	}
}
