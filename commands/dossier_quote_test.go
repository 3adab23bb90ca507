package commands

import (
	"bytes"
	"testing"
	"time"
)

// TestQuotedOnlyAfterTwo have read it, wherever the report has come meanwhile.
func TestQuotedOnlyAfterTwo(t *testing.T) {
	s := sheets(t, "24/11")
	s.in(dm("dina"), "dina", "rappels non")
	s.tell(namur, "farah", "!signaler la banque a fermé son guichet au nez des gens", "oui citer")
	s.freeze(t)
	quotes := func(want bool) {
		t.Helper()
		for _, text := range []string{"!dossier banque 2025-T4", "!dossier banque 2025-T4 témoignages 5"} {
			found := false
			files, said := s.files(text)
			for _, data := range files {
				found = found || bytes.Contains(data, []byte("au nez des gens"))
			}
			if found != want {
				t.Errorf("%s with the report %s: quoted %t, %s", text, s.report(5).Status, found, said)
			}
		}
	}
	quotes(false)
	s.wait(24 * time.Hour)
	names := s.reading(5)
	if len(names) != 2 {
		t.Fatalf("%q", s.readers(5))
	}
	s.in(dm(names[0]), names[0], "relire 5 bon")
	for _, status := range []string{"moi aussi", "interpellé"} {
		s.in(namur, "dina", "!signalements 5 "+status)
		quotes(false)
	}
	s.in(dm(names[1]), names[1], "relire 5 bon")
	quotes(true)
	s.in(namur, "dina", "!signalements 5 résolu")
	quotes(true)
	s.in(namur, "farah", "!signalements 5 ne pas citer")
	quotes(false)
	s.in(namur, "farah", "!signalements 5 citer")
	quotes(false)
}
