package commands

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

const namur = "!namur:test"

var six = []string{"alice", "bruno", "chloé", "dina", "emil", "farah"}

// MustSix is a scene with a circle of six, each with a direct chat too, under the usual
// rules as change leaves them.
func MustSix(tb testing.TB, change func(*decision.Rules)) *scene {
	tb.Helper()
	s := MustScene(tb)
	rules := decision.Usual()
	for kind, r := range rules {
		if change != nil {
			change(&r)
		}
		rules[kind] = r
	}
	s.engine.settings.Rules = rules
	s.enter(namur, storage.Circle, six...)
	for _, name := range six {
		s.enter(dm(name), storage.Direct, name)
	}
	return s
}

// in has somebody write in a room; all that is said because of it is one text.
func (s *scene) in(room, who, text string) string {
	s.tb.Helper()
	return strings.Join(s.doIn(room, s.message(who, text)), "\n")
}

// wait lets time pass, and returns what is said because of it.
func (s *scene) wait(d time.Duration) string {
	s.tb.Helper()
	s.now = s.now.Add(d)
	if err := s.engine.Tick(s.tb.Context()); err != nil {
		s.tb.Fatal(err)
	}
	return strings.Join(s.heard(), "\n")
}

// proposal reads a proposal by its number.
func (s *scene) proposal(number int) (p decision.Proposal) {
	s.tb.Helper()
	if err := s.store.Do(s.tb.Context(), func(tx *storage.Tx) (err error) {
		p, err = tx.ProposalByNumber(number)
		return err
	}); err != nil {
		s.tb.Fatal(err)
	}
	return p
}

// counted is how the ballots of a closed vote were counted.
func (s *scene) counted(number int) decision.Count {
	s.tb.Helper()
	p := s.proposal(number)
	if p.Receipt == nil {
		s.tb.Fatalf("vote %d is %s", number, p.State)
	}
	return p.Receipt.Count
}

func wantSaid(t *testing.T, said, want string) {
	t.Helper()
	if !strings.Contains(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(said), want) {
		t.Errorf("%q is missing in %.300q", want, said)
	}
}

// TestOnePersonMovesOneBallotOfAnUrn: however often it is said, only one's own is
// changed.
func TestOnePersonMovesOneBallotOfAnUrn(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "Occuper le hall" jusqu'à vendredi 18h`)
	s.in(namur, "bruno", "!urne 1 papier pour 3 avec Chloé, Dina, Emil")
	s.in(namur, "alice", "!témoin 1")
	wantSaid(t, s.in(namur, "farah", "!témoin 1"), "confirmée")
	wantSaid(t, s.in(namur, "chloé", "!vote 1 contre au lieu de pour"), "sort de l'urne")
	for range 3 {
		s.in(namur, "chloé", "!vote 1 contre au lieu de pour")
	}
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Of(decision.For) != 2 || c.Of(decision.Against) != 1 || c.Electorate != 6 || c.Absent != 3 {
		t.Errorf("%+v", c)
	}
}

// TestRevisedBallotTakenBack: it was taken out of the urn, and counts nowhere.
func TestRevisedBallotTakenBack(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "Occuper le hall" jusqu'à vendredi 18h`)
	s.in(namur, "bruno", "!urne 1 papier pour 2 avec Chloé, Dina")
	s.in(namur, "alice", "!témoin 1")
	s.in(namur, "farah", "!témoin 1")
	vote := s.message("chloé", "!vote 1 contre au lieu de pour")
	s.doIn(namur, vote)
	s.doIn(namur, s.remove("chloé", vote.ID))
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Of(decision.For) != 1 || c.Of(decision.Against) != 0 || c.Absent != 5 {
		t.Errorf("%+v", c)
	}
}

// TestInsteadAmongOptions: a ballot among options is revised like any other.
func TestInsteadAmongOptions(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!proposer question \"Où ?\" classement jusqu'à vendredi 18h\n- hall\n- toit\n- rue")
	s.in(namur, "bruno", "!urne 1 papier 2: B > A avec Chloé, Dina")
	s.in(namur, "alice", "!témoin 1")
	s.in(namur, "farah", "!témoin 1")
	wantSaid(t, s.in(namur, "chloé", "!vote 1 A"), "`!vote 1 A au lieu de B > A`")
	wantSaid(t, s.in(namur, "chloé", "!vote 1 A au lieu de B > A"), "sort de l'urne")
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Of("B>A") != 1 || c.Of("A") != 1 || c.Voted() != 2 {
		t.Errorf("%+v", c)
	}
}

