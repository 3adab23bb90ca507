package commands_test

// photograph is a picture of docs/pictures: phones side by side, each with what is said in a
// room from one line to another, or a file that the bot gave.
type photograph struct {
	name, story string
	phones      []view
	file        string
}

// view is a room as somebody sees it.
type view struct {
	room, me, from, to string
	dark               bool
}

func photographs() []photograph {
	return []photograph{
		{name: "vote", story: "guide-decider-fr", phones: []view{
			{room: "Liège", me: "bruno", from: "alice: !proposer action", to: "bot: N° 1 · Occuper le hall"},
			{room: "Liège", me: "bruno", from: "bruno: !voter 1", to: "bruno: !vote 1 contre", dark: true},
		}},
		{name: "secret", story: "guide-decider-fr", phones: []view{
			{room: "bruno", me: "bruno", from: "bruno: vote 4", to: "bruno: tambour calme"},
			{room: "Liège", me: "bruno", from: "bot: N° 4 adoptée", to: "bot: vote-4.votes", dark: true},
		}},
		{name: "signaler", story: "guide-signaler-fr", phones: []view{
			{room: "Liège", me: "noé", from: "noé: !signaler la banque", to: "noé: !signaler la banque"},
			{room: "chloé", me: "chloé", from: "chloé: la mutuelle", to: "chloé: oui", dark: true},
		}},
		{name: "assemblee", story: "guide-reunir-fr", phones: []view{
			{room: "Liège", me: "emil", from: "alice: !ag ouvrir", to: "chloé: présents"},
			{room: "Liège", me: "emil", from: "emil: parole", to: "emil: tâche", dark: true},
		}},
		{name: "pv", story: "guide-reunir-fr", phones: []view{
			{room: "Liège", me: "alice", from: "bot: # Assemblée", to: "bot: # Assemblée"},
			{room: "Liège", me: "alice", from: "bot: pv-1.pdf", to: "alice: !pv 1 corriger", dark: true},
		}},
		{name: "bilan", story: "guide-reunir-fr", phones: []view{
			{room: "emil", me: "emil", from: "emil: bilan", to: "bot: Bilan", dark: true},
		}},
		{name: "regles", story: "regles", phones: []view{
			{room: "Liège", me: "alice", from: "alice: !règles", to: "alice: !règles"},
		}},
		{name: "chiffres", story: "chiffres", phones: []view{
			{room: "Liège", me: "mara", from: "bot: ✓ 3 signalements", to: "mara: !chiffres"},
			{room: "Liège", me: "mara", from: "mara: !chiffres par obstacle", to: "mara: !chiffres par obstacle", dark: true},
		}},
		{name: "dossier", story: "dossier", file: "dossier-banque-2025-T4.pdf"},
		{name: "bulletin", story: "papier", file: "vote-1.pdf"},
	}
}
