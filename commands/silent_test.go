package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
)

// TestSecretVoteIsSilent: whatever anybody asks, in the circle or in private, the answer
// is the same whether others have voted in secret or not.
func TestSecretVoteIsSilent(t *testing.T) {
	questions := []string{
		"résultat 1", "propositions", "imprimer 1", "vote", "annuler", "témoin 1", "retirer 1", "appuyer 1", "appuyer 1 retirer",
		"contester 1 pas juste", "porter 1", "revue 1 le 20 décembre", "lier 1 action 3", "prolonger 1 lundi 18h",
		"urne 1 papier pour 3 avec Bruno, Chloé, Dina", "témoin 1 pour 3",
	}
	var answers [2]string
	for i := range answers {
		s := MustSix(t, nil)
		s.in(namur, "alice", `!proposer question "On continue ?" secret jusqu'à vendredi 18h`)
		if i == 1 {
			for who, words := range map[string]string{"bruno": "pour lune claire", "chloé": "contre lampe verte", "dina": "pour canal gris"} {
				wantSaid(t, s.in(dm(who), who, "vote 1 "+words), "dans l'urne")
			}
		}
		for _, who := range []string{"alice", "farah"} {
			for _, question := range questions {
				answers[i] += question + "\n" + s.in(namur, who, "!"+question) + "\n" + s.in(dm(who), who, question) + "\n"
			}
		}
		if said := s.wait(26 * time.Hour); i == 1 && strings.Contains(said, "pour 2") {
			t.Error(said)
		}
	}
	if answers[0] != answers[1] {
		before, after := strings.Split(answers[0], "\n"), strings.Split(answers[1], "\n")
		for i := range min(len(before), len(after)) {
			if before[i] != after[i] {
				t.Errorf("%q becomes %q", before[i], after[i])
			}
		}
	}
}

// TestSecretVoteCannotBeTakenAlone: not even that nobody has voted is told by who may
// withdraw or edit it.
func TestSecretVoteCannotBeTakenAlone(t *testing.T) {
	s := MustSix(t, nil)
	propose := s.message("alice", `!proposer question "On continue ?" secret jusqu'à vendredi 18h`)
	s.doIn(namur, propose)
	wantSaid(t, strings.Join(s.doIn(namur, s.edit("alice", propose.ID, `!proposer question "On arrête ?" jusqu'à vendredi 18h`)), ""), "D'autres ont pu voter")
	wantSaid(t, strings.Join(s.doIn(namur, s.remove("alice", propose.ID)), ""), "D'autres ont pu voter")
	wantSaid(t, s.in(namur, "alice", "!retirer 1"), "voudrait retirer")
	if p := s.proposal(1); p.State != decision.Open || !p.Rules.Secret {
		t.Errorf("%s, %+v", p.State, p.Rules)
	}
}
