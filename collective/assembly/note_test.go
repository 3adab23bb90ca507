package assembly_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

// words are some of those that languages have for notes.
func words() assembly.Words {
	kinds := map[string]assembly.NoteKind{
		"décision": assembly.Decision, "beslissing": assembly.Decision, "info": assembly.Info, "idée": assembly.Idea,
		"tâche": assembly.Task, "to do": assembly.Task, "aufgabe": assembly.Task,
	}
	due := map[string]bool{
		"pour": true, "pour le": true, "avant": true, "avant le": true, "d'ici": true, "d'ici le": true, "dans": true,
		"tegen": true, "bis": true, "by": true, "jusqu'à": true,
	}
	return assembly.Words{
		Kind: func(phrase string) (assembly.NoteKind, bool) {
			kind, ok := kinds[strings.ToLower(phrase)]
			return kind, ok
		},
		Due: func(phrase string) bool { return due[strings.ToLower(phrase)] },
	}
}

// told is a note as a test says it.
func told(n assembly.Note, err error) string {
	var e *when.Error
	switch {
	case errors.As(err, &e):
		return string(e.Kind)
	case err != nil:
		return err.Error()
	case n.Kind != assembly.Task:
		return fmt.Sprintf("%s: %s", n.Kind, n.Text)
	}
	due := ""
	if n.Due != (when.Date{}) {
		due = n.Due.String()
	}
	if !n.DueAt.IsZero() {
		due += n.DueAt.Format("2006-01-02 15:04")
	}
	return fmt.Sprintf("[%s] %s [%s]", n.Who, n.What, due)
}

func TestParseNote(t *testing.T) {
	no, empty := assembly.ErrNoNote.Error(), assembly.ErrEmpty.Error()
	for _, test := range []struct{ line, want string }{
		{"décision: on ferme à midi", "decision: on ferme à midi"},
		{"Décision\u202f: on ferme : à midi", "decision: on ferme : à midi"},
		{" - info：la salle est prise", "info: la salle est prise"},
		{"• idée : un café ：filtre", "idee: un café ：filtre"},
		{"TO DO: x", "[] x []"},
		{"beslissing:ja", "decision: ja"},
		{"décision on ferme", no},
		{"https://example.org", no},
		{"une très longue décision: oui", no},
		{"remarque: oui", no},
		{": oui", no},
		{"", no},
		{"info:", empty},
		{"info : \u00a0\n", empty},
		{"tâche:", empty},
	} {
		if got := told(assembly.ParseNote(test.line, words(), at(24, 23, 30), brussels)); got != test.want {
			t.Errorf("%q: got %s, want %s", test.line, got, test.want)
		}
	}
	if _, err := assembly.ParseNote("info: x", assembly.Words{}, at(24, 23, 30), brussels); !errors.Is(err, assembly.ErrNoNote) {
		t.Error(err)
	}
	blind := assembly.Words{Kind: words().Kind}
	if got := told(assembly.ParseNote("tâche: x pour vendredi", blind, at(24, 23, 30), brussels)); got != "[] x pour vendredi []" {
		t.Error(got)
	}
}

// Said on Tuesday the 24th of November 2026 at 23:30.
func TestParseTask(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"tâche: @alice imprimer les affiches pour vendredi", "[alice] imprimer les affiches [2026-11-27]"},
		{"tâche : imprimer les affiches", "[] imprimer les affiches []"},
		{"tâche: @alice:example.org, appeler @bruno avant le 3 décembre", "[alice:example.org] appeler @bruno [2026-12-03]"},
		{"tâche: appeler @bruno", "[] appeler @bruno []"},
		{"tâche: @ imprimer", "[] @ imprimer []"},
		{"tâche: imprimer pour vendredi 18h !", "[] imprimer [2026-11-27 18:00]"},
		{"tâche: imprimer, pour demain midi.", "[] imprimer [2026-11-25 12:00]"},
		{"tâche: imprimer pour avant vendredi", "[] imprimer [2026-11-27]"},
		{"tâche: distribuer les tracts pour la grève pour le 3/12", "[] distribuer les tracts pour la grève [2026-12-03]"},
		{"tâche: relancer le CPAS d'ici 3 jours", "[] relancer le CPAS [2026-11-27]"},
		{"tâche: relancer le CPAS dans 2 semaines", "[] relancer le CPAS [2026-12-08]"},
		{"Aufgabe: @dora Plakate drucken bis Freitag 18 Uhr", "[dora] Plakate drucken [2026-11-27 18:00]"},
		{"to do: affiches drukken tegen vrijdag", "[] affiches drukken [2026-11-27]"},
		{"to do: print the posters by 2026-12-03", "[] print the posters [2026-12-03]"},
		// What is no day, or is not the end of the line, stays in the text.
		{"tâche: réserver la salle vendredi", "[] réserver la salle vendredi []"},
		{"tâche: une salle pour 3 heures", "[] une salle pour 3 heures []"},
		{"tâche: une salle pour 20", "[] une salle pour 20 []"},
		{"tâche: pour vendredi: une salle", "[] pour vendredi: une salle []"},
		{"tâche: du café pour minuit", "[] du café pour minuit []"},
		{"tâche: venir pour", "[] venir pour []"},
		// What is unclear is asked back, as everywhere.
		{"tâche: imprimer pour mardi", "two-readings"},
		{"tâche: imprimer pour le 31 février", "impossible"},
		{"tâche: imprimer pour aujourd'hui 9h", "past"},
		{"tâche: imprimer avant le 1/11/2026", "past"},
		{"tâche: imprimer pour vendredi minuit", "midnight"},
		{"tâche: imprimer pour vendredi soir", "no-hour"},
		// Nothing but who, or by when.
		{"tâche: @alice", assembly.ErrEmpty.Error()},
		{"tâche: pour vendredi", assembly.ErrEmpty.Error()},
		{"tâche: @alice, pour vendredi", assembly.ErrEmpty.Error()},
		{"tâche: ,, pour vendredi", assembly.ErrEmpty.Error()},
	} {
		if got := told(assembly.ParseNote(test.line, words(), at(24, 23, 30), brussels)); got != test.want {
			t.Errorf("%q: got %s, want %s", test.line, got, test.want)
		}
	}
}

// A task keeps its text as it was written besides what was read of it.
func TestTaskKeepsItsText(t *testing.T) {
	n, err := assembly.ParseNote("tâche: @alice imprimer  pour vendredi", words(), at(24, 23, 30), brussels)
	if err != nil || n.Text != "@alice imprimer  pour vendredi" || !n.At.IsZero() || n.Item != "" {
		t.Errorf("%+v, %v", n, err)
	}
}
