package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
)

// TestOneAloneMayChangeTheirMind: whoever undoes what they did themselves flips nothing of others'.
func TestOneAloneMayChangeTheirMind(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!tâche imprimer")
	for range 6 {
		wantSaid(t, s.in(namur, "bruno", "!tâche 1 fait"), "✓")
		wantSaid(t, s.in(namur, "bruno", "!tâche 1 rouvrir"), "✓")
	}
}

// TestWordsUndoToo: what a command puts back is undone by that, and can be done again.
func TestWordsUndoToo(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!tâche imprimer")
	s.in(namur, "bruno", "!tâche 1 fait")
	s.in(namur, "chloé", "!tâche 1 rouvrir")
	wantSaid(t, s.in(namur, "dina", "!défaire 2"), "L'entrée 2 est déjà défaite, par l'entrée 3. Y revenir : `!défaire 3`")
	wantSaid(t, s.in(namur, "dina", "!défaire 3"), "fait")
}

// TestWordsCountLikeUndoing: whoever flips by commands does not get round the circle.
func TestWordsCountLikeUndoing(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!tâche imprimer")
	for i, line := range []string{"bruno: !tâche 1 fait", "alice: !tâche 1 rouvrir", "bruno: !tâche 1 fait", "chloé: !tâche 1 rouvrir", "bruno: !tâche 1 fait"} {
		who, text, _ := strings.Cut(line, ": ")
		said := s.in(namur, who, text)
		if asks := strings.Contains(said, "le cercle décide"); asks != (i == 4) {
			t.Errorf("%s: %s", line, said)
		}
	}
	if k := s.task(1); !k.Open() {
		t.Error("it is not as it was before the circle was asked")
	}
	if s.log.Len() > 0 {
		t.Errorf("logged: %s", s.log.String())
	}
}

// TestSecretVoteOnUndoing: the rule of the circle holds for that too.
func TestSecretVoteOnUndoing(t *testing.T) {
	s := MustSix(t, func(r *decision.Rules) { r.Secret = r.Method == decision.Majority })
	s.in(namur, "alice", "!tâche imprimer")
	for _, line := range []string{"bruno: !tâche 1 fait", "alice: !tâche 1 rouvrir", "bruno: !tâche 1 fait", "chloé: !tâche 1 rouvrir", "bruno: !tâche 1 fait"} {
		s.says(line, "")
	}
	if p := s.proposal(1); !p.Rules.Secret || p.Author != "" || p.Kind != decision.Question {
		t.Errorf("%+v", p)
	}
	for _, name := range six[:4] {
		wantSaid(t, s.in(dm(name), name, "vote 1 pour "+phrasesOf[name]), "✓")
	}
	s.wait(72 * time.Hour)
	if k := s.task(1); k.State != "faite" {
		t.Errorf("the task is %s", k.State)
	}
	if s.log.Len() > 0 {
		t.Errorf("logged: %s", s.log.String())
	}
}
