package commands

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"tocsin/storage"
	"tocsin/transcript"
)

// TestDigestLeavesOut what one has seen and done oneself; what it has no room for it counts.
func TestDigestLeavesOut(t *testing.T) {
	s := MustDigests(t)
	s.in(dm("alice"), "alice", "bilan tous les jours 9h")
	for i := range 5 {
		s.news(fmt.Sprintf("tâche %c", 'A'+i))
	}
	s.in(dm("alice"), "alice", "tâche 1 je prends")
	day := func(n int) string {
		return strings.Join(s.tickAt(time.Date(2025, time.December, 1+n, 9, 0, 0, 0, s.now.Location()))[dm("alice")], "\n")
	}
	if said := day(1); strings.Contains(said, "tâche A") || !strings.Contains(said, "tâche B") || !strings.Contains(said, "tâche C") || !strings.Contains(said, "+ 2 autres") {
		t.Errorf("the first: %s", said)
	}
	for _, n := range []int{2, 3} {
		if said := day(n); said != "" {
			t.Errorf("nothing is new: %s", said)
		}
	}
	s.news("tâche F")
	if said := s.in(dm("alice"), "alice", "bilan tout"); !strings.Contains(said, "tâche A") || !strings.Contains(said, "tâche F") {
		t.Errorf("asked for, all is shown: %s", said)
	}
	if said := day(4); said != "" {
		t.Errorf("it was shown: %s", said)
	}
}

// TestWhoVotedIsNotAskedAgain: a vote that ends soon is said once more to those who have not voted, and to
// nobody else.
func TestWhoVotedIsNotAskedAgain(t *testing.T) {
	s := MustDigests(t)
	for _, who := range []string{"alice", "bruno"} {
		s.in(dm(who), who, "bilan tous les jours 9h")
	}
	s.in(namur, "chloé", `!proposer question "Le mardi ?" jusqu'à jeudi 4 décembre 18h`)
	first := s.tickAt(s.now.Add(24 * time.Hour))
	for _, who := range []string{"alice", "bruno"} {
		if said := strings.Join(first[dm(who)], ""); !strings.Contains(said, "à vous de voter") {
			t.Errorf("%s: %s", who, said)
		}
	}
	s.in(dm("alice"), "alice", "vote 1 pour")
	s.in(dm("bruno"), "bruno", "rappels non")
	if said := s.tickAt(s.now.Add(24 * time.Hour)); len(said[dm("alice")])+len(said[dm("bruno")]) > 0 {
		t.Errorf("nothing is new: %q", said)
	}
	last := s.tickAt(s.now.Add(24 * time.Hour))
	if len(last[dm("alice")]) > 0 || !strings.Contains(strings.Join(last[dm("bruno")], ""), "à vous de voter") {
		t.Errorf("on the last day: %q", last)
	}
}

// TestDigestOfASecretVote tells no count, not even how many are missing for the quorum.
func TestDigestOfASecretVote(t *testing.T) {
	s := MustDigests(t)
	s.in(namur, "chloé", `!proposer greve "On arrête" du 15 au 16 décembre jusqu'à vendredi 5 décembre 18h`)
	if !s.proposal(1).Rules.Secret {
		t.Fatal("it is not secret")
	}
	for room, who := range map[string]string{namur: "alice", dm("bruno"): "bruno"} {
		if said := transcript.Plain(s.in(room, who, "!bilan tout")); !strings.Contains(said, "vote secret") || strings.Contains(said, "manque") {
			t.Errorf("in %s: %s", room, said)
		}
	}
}

// TestNobodyToTell: who is in none of the circles any more is told nothing, and their subscription is gone;
// who has no direct chat but one without encryption is told nothing of an encrypted circle, and is again in
// a chat that has it.
func TestNobodyToTell(t *testing.T) {
	s := MustDigests(t)
	s.in(dm("dina"), "dina", "bilan tous les jours 9h")
	s.in(dm("emil"), "emil", "bilan tous les jours 9h")
	s.in(dm("farah"), "farah", "bilan tous les jours 9h")
	s.news("imprimer")
	farah := []storage.MemberChange{{Matrix: user("farah"), Name: "farah", Membership: "join", Since: s.now}}
	s.take(storage.RoomIntake{Matrix: namur, Members: []storage.MemberChange{{Matrix: user("dina"), Membership: "leave", Since: s.now}}},
		storage.RoomIntake{Matrix: dm("farah"), State: storage.Left}, storage.RoomIntake{Matrix: "!plain:test", State: storage.Joined, Kind: storage.Direct, Members: farah})
	said := s.tickAt(s.now.Add(24 * time.Hour))
	if len(said[dm("dina")]) > 0 || len(said[dm("emil")]) != 1 || len(said) != 1 {
		t.Errorf("%q", said)
	}
	s.take(storage.RoomIntake{Matrix: "!new:test", State: storage.Joined, Kind: storage.Direct, Encryption: "{}", Members: farah})
	if said := s.tickAt(s.now.Add(24 * time.Hour)); len(said["!new:test"]) != 1 || len(said) != 1 {
		t.Errorf("in a chat with encryption: %q", said)
	}
	dina, emil := s.memberOf("dina"), s.memberOf("emil")
	s.inTx(func(tx *storage.Tx) error {
		gone, err := tx.SubscriptionsOf(dina)
		kept, errKept := tx.SubscriptionsOf(emil)
		if len(gone) != 0 || len(kept) != 1 {
			t.Errorf("%d and %d", len(gone), len(kept))
		}
		return errors.Join(err, errKept)
	})
}

// TestRoomDigestIsInTheJournal, for it binds the others; what one reads in private is nobody else's business.
func TestRoomDigestIsInTheJournal(t *testing.T) {
	s := MustDigests(t)
	acts := func() (n int) {
		if err := s.behind().QueryRow("SELECT count(*) FROM journal WHERE act IN ('subscribe-digest', 'stop-digest')").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	s.in(dm("alice"), "alice", "bilan chaque lundi 9h")
	s.in(dm("alice"), "alice", "bilan stop")
	if n := acts(); n != 0 {
		t.Errorf("%d entries for what is private", n)
	}
	s.in(namur, "alice", "!bilan chaque lundi 9h")
	s.in(namur, "bruno", "!bilan chaque mardi 9h")
	s.in(namur, "chloé", "!bilan stop")
	if n := acts(); n != 3 {
		t.Errorf("%d entries", n)
	}
}
