package commands

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// undone is an act, what comes before it, and what shows its effect. Lines are of alice, unless
// they begin with somebody's name.
type undone struct {
	before  []string
	do      string
	show    []string
	created bool // what was created is kept, as dropped: its rows stay
	once    bool // it is not done again by undoing: there is a word for that
}

const (
	called  = `!ag "Budget" vendredi 19h-21h, rue Pierreuse`
	trained = `!action formation "Lire une facture"`
	promis  = `!promesse "rouvrir le guichet" par la mutuelle pour le 15 décembre`
)

// everyUndone has each act that others can undo.
func everyUndone() map[string]undone {
	ag, act := []string{"!ag", "!ag 1", "!agenda"}, []string{"!action", "!action 1", "!agenda"}
	live := []string{`!ag maintenant "Budget"`}
	closed := append(slices.Clone(live), "décision : on ferme à midi", "tâche : affiches pour demain", "!ag clore")
	letter := []string{`!action lettre-ouverte "Rouvrez"`, "!proposer texte \"Rouvrez\"", "!signer 1 texte Rouvrez les guichets.\nTous."}
	return map[string]undone{
		"call-assembly":     {do: called, show: []string{"!ag", "!agenda"}, created: true},
		"move-assembly":     {before: []string{called}, do: "!ag 1 déplacer samedi 18h, la salle est prise", show: ag},
		"cancel-assembly":   {before: []string{called, "!point Les affiches 10 min", "bruno: !viens"}, do: "!ag 1 annuler la salle est prise", show: ag},
		"restore-assembly":  {before: []string{called, "!ag 1 annuler la salle est prise"}, do: "!ag 1 rétablir", show: ag},
		"relocate-assembly": {before: []string{called}, do: "!ag 1 lieu au parc", show: ag},
		"end-series":        {before: []string{`!ag "Mardis" tous les mardis à 19h`}, do: "!ag 1 ne plus répéter", show: ag},
		"close-assembly":    {before: closed[:3], do: closed[3], show: []string{"!ag 1"}, created: true, once: true},
		"add-item":          {before: []string{called}, do: "!point Les affiches 10 min", show: ag, created: true},
		"edit-item":         {before: []string{called, "!point Les affiches 10 min"}, do: "corrige: !point Les tracts 20 min", show: ag},
		"undo-item":         {before: []string{called, "!point Les affiches 10 min"}, do: "efface", show: ag},
		"drop-item":         {before: []string{called, "!point Les affiches"}, do: "!point 1 retirer", show: ag},
		"want-item":         {before: []string{called, "!point Les affiches", "!point 1 retirer"}, do: "!point 1 oui", show: ag},
		"defer-item":        {before: []string{called, "!point Les affiches"}, do: "!point 1 reporter", show: ag},
		"time-item":         {before: []string{called, "!point Les affiches"}, do: "!point 1 25 min", show: ag},
		noteKey:             {before: live, do: "décision : on ferme à midi", show: []string{"!pv"}},
		"edit-note":         {before: append(slices.Clone(live), "décision : on ferme à midi"), do: "corrige: décision : on ferme à 13 h", show: []string{"!pv"}},
		"remove-note":       {before: append(slices.Clone(live), "info : un", "info : deux"), do: "!annuler note", show: []string{"!pv"}},
		"correct-minutes":   {before: closed, do: "!pv 1 corriger 4 tâche : @bruno tracts pour jeudi", show: []string{"!pv 1", "!tâche"}},
		"new-action":        {do: trained, show: []string{"!action", "!agenda"}, created: true},
		"change-action":     {before: []string{trained}, do: "!action 1 lieu salle 3", show: act},
		"move-action":       {before: []string{trained}, do: "!action 1 prête", show: act},
		"date-action":       {before: []string{trained}, do: "!action 1 date vendredi 12h", show: act},
		"write-letter":      {before: letter[:1], do: letter[2], show: []string{"!signer 1", "!signer 1 texte"}},
		"open-letter":       {before: append(decidedLetter(), letter[2]), do: "!signer 1 ouvrir", show: []string{"!signer 1", "!action 1"}},
		"edit-letter":       {before: append(decidedLetter(), letter[2], "!signer 1 ouvrir"), do: "!signer 1 modifier", show: []string{"!signer 1"}},
		"close-letter":      {before: append(decidedLetter(), letter[2], "!signer 1 ouvrir"), do: "!signer 1 fermer", show: []string{"!signer 1"}},
		"reopen-letter":     {before: append(decidedLetter(), letter[2], "!signer 1 ouvrir", "!signer 1 fermer"), do: "!signer 1 rouvrir", show: []string{"!signer 1"}},
		"new-promise":       {do: promis, show: []string{"!promesse"}, created: true},
		"edit-promise":      {before: []string{promis}, do: `corrige: !promesse "rouvrir deux guichets" par la mutuelle pour le 16 décembre`, show: []string{"!promesse", "!promesse 1"}},
		"change-promise":    {before: []string{promis, "!promesse 1 tenue"}, do: "!promesse 1 reportée au 20 décembre", show: []string{"!promesse", "!promesse 1"}},
		"prove-promise":     {before: []string{promis}, do: `!promesse 1 preuve "courriel du directeur"`, show: []string{"!promesse 1"}},
		"new-task":          {do: "!tâche imprimer pour vendredi", show: []string{"!tâche"}, created: true},
		"done-task":         {before: []string{"!tâche imprimer pour jeudi", called}, do: "!tâche 1 fait", show: []string{"!tâche", "!tâche 1", "!ag 1"}},
		"drop-task":         {before: []string{"!tâche imprimer pour vendredi", "!tâche 1 je prends"}, do: "!tâche 1 abandonner", show: []string{"!tâche", "!tâche 1"}},
		"reopen-task":       {before: []string{"!tâche imprimer pour vendredi", "!tâche 1 fait"}, do: "!tâche 1 rouvrir", show: []string{"!tâche", "!tâche 1"}},
		"ask-task":          {before: []string{"!tâche imprimer pour vendredi"}, do: "!tâche 1 demander à bruno", show: []string{"!tâche", "!tâche 1"}},
		"date-task":         {before: []string{"!tâche imprimer pour vendredi"}, do: "!tâche 1 avant jeudi 18h", show: []string{"!tâche", "!tâche 1"}},
		"link":              {before: []string{trained, `!proposer question "On garde ?"`}, do: "!lier 1 action 1"},
		"review":            {before: []string{`!proposer question "On garde ?"`}, do: "!revue 1 le 15 décembre"},
		"law-text":          {before: []string{"!dossier mutuelle loi Article 1."}, do: "!dossier mutuelle loi Article 2.", show: []string{"!dossier mutuelle loi"}},
		"subscribe-digest":  {do: "!bilan chaque lundi 9h", show: []string{"!bilan"}},
		"stop-digest":       {before: []string{"!bilan chaque lundi 9h"}, do: "!bilan stop", show: []string{"!bilan"}},
		"report-recu":       {before: afterReport("!signalement 1 recoupé"), do: "!signalement 1 reçu", show: []string{"!signalement 1"}},
		"report-recoupe":    {before: afterReport(), do: "!signalement 1 recoupé", show: []string{"!signalement 1"}},
		"report-utilise":    {before: afterReport(), do: "!signalement 1 utilisé", show: []string{"!signalement 1"}},
		"report-interpelle": {before: afterReport(), do: "!signalement 1 interpellé", show: []string{"!signalement 1"}},
		"report-reponse":    {before: afterReport(), do: "!signalement 1 réponse", show: []string{"!signalement 1"}},
		"report-resolu":     {before: afterReport(), do: "!signalement 1 résolu", show: []string{"!signalement 1"}},
	}
}

