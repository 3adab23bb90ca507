package commands

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// moves has somebody join or leave a circle.
func (s *scene) moves(room, membership string, names ...string) {
	s.tb.Helper()
	in := storage.RoomIntake{Matrix: room}
	for _, name := range names {
		in.Members = append(in.Members, storage.MemberChange{Matrix: user(name), Name: name, Membership: membership, Since: s.now})
	}
	s.take(in)
}

// forgotten has somebody forget themselves.
func (s *scene) forgotten(name string) string {
	s.tb.Helper()
	s.in(dm(name), name, "mesdonnees oublier")
	said := s.in(dm(name), name, "oubliez-moi")
	if !strings.Contains(said, "C'est oublié") {
		s.tb.Fatalf("%q", said)
	}
	return said
}

// TestNobodyVotesTwiceByForgetting: the vote was opened for who they were.
func TestNobodyVotesTwiceByForgetting(t *testing.T) {
	for name, secret := range map[string]bool{"open": false, "secret": true} {
		t.Run(name, func(t *testing.T) {
			s := MustSix(t, func(r *decision.Rules) { r.Secret = secret })
			s.in(namur, "alice", `!proposer question "On déménage ?" jusqu'à vendredi 18h`)
			vote := map[bool]string{false: "vote 1 pour", true: "vote 1 pour tambour calme"}[secret]
			again := map[bool]string{false: "vote 1 pour", true: "vote 1 pour citron bleu"}[secret]
			wantSaid(t, s.in(dm("bruno"), "bruno", vote), "✓ N° 1")
			s.in(dm("chloé"), "chloé", strings.Replace(vote, "tambour calme", "lilas sage", 1))
			s.forgotten("bruno")
			wantSaid(t, s.in(dm("bruno"), "bruno", again), "pour les membres qui étaient là")
			wantSaid(t, s.in(namur, "bruno", "!vote 1 contre"), "1")
			s.wait(120 * time.Hour)
			count := s.counted(1)
			if count.Electorate != 6 || count.Voted() != 2 || count.Of(decision.For) != 2 {
				t.Errorf("%+v", count)
			}
			s.engine.settings.Rules = decision.Usual()
			s.in(namur, "alice", `!proposer action "Et après" jusqu'à mercredi 18h`)
			wantSaid(t, s.in(namur, "bruno", "!vote 2 pour"), "compté")
		})
	}
}

// TestForgettingSurvivesAFailure: what fails in the middle of it changes nothing, and the member
// can ask again.
func TestForgettingSurvivesAFailure(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "bruno", "!tâche imprimer")
	s.in(namur, "bruno", "!tâche 1 je prends")
	for i, c := range s.engine.commands {
		if c.Key == mydataKey {
			reply := c.Reply
			s.engine.commands[i].Reply = func(c *Call, raw []byte) error { return errors.Join(reply(c, raw), errors.New("on purpose")) }
			s.in(dm("bruno"), "bruno", "mesdonnees oublier")
			wantSaid(t, s.in(dm("bruno"), "bruno", "oubliez-moi"), "Ce message n'a rien changé")
			s.engine.commands[i].Reply = reply
		}
	}
	wantSaid(t, s.in(namur, "alice", "!tâche"), "imprimer · bruno")
	s.forgotten("bruno")
	wantSaid(t, s.in(namur, "alice", "!tâche"), "imprimer · libre")
}

// TestWhatIsSaidIsWhatIsDone: seeing what would go changes nothing.
func TestWhatIsSaidIsWhatIsDone(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "bruno", "!tâche imprimer")
	s.in(namur, "bruno", "!tâche 1 je prends")
	said := s.in(dm("bruno"), "bruno", "mesdonnees oublier")
	wantSaid(t, said, "Tâches à vous : 1")
	wantSaid(t, s.in(dm("bruno"), "bruno", "non"), "Rien n'est oublié")
	wantSaid(t, s.in(namur, "alice", "!tâche"), "imprimer · bruno")
	if said := s.wait(time.Hour); strings.Contains(said, "libre") {
		t.Errorf("it is told that a task is free: %q", said)
	}
}

