package commands

import (
	"slices"
	"testing"
)

// Sheets with enough reports for figures that may leave the circle: of three services, 51 in all.
const (
	wideSheet = "\nS25 O1 C2 X12 W600 A40 T6 Q1 R3\nS25 O3 C13 X11 W300 T1 Q1 R3\nS3 O6 C1 X14 A80 M400 W400 T9 Q1 R3\nS2 O4 C13 X14 R3"
	thinSheet = "\nS25 O1 C2 X5 R3\nS3 O6 C1 X4 R3"
)

// sheets is a scene in which some days' sheets were told.
func sheets(t *testing.T, days ...string) *scene {
	t.Helper()
	s := MustTelling(t)
	for _, day := range days {
		s.tell(namur, "emil", "!signaler feuille "+day+wideSheet, "oui")
	}
	return s
}

// files has somebody ask for something in the circle, and returns the files that come, by name,
// and what is said beside.
func (s *scene) files(text string) (files map[string][]byte, said string) {
	s.tb.Helper()
	files = map[string][]byte{}
	for _, d := range s.deliveries(namur, s.message("alice", text)) {
		if d.File != nil {
			files[d.File.Name] = d.File.Data
		} else {
			said += plainSpaces(d.Text) + "\n"
		}
	}
	return files, said
}

// publications are what the circle published, as period and last day.
func (s *scene) publications() (list []string) {
	s.tb.Helper()
	for _, r := range s.rows()["publications"] {
		list = append(list, r["quarter"]+" "+r["until_day"])
	}
	slices.Sort(list)
	return list
}

func (s *scene) freeze(t *testing.T) {
	t.Helper()
	s.files("!dossier 2025-T4 données")
	_, said := s.files("oui")
	wantSaid(t, said, "Chiffres figés")
}
