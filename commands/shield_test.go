package commands

import (
	"slices"
	"strings"
	"testing"

	"tocsin/collective/mask"
	"tocsin/storage"
)

// client is personal data in a text: a name, a number, an account and a phone.
const client = "Mme Zibelinette (85.07.30-033.28, BE71 0961 2345 6769, 0478/12.34.56)"

// TestWhatIsShielded: each text that can become words about a counter, and no other.
func TestWhatIsShielded(t *testing.T) {
	s := MustSix(t, nil)
	answer := answerOf(client)
	const circle, direct = "circle", "direct"
	for _, test := range []struct {
		name, text, where, asked string
		waiting                  []string
		edit, masked             bool
	}{
		{name: "told by command", text: "!signaler la mutuelle refuse " + client, where: circle, masked: true},
		{name: "its name mistyped", text: "!signalr la mutuelle refuse " + client, where: circle, masked: true},
		{name: "read again", text: "!relire 12 la dame, " + client, where: circle, masked: true},
		{name: "corrected", text: "!signalements 12 corriger " + client, where: circle, masked: true},
		{name: "asked for the words", text: answer, where: circle, asked: reportKey, masked: true},
		{name: "the words corrected", text: "10 " + answer, where: circle, asked: reportKey, masked: true},
		{name: "told in private", text: "la mutuelle refuse " + client, where: direct, masked: true},
		{name: "told as a note", text: "info : la mutuelle ne répond plus à " + client, where: direct, masked: true},
		{name: "told by name in private", text: "signaler la mutuelle refuse " + client, where: direct, masked: true},
		{name: "read again in private", text: "relire 12 la dame, " + client, where: direct, masked: true},
		{name: "read again beside another question", text: "relire 12 la dame, " + client, where: direct, asked: voteKey, masked: true},
		{name: "edited beside another question", text: "la mutuelle refuse " + client, where: direct, asked: proposeKey, edit: true, masked: true},
		{name: "asked for just now", text: answer, where: circle, asked: proposeKey, waiting: []string{"guichet fermé", "!signaler"}, masked: true},
		{name: "told with the name of a command", text: "dossier perdu à la mutuelle par " + client, where: direct, masked: true},
		{name: "behind a flood", text: answer, where: circle, asked: proposeKey, waiting: slices.Repeat([]string{"bonjour"}, storage.MostWaiting), masked: true},
		{name: "another command", text: `!ag "Chez ` + client + `" vendredi 18h rue de la Loi 16`, where: circle},
		{name: "another command in private", text: "signer 1 " + client, where: direct},
		{name: "asked by another command", text: "rue de la Loi 16, 1000 Bruxelles", where: circle, asked: proposeKey},
		{name: "asked by another just now", text: answer, where: circle, asked: reportKey, waiting: []string{"!proposer action"}},
		{name: "edited into another command", text: "!proposer action \"Pour " + client + "\"", where: circle, edit: true},
		{name: "a note", text: "info : " + client + " vient", where: circle},
		{name: "nothing personal", text: "!signaler la mutuelle a fermé, 12 appels le 24/11", where: circle},
	} {
		said := storage.Said{
			Now: s.now, Direct: test.where == direct, Asked: func() (string, error) { return test.asked, nil },
			Waiting: func() ([]string, error) { return test.waiting, nil },
			Body:    storage.Body{Text: test.text, Addressed: IsCommand(test.text)},
		}
		said.Body.Overheard = !said.Body.Addressed && s.engine.Overheard(test.text)
		if test.edit {
			said.Body.Target = "$before"
		}
		want := test.text
		if test.masked {
			want = mask.Text(test.text)
		}
		got, err := s.engine.shield(said)
		if got != want || err != nil {
			t.Errorf("%s: %q, %v", test.name, got, err)
		}
		if test.masked && want == test.text {
			t.Errorf("%s: nothing in it is personal", test.name)
		}
	}
}

// TestOtherWordsStayAsTheyAre in what others do with them: where one meets, who signs, what one
// answers to another command's question.
func TestOtherWordsStayAsTheyAre(t *testing.T) {
	s := letterOpen(t)
	wantSaid(t, s.in(namur, "alice", `!ag "Réunion" vendredi 18h rue de la Loi 16`), "rue de la Loi 16")
	s.in(namur, "emil", "!proposer action")
	if said := s.in(namur, "emil", "Rassemblement devant le 16, rue de la Loi 16 à Bruxelles"); strings.Contains(said, "[") {
		t.Errorf("%q", said)
	}
	wantSaid(t, s.in(namur, "farah", "!signer 1 Mme Zibelinette Dubois, juriste, Ostende"), "Zibelinette Dubois")
}

// TestAnswersOfOneResponse: who asks for another command, and answers in the same moment, is
// masked by what is being asked once it is the answer's turn.
func TestAnswersOfOneResponse(t *testing.T) {
	s := MustTelling(t)
	s.in(namur, "emil", "!proposer action")
	var all []storage.Incoming
	for _, text := range []string{"!signaler", "banque", "guichet fermé", "passer", "passer", answerOf(client)} {
		all = append(all, s.message("emil", text))
	}
	s.take(storage.RoomIntake{Matrix: namur, Events: all})
	s.read(func(tx *storage.Tx) error {
		events, err := tx.Pending(10)
		if last := events[len(events)-1].Body.Text; len(events) != len(all) || strings.Contains(last, "Zibelinette") {
			t.Errorf("%d events wait, the last one says %q", len(events), last)
		}
		return err
	})
	s.drain()
	wantSaid(t, strings.Join(s.heard(), "\n"), "Mme [nom]")
}

func answerOf(who string) string { return who + " attend dehors" }