// TestForgetByOtherWordsKeeps: only the word does it, and only as an answer.
func TestForgetByOtherWordsKeeps(t *testing.T) {
	for _, word := range []string{"oui", "ok", "oublier", "oublie", "moi", "oubliez", "forget", "stop", "oubliez-moi svp"} {
		s := MustSix(t, nil)
		s.in(dm("bruno"), "bruno", "mesdonnees oublier")
		s.in(dm("bruno"), "bruno", word)
		wantSaid(t, s.in(dm("bruno"), "bruno", "oubliez-moi"), "Je ne")
		if said := s.in(dm("bruno"), "bruno", "mesdonnees oublier Huy"); !strings.Contains(said, "Huy") {
			t.Errorf("after %q: %q", word, said)
		}
	}
	s := MustSix(t, nil)
	wantSaid(t, s.in(dm("bruno"), "bruno", "mesdonnees oubliez-moi"), "tout ce que je garde")
}

// TestPlainChatGivesNoFiles: one's data leaves encrypted only.
func TestPlainChatGivesNoFiles(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: "!plain:test", State: storage.Joined, Kind: storage.Direct,
		Members: []storage.MemberChange{{Matrix: user("zoé"), Name: "zoé", Membership: "join", Since: s.now}}})
	said := s.in("!plain:test", "zoé", "mesdonnees")
	wantSaid(t, said, "n'est pas chiffrée")
	if strings.Contains(said, "à lire") {
		t.Error(said)
	}
}

// TestForgettingEmptiesTheOutbox: what was to be said to somebody who is not there any more is
// not said.
func TestForgettingEmptiesTheOutbox(t *testing.T) {
	s := MustSix(t, nil)
	s.in(dm("bruno"), "bruno", "mesdonnees oublier")
	rooms, err := s.store.Rooms(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(rooms, func(r storage.Room) bool { return r.Matrix == dm("bruno") })
	if err := s.store.Do(t.Context(), func(tx *storage.Tx) error {
		_, err := tx.Send(rooms[i].ID, "remind:1:7", 0, storage.Outgoing{Op: storage.Say, Text: "Il reste à voter"})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	said := s.in(dm("bruno"), "bruno", "oubliez-moi")
	if strings.Contains(said, "Il reste à voter") || !strings.Contains(said, "dernier mot") {
		t.Errorf("%q", said)
	}
}

// TestReasonToContestIsForgotten: the entry of the journal names nobody, and its words go as well.
func TestReasonToContestIsForgotten(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer question "On déménage ?" jusqu'à vendredi 18h`)
	s.in(namur, "dina", "!vote 1 pour")
	s.wait(101 * time.Hour)
	wantSaid(t, s.in(dm("bruno"), "bruno", "contester 1 deux bulletins tambour"), "contest")
	wantSaid(t, s.in(dm("chloé"), "chloé", "contester 1 la feuille citron"), "contest")
	wantSaid(t, s.in(namur, "alice", "!journal"), "tambour", "citron")
	s.forgotten("bruno")
	said := s.in(namur, "alice", "!journal")
	wantSaid(t, said, "citron")
	if strings.Contains(said, "tambour") {
		t.Errorf("the words stay: %s", said)
	}
	wantSaid(t, s.in(namur, "alice", "!journal vérifier"), "rien de changé")
}

// TestForgottenAfterARestoreIsAnswered: whoever asks on that very day hears that it is done.
func TestForgottenAfterARestoreIsAnswered(t *testing.T) {
	pgtest.Skip(t, "it copies the file of the database")
	s := busyScene(t)
	s.comeBack(24 * time.Hour)
	s.tick()
	s.now = s.now.Add(time.Hour)
	s.doIn("!direct:test", s.message("bruno", "mesdonnees oublier"))
	wantSaid(t, strings.Join(s.doIn("!direct:test", s.message("bruno", "oubliez-moi")), "\n"), "C'est oublié")
}