func afterReport(more ...string) []string {
	return append([]string{"!signaler la banque a fermé son guichet, 3 appels", "oui"}, more...)
}

func decidedLetter() []string {
	return []string{`!action lettre-ouverte "Rouvrez"`, "!action 1 proposer", "!vote 1 pour", "bruno: !vote 1 pour", "+", "!action 1 décidée 1"}
}

// TestUndoingAndDoingAgain: whatever others can undo is then as it was, for all to see and in the
// rows; done again it is as it was done.
func TestUndoingAndDoingAgain(t *testing.T) {
	cases := everyUndone()
	for act, of := range undoings() {
		if _, tried := cases[act]; of.of != "" && !tried && act != "report-relu" { // which only readers bring about
			t.Errorf("%s is undone, and never tried", act)
		}
	}
	for act, u := range cases {
		t.Run(act, func(t *testing.T) {
			t.Parallel()
			s := MustSix(t, nil)
			s.named()
			last := ""
			for _, line := range u.before {
				last = s.says(line, last)
			}
			shown, rows := s.shows(u), s.kept()
			s.says(u.do, last)
			n := s.lastEntry(t, act)
			done := s.shows(u)
			if shown == done && (len(u.show) > 0 || cmp.Equal(rows, s.kept())) {
				t.Fatalf("%q shows nowhere: %s", u.do, shown)
			}
			for i, who := range []string{"bruno", "chloé", "dina"} { // undone, done again, undone
				if i == 1 && u.once {
					break
				}
				said := s.in(namur, who, fmt.Sprintf("!défaire %d", n))
				if !strings.Contains(said, fmt.Sprintf("Entrée %d du journal, défaite", n)) {
					t.Fatalf("%d: %s", n, said)
				}
				n = s.lastEntry(t, undoAct)
				if i == 1 {
					if diff := cmp.Diff(done, s.shows(u)); diff != "" {
						t.Errorf("done again (-before +after):\n%s", diff)
					}
					continue
				}
				if diff := cmp.Diff(shown, s.shows(u)); diff != "" {
					t.Errorf("undone (-before +after):\n%s", diff)
				}
				if diff := cmp.Diff(rows, s.kept()); diff != "" && !u.created {
					t.Errorf("rows, undone (-before +after):\n%s", diff)
				}
			}
			if s.log.Len() > 0 {
				t.Errorf("logged: %s", s.log.String())
			}
		})
	}
}