// TestWaitingUrnTakesNobodysVote: what one member wrote, and nobody confirmed, keeps
// nobody from voting, nor others from entering the real urn.
func TestWaitingUrnTakesNobodysVote(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "Occuper le hall" jusqu'à vendredi 18h`)
	s.in(namur, "bruno", "!urne 1 papier pour 4 avec Chloé, Dina, Emil, Farah")
	wantSaid(t, s.in(namur, "chloé", "!vote 1 contre"), "compté")
	wantSaid(t, s.in(namur, "alice", "!urne 1 papier contre 2 avec Dina, Emil"), "une urne ·")
	s.in(namur, "farah", "!témoin 1 2")
	s.in(namur, "chloé", "!témoin 1 2")
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Of(decision.Against) > 3 || c.Of(decision.Against)+c.Of(decision.For)+c.Absent != 6 {
		t.Errorf("%+v", c)
	}
}

// TestTwoUrnsWithTheSameNames: the one that is confirmed first counts, the other cannot.
func TestTwoUrnsWithTheSameNames(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "Occuper le hall" jusqu'à vendredi 18h`)
	s.in(namur, "bruno", "!urne 1 papier pour 1 avec Chloé")
	s.in(namur, "bruno", "!urne 1 téléphone contre 2 avec Chloé, Dina")
	for _, who := range []string{"alice", "emil"} {
		s.in(namur, who, "!témoin 1 1")
	}
	s.in(namur, "alice", "!témoin 1")
	wantSaid(t, s.in(namur, "emil", "!témoin 1"), "Déjà dans une urne : chloé")
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Voted()+c.Absent != 6 || c.Voted() > 2 {
		t.Errorf("%+v", c)
	}
}

// TestSecretAndUrn: who is in both counts once, in whatever order it comes.
func TestSecretAndUrn(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer question "On continue ?" secret jusqu'à vendredi 18h`)
	urn := s.message("alice", "urne 1 papier pour 3 avec Bruno, Chloé, Dina")
	s.doIn(dm("alice"), urn)
	wantSaid(t, s.in(dm("bruno"), "bruno", "vote 1 contre lune claire"), "dans l'urne")
	s.in(dm("emil"), "emil", "témoin 1 pour 3")
	wantSaid(t, s.in(dm("farah"), "farah", "témoin 1 pour 3"), "ne compte pas ainsi")
	s.doIn(dm("alice"), s.remove("alice", urn.ID))
	s.in(dm("alice"), "alice", "urne 1 papier pour 3 avec Chloé, Dina, +Fatima")
	s.in(dm("emil"), "emil", "témoin 1 pour 3")
	wantSaid(t, s.in(dm("farah"), "farah", "témoin 1 pour 3"), "confirmée")
	wantSaid(t, s.in(dm("chloé"), "chloé", "vote 1 contre lampe verte"), "liste d'une urne")
	wantSaid(t, s.in(dm("chloé"), "chloé", "résultat 1"), "Vous avez voté.")
	s.wait(101 * time.Hour)
	c := s.counted(1)
	if c.Of(decision.For) != 3 || c.Of(decision.Against) != 1 || c.Electorate != 7 || c.Voted()+c.Absent != c.Electorate {
		t.Errorf("%+v", c)
	}
}

// TestTwoSecretUrns: who is asked which one is meant does not learn what is in them.
func TestTwoSecretUrns(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer question "On continue ?" secret jusqu'à vendredi 18h`)
	s.in(dm("alice"), "alice", "urne 1 papier pour 3 avec Bruno, Chloé, Dina")
	s.in(dm("emil"), "emil", "urne 1 papier contre 3 avec +Fatima, +Zoé, +Karim")
	if said := s.in(dm("farah"), "farah", "témoin 1"); strings.Contains(said, "contre") || strings.Contains(said, "pour 3") {
		t.Error(said)
	}
}

