package commands

import (
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// meeting is something that members say about assemblies; with = before it without a mark.
func (w *walk) meeting() string {
	r := w.r
	n := pick(r, "", "", "", fmt.Sprintf(" %d", 1+r.IntN(6)))
	day := strings.TrimPrefix(w.day(r.IntN(9)), "le ")
	w.titles++
	switch r.IntN(26) {
	case 0:
		return pick(r, "ag", "point", "rôle", "pv", "tâche", "viens", "besoin", "parole", "suivant", "note", "ag"+n, "pv"+n)
	case 1, 2:
		return fmt.Sprintf(`ag "Titre %d" %s %s`, w.titles, day, pick(r, "19h", "12h-13h, rue Haute", "22h-0h30", "14h\n- Un début "+itoa(w.titles)+" 10 min"))
	case 3:
		return pick(r, `ag "Date" `, `ag "Ensemble" avec Liège `, `ag "Ensemble" avec Namur `) + day + " 19h ; " + strings.TrimPrefix(w.day(10), "le ") + " 18h"
	case 4:
		return fmt.Sprintf(`ag "Série %d" %s`, w.titles, pick(r, "tous les mardis à 19h", "tous les jours à 18h", "chaque vendredi 12h, au parc"))
	case 5, 6, 7, 8:
		return pick(r, "ag ouvrir", "ag maintenant", `ag maintenant "Vite"`)
	case 9, 10:
		return pick(r, "ag clore", "ag clore", "=oui", "=reporter", "ag"+n+" rouvrir", "=bof")
	case 11:
		return pick(r, "=pause", "=reprise", "ag"+n+" température", "ag"+n+" imprimer", "ag"+n+" agenda", "ag"+n+" lieu au parc", "ag"+n+" ne plus répéter")
	case 12:
		return "ag" + n + " déplacer " + day + " 20h" + pick(r, "", ", la salle est prise")
	case 13:
		return "ag" + n + pick(r, " annuler", " annuler trop peu de monde", " rétablir")
	case 14, 15:
		return fmt.Sprintf("point %s%d%s", pick(r, "Sujet ", "2 choses à dire ", "proposition 1 "), w.titles, pick(r, "", " 20 min"))
	case 16, 17:
		return fmt.Sprintf("point %d %s", 1+r.IntN(5), pick(r, "oui", "non", "10 min", "retirer", "reporter", "maintenant", ""))
	case 18:
		return pick(r, "=point suivant", "=point suivant", "point reporter")
	case 19, 20:
		return pick(r, "=présent", "viens"+n, "viens en ligne", "viens non", "viens Dina, +Fatima", "viens +3", "viens avec mon nom", "besoin garde", "besoin non")
	case 21, 22:
		return pick(r, "=parole", "=parole", "=parole Bruno, +Fatima", "=point d'ordre", "=réponse directe", "parole non", "=suivant", "=suivant", "=suivant")
	case 23:
		return pick(r, "rôle animation", "rôle PV +Fatima", "rôle PV +Fatima non", "rôle tirer", "rôle tirer", "rôle non", "rôle temps non")
	case 24:
		return pick(r, "=décision : on ferme", "=tâche : @bruno affiches pour demain", "=info : rien\ntâche : @dina tracts", "=annuler note", "note libre",
			fmt.Sprintf("tâche %d %s", 1+r.IntN(4), pick(r, "je prends", "rendre", "fait", "rouvrir", "non", "abandonner")))
	default:
		return "pv" + n + pick(r, " approuver", " approuver", " corriger 4 décision : autre chose", " ajouter 3 info : de plus", " supprimer 4", " fichiers", " corriger")
	}
}

// noneMeets are queries on assemblies that must find nothing, whatever happened.
var noneMeets = map[string]string{
	"two assemblies under way in a circle":   "SELECT c.circle_id FROM assembly_circles c JOIN assemblies a ON a.id = c.assembly_id WHERE a.state IN ('ouverte', 'suspendue') GROUP BY c.circle_id HAVING count(*) > 1",
	"an item that is spoken of nowhere":      "SELECT id FROM assemblies a WHERE current_item <> '' AND (state NOT IN ('ouverte', 'suspendue') OR NOT EXISTS (SELECT 1 FROM agenda_items i WHERE i.id = a.current_item AND i.assembly_id = a.id AND i.state = 'en-cours'))",
	"two items that are spoken of":           "SELECT i.id FROM agenda_items i JOIN assemblies a ON a.id = i.assembly_id WHERE i.state = 'en-cours' AND a.current_item <> i.id",
	"an item whose time runs for nothing":    "SELECT i.id FROM agenda_items i JOIN assemblies a ON a.id = i.assembly_id WHERE i.since_ms > 0 AND (i.state <> 'en-cours' OR a.state <> 'ouverte')",
	"a queue where nobody meets":             "SELECT id FROM assemblies WHERE queue <> '' AND state NOT IN ('ouverte', 'suspendue')",
	"an item that is gone":                   "SELECT assembly_id FROM agenda_items GROUP BY assembly_id HAVING count(*) <> max(number)",
	"minutes of nothing":                     "SELECT id FROM assemblies WHERE state IN ('close', 'approuvee') AND id NOT IN (SELECT assembly_id FROM minutes)",
	"a reminder of what is not ahead":        "SELECT d.id FROM due d JOIN assemblies a ON a.id = d.ref WHERE d.kind IN ('remind-assembly', 'assembly-not-opened') AND a.state <> 'appelee'",
	"an assembly that stays ahead for ever":  "SELECT id FROM assemblies a WHERE state = 'appelee' AND 1 <> (SELECT count(*) FROM due WHERE kind = 'assembly-not-opened' AND ref = a.id)",
	"an end of what is over":                 "SELECT d.id FROM due d JOIN assemblies a ON a.id = d.ref WHERE d.kind = 'assembly-planned-end' AND a.state NOT IN ('ouverte', 'suspendue')",
	"corrections of what is not in question": "SELECT d.id FROM due d JOIN assemblies a ON a.id = d.ref WHERE d.kind = 'minutes-corrections-end' AND a.state <> 'close'",
	"an assembly twice in its series":        "SELECT series FROM assemblies WHERE series <> '' GROUP BY series, planned_ms HAVING count(*) > 1",
	"a poll for a date that is there":        "SELECT a.id FROM assemblies a JOIN proposals p ON p.id = a.poll WHERE a.state <> 'sans-date' AND p.state IN ('ouverte', 'a-appuyer')",
	"a task that nobody took":                "SELECT id FROM tasks WHERE state = 'prise' AND owner_id = '' OR state = 'demandee' AND asked_id = ''",
	"who spoke, after the end":               "SELECT i.event_id FROM inbox i JOIN assemblies a ON a.id = substr(i.ref, 1, length(a.id)) WHERE i.verb = 'speak' AND a.state IN ('close', 'approuvee')",
	"the same reminder twice":                "SELECT ref FROM due WHERE kind = 'remind-assembly' GROUP BY ref, at_ms HAVING count(*) > 1",
}

// checkMeetings looks at every agenda and every queue.
func (w *walk) checkMeetings(tx *storage.Tx, rooms []storage.Room) error {
	waits := map[string]string{}
	seen := map[string]bool{}
	for _, room := range rooms {
		all, err := tx.Assemblies(room.ID, 0)
		if err != nil {
			return err
		}
		for _, a := range all {
			if seen[a.ID] {
				continue
			}
			seen[a.ID] = true
			if err := w.checkItems(tx, a, waits); err != nil {
				return err
			}
			if err := checkQueue(tx, a); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkItems: what waits to be spoken of waits in one place; titles of the walk are never
// given twice.
func (w *walk) checkItems(tx *storage.Tx, a assembly.Assembly, waits map[string]string) error {
	items, err := tx.Items(a.ID)
	if err != nil {
		return err
	}
	for _, i := range items {
		unique := strings.HasPrefix(i.Title, "Sujet ") || strings.HasPrefix(i.Title, "Un début ")
		if !unique || !slices.Contains([]assembly.ItemState{assembly.ToTreat, assembly.Current, assembly.Deferred}, i.State) {
			continue
		}
		here := fmt.Sprintf("%d of n° %d, %s, %s", i.Number, a.Number, a.State, i.State)
		if there, twice := waits[i.Title]; twice {
			return fmt.Errorf("%q waits in two places: %s, and %s", i.Title, there, here)
		}
		waits[i.Title] = here
	}
	return nil
}

// checkQueue: nobody stands in it who speaks, and nobody twice.
func checkQueue(tx *storage.Tx, a assembly.Assembly) error {
	queue, err := tx.Queue(a.ID)
	if err != nil {
		return err
	}
	stands := map[assembly.Speaker]bool{}
	for _, waiting := range queue.Waiting {
		if stands[waiting.Who] || queue.Now != nil && queue.Now.Who == waiting.Who {
			return fmt.Errorf("%s stands twice in the queue of n° %d", waiting.Who, a.Number)
		}
		stands[waiting.Who] = true
	}
	if queue.Paused != (a.State == assembly.Suspended) {
		return fmt.Errorf("queue of n° %d: paused is %t, and the assembly %s", a.Number, queue.Paused, a.State)
	}
	return nil
}
