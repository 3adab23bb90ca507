package assembly_test

import (
	"strings"
	"testing"
	"time"
	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

// Nothing is invented: what a note says was in the line, and a long line takes no time.
func FuzzParseNote(f *testing.F) {
	f.Add("tâche: @alice imprimer les affiches pour vendredi 18h")
	f.Add("- décision： oui\nnon")
	f.Fuzz(func(t *testing.T, line string) {
		n, err := assembly.ParseNote(line, words(), at(24, 23, 30), brussels)
		if err != nil {
			if n != (assembly.Note{}) {
				t.Fatalf("%q: %+v with %v", line, n, err)
			}
			return
		}
		if n.Text == "" || !strings.Contains(line, n.Text) || !strings.Contains(n.Text, n.Who) ||
			(n.Kind == assembly.Task) != (n.What != "") {
			t.Fatalf("%q: %+v", line, n)
		}
		if n.Due != (when.Date{}) && !n.DueAt.IsZero() || n.Kind != assembly.Task && n.Who != "" {
			t.Fatalf("%q: %+v", line, n)
		}
	})
}

func TestLongNotesAreCheap(t *testing.T) {
	begin := time.Now()
	for _, unit := range []string{"pour ", "pour vendredi ", "dans 3 jours ", "@a ", ": "} {
		_, _ = assembly.ParseNote("tâche: "+strings.Repeat(unit, 20_000), words(), at(24, 23, 30), brussels)
	}
	if took := time.Since(begin); took > 2*time.Second {
		t.Errorf("took %v", took)
	}
}