// TestTapAfterAnUrn is told that it counts nowhere.
func TestTapAfterAnUrn(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: namur, Events: []storage.Incoming{s.message("alice", `!proposer action "X" jusqu'à vendredi 18h`)}})
	s.drain()
	poll := s.deliverPoll()
	s.in(namur, "bruno", "!urne 1 papier pour 1 avec Chloé")
	s.in(namur, "alice", "!témoin 1")
	s.in(namur, "emil", "!témoin 1")
	if heard := s.doIn(namur, s.tap("chloé", poll, "contre")); len(heard) != 1 || !strings.Contains(heard[0], "déjà compté (papier)") {
		t.Errorf("%q", heard)
	}
}

// deliverPoll delivers what waits, and returns the event id of the last poll in it.
func (s *scene) deliverPoll() (poll string) {
	s.tb.Helper()
	for {
		queue, err := s.store.Outbox(s.tb.Context())
		if err != nil {
			s.tb.Fatal(err)
		}
		if len(queue) == 0 {
			return poll
		}
		for _, d := range queue {
			s.events++
			id := fmt.Sprintf("$said%d", s.events)
			if d.Op == storage.Poll {
				poll = id
			}
			if err := s.store.Delivered(s.tb.Context(), d.Txn, id); err != nil {
				s.tb.Fatal(err)
			}
		}
	}
}

// tap is a tap on a poll.
func (s *scene) tap(who, poll string, answers ...string) storage.Incoming {
	e := s.message(who, "")
	e.Kind, e.Body = storage.PollResponse, storage.Body{Target: poll, Answers: answers}
	return e
}

// TestGuestsAreCountedOnce: under one name, and not beside a member of that name.
func TestGuestsAreCountedOnce(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à vendredi 18h`)
	for _, names := range []string{"+Fatima, +Fatima", "+Fatima, + FÀTIMA", "Chloé, +Bruno", "Chloé, +@bruno:test"} {
		wantSaid(t, s.in(namur, "alice", "!urne 1 papier pour 2 avec "+names), "Il y a plusieurs")
	}
	s.in(namur, "alice", "!urne 1 papier pour 1 avec +Fatima")
	s.in(namur, "bruno", "!témoin 1")
	s.in(namur, "chloé", "!témoin 1")
	wantSaid(t, s.in(namur, "alice", "!urne 1 téléphone pour 1 avec +fatima"), "Déjà dans une urne : +Fatima")
	wantSaid(t, s.in(namur, "alice", "!urne 1 papier pour 0 avec +"), "Combien de chaque")
}

// TestUrnOfEachCircle: where each circle decides for itself, an urn holds ballots of
// its own members, so that no circle has more ballots than members.
func TestUrnOfEachCircle(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"}, storage.RoomIntake{Matrix: namur, Name: "Namur"})
	s.in(liege, "alice", `!proposer action "X" avec Namur dans chaque cercle jusqu'à vendredi 18h`)
	wantSaid(t, s.in(liege, "alice", "!urne 1 papier pour 2 avec Dina, Emil"), "Je ne trouve pas")
	wantSaid(t, s.in(dm("dina"), "dina", "urne 1 papier pour 2 avec Emil, Farah"), "au cercle ; deux autres")
	s.in(namur, "alice", "!témoin 1")
	s.in(namur, "bruno", "!témoin 1")
	s.wait(101 * time.Hour)
	for _, part := range s.proposal(1).Receipt.Parts {
		c := part.Count
		if c.Voted()+c.Absent+c.Late+c.Invalid != c.Electorate {
			t.Errorf("%s: %+v", part.Circle, c)
		}
	}
}

// TestLargeUrn: names of a large circle are found at once.
func TestLargeUrn(t *testing.T) {
	s := MustScene(t)
	var names []string
	for i := range 1500 {
		names = append(names, fmt.Sprintf("Membre Numéro %04d", i))
	}
	s.enter(namur, storage.Circle, names...)
	s.engine.settings.Rules[decision.Action] = decision.Usual()[decision.Action]
	s.in(namur, names[0], `!proposer action "X"`)
	began := time.Now()
	said := s.in(namur, names[0], fmt.Sprintf("!urne 1 papier pour %d avec %s", 1000, strings.Join(names[:1000], ", ")))
	wantSaid(t, said, "une urne ·")
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %s", took)
	}
}
