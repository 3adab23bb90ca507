package commands_test

// cost is what a member writes, and the most statements that it may take.
type cost struct {
	key     string
	text    string
	most    int
	who     int    // of the circle
	private bool   // in a direct chat
	grows   string // why it takes more with more history; empty: it does not
	reads   string // why it reads tables through; empty: it does not
}

func costs() []cost {
	return []cost{
		{key: "propose", text: `!proposer question "On garde le mardi ?"`, most: 38},
		{key: "vote", text: "!vote {open} pour", most: 18},
		{key: "vote", text: "vote {open} contre", most: 23, private: true},
		{key: "pledge", text: "!engagement", most: 11},
		{key: "proposals", text: "!propositions", most: 13},
		{key: "result", text: "!résultat {open}", most: 16},
		{key: "result", text: "!résultat {closed}", most: 20},
		{key: "amend", text: `!amender {other} "Un autre titre"`, most: 48},
		{key: "support", text: "!appuyer {open}", most: 14, who: 1},
		{key: "withdraw", text: "!retirer {other}", most: 29},
		{key: "prolong", text: "!prolonger {open} jusqu'à dans 40 jours", most: 21},
		{key: "contest", text: "!contester {closed} le compte est faux", most: 12},
		{key: "carry", text: "!porter {closed}", most: 18},
		{key: "review", text: "!revue {closed} le 1er mars", most: 23},
		{key: "link", text: "!lier {closed} action {action}", most: 22},
		{key: "mandate", text: "!mandat", most: 14},
		{key: "journal", text: "!journal", most: 39, grows: "a page of 200 entries is filled"},
		{key: "journal", text: "!journal {entry}", most: 15},
		{key: "journal", text: "!journal vérifier", most: 13, grows: "reads all of the journal, a statement a thousand entries"},
		{key: "meet", text: "!ag", most: 13},
		{key: "meet", text: `!ag "Budget" vendredi 19h, rue Pierreuse`, most: 55},
		{key: "item", text: "!point Les affiches 10 min", most: 26},
		{key: "come", text: "!viens", most: 19, who: 1},
		{key: "need", text: "besoin transport", most: 23, private: true},
		{key: "meet", text: `!ag maintenant "Ici"`, most: 57},
		{key: "role", text: "!rôle animation", most: 19},
		{key: "speak", text: "!parole", most: 19, who: 2},
		{key: "next", text: "!suivant", most: 17},
		{key: "note", text: "décision : on ferme à midi", most: 23},
		{key: "note", text: "!note les affiches sont là", most: 21},
		{key: "meet", text: "!ag clore", most: 93, reads: "looks through the inbox of 120 days for who asked for the floor, to forget it"},
		{key: "minutes", text: "!pv", most: 17},
		{key: "enact", text: "!action", most: 14},
		{key: "enact", text: `!action formation "Lire une facture"`, most: 32},
		{key: "enact", text: "!action {action}", most: 18},
		{key: "task", text: "!tâche", most: 16},
		{key: "task", text: "!tâche {task} je prends", most: 24},
		{key: "task", text: "!tâche imprimer pour vendredi", most: 25},
		{key: "undo", text: "!défaire", most: 167}, {key: "undo", text: "!défaire {entry}", most: 13},
		{key: "refused", text: "!refus", most: 12},
		{key: "sign", text: "!signer", most: 12},
		{key: "promise", text: "!promesse", most: 13, grows: "counts all promises"},
		{key: "promise", text: "!promesse {promise} tenue", most: 23},
		{key: "upcoming", text: "!agenda", most: 18},
		{key: "report", text: "la banque a fermé son guichet à Liège, 3 appels", most: 19, private: true},
		{key: "report", text: "oui", most: 20, private: true},
		{key: "reports", text: "!signalements", most: 12},
		{key: "reports", text: "!signalement {report}", most: 12},
		{key: "reread", text: "relire", most: 16, private: true},
		{key: "figures", text: "!chiffres", most: 16, grows: "tells of more services and obstacles"},
		{key: "figures", text: "!chiffres banque", most: 15},
		{key: "brief", text: "!dossier", most: 12},
		{key: "print", text: "!imprimer {open}", most: 13},
		{key: "urn", text: "!urne {open}", most: 13, who: 3},
		{key: "cancel", text: "!annuler", most: 13, who: 3},
		{key: "witness", text: "!témoin {open}", most: 13},
		{key: "digests", text: "!bilan maintenant", most: 25},
		{key: "digests", text: "!bilan chaque lundi 9h", most: 23},
		{key: "reminders", text: "rappels oui", most: 15, private: true},
		{key: "language", text: "langue fr", most: 15, private: true},
		{key: "rules", text: "!règles", most: 11},
		{key: "converge", text: "!convergence", most: 18},
		{key: "doctor", text: "!santé", most: 15, grows: "reads all of the journal, a statement a thousand entries"},
		{key: "help", text: "!aide", most: 12},
		{key: "mydata", text: "mesdonnees", most: 2281, private: true, grows: "tells of all that somebody did", reads: "looks through all tables"},
		{key: "takeout", text: "!exporter", most: 93, reads: "takes all of a circle along"},
	}
}
