package history

import "fmt"

// vote has each circle ask something, and some of its members vote.
func (m *maker) vote(until string) {
	kind := []string{"question", "action", "texte"}[m.asked/max(m.Circles, 1)%3]
	first := m.asked + 1
	m.say(func(c int) string {
		return fmt.Sprintf(`!proposer %s "Proposition %d du cercle"%s`, kind, first+c, until)
	}, 0)
	m.asked += m.Circles
	voters := make([]int, m.Ballots)
	for i := range voters {
		voters[i] = (i + first) % m.Members
	}
	said := 0
	m.say(func(c int) string {
		choice := []string{"pour", "pour", "contre", "pour", "abstention"}[said%max(m.Ballots, 1)%5]
		said++
		return fmt.Sprintf("!vote %d %s", first+c, choice)
	}, voters...)
}

// meet has each circle hold a short assembly and approve its minutes.
func (m *maker) meet() {
	for i, text := range []string{
		`!ag maintenant "Réunion"`, "info : les affiches sont arrivées", "décision : on ferme à midi", "tâche : imprimer la lettre pour dans 10 jours",
		"info : la mutuelle n'a pas répondu", "!ag clore",
	} {
		m.say(func(int) string { return text }, i%3)
	}
	m.say(func(int) string { return "!pv approuver" }, 0, 1, 2, 3, 4, 5)
}
