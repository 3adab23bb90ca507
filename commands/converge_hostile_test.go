package commands_test

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/convergence"
	"tocsin/collective/decision"
	"tocsin/storage"
	"tocsin/transcript"
)

// TestReplayedSaysNothing: the same again, from somebody else, in another room.
func TestReplayedSaysNothing(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.ask()
	s.voteAll()
	s.pass(untilClose)
	s.read(s.common)
	s.read(s.liege)
	for _, signed := range s.sent {
		s.arrives(s.common, s.bots[1].account, signed)
		s.arrives(s.common, userID("zoé"), signed)
		s.arrives(s.liege, userID("alice"), signed)
		s.arrives(s.common, userID("personne"), signed)
	}
	silent(t, s.read(s.common))
	silent(t, s.read(s.liege))
}

// TestForgedSaysNothing: what is malformed, huge, signed with another key, or by a person who says to
// be a Tocsin.
func TestForgedSaysNothing(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.ask()
	id := mustID(t, s)
	tally := convergence.Tally{Consultation: id, State: convergence.None}
	for _, signed := range []string{
		"", "{}", "[]", strings.Repeat("x", 200_000), `{"key":"","payload":"","signature":"","version":1}`,
		forge(t, 9, convergence.Message{Tally: &tally}, userID("zoé")),
		forge(t, 9, convergence.Message{Hello: &convergence.Hello{}}, userID("alice")), // who gave commands
		forge(t, 9, convergence.Message{Hello: &convergence.Hello{}}, s.bots[1].account),
	} {
		for _, who := range []string{"alice", "zoé"} {
			s.arrives(s.common, userID(who), signed)
		}
	}
	silent(t, s.read(s.common))
	s.say(s.common, "alice", "!convergence")
	if text := s.read(s.common); strings.Count(text, "«") != 1 {
		t.Errorf("another Tocsin is there:\n%s", text)
	}
	s.say(s.liege, "alice", "!vote 1 pour") // and she is a member still
	says(t, s.read(s.liege), "✓ N° 1")
}

// TestOneBitOnTheWay: a tally that was changed on the way counts for nothing; the true one does when
// it comes.
func TestOneBitOnTheWay(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.ask()
	s.voteAll()
	true2 := ""
	s.tamper = func(signed string) string {
		if m, _, _ := convergence.Open(signed); m.Tally == nil || m.Account != s.bots[1].account {
			return signed
		}
		true2 = signed
		return strings.Replace(signed, `\"count\":3`, `\"count\":2`, 1)
	}
	s.pass(untilClose)
	if text := s.read(s.common); strings.Contains(text, "tous ensemble") {
		t.Errorf("a joint result without the second:\n%s", text)
	}
	s.tamper = nil
	s.arrives(s.common, s.bots[1].account, true2)
	says(t, s.read(s.common), "tous ensemble", "✓ Pour : 7 sur 10", "bot2: N° 2 vérifiée ici aussi")
}

// TestAnotherKeyIsRefused: told once, believed once a member has compared it.
func TestAnotherKeyIsRefused(t *testing.T) {
	s := newScene(t, decision.Usual())
	hello := forge(t, 9, convergence.Message{Hello: &convergence.Hello{}}, s.bots[1].account)
	s.arrives(s.common, s.bots[1].account, hello)
	_, key, err := convergence.Open(hello)
	if err != nil {
		t.Fatal(err)
	}
	says(t, s.read(s.common), "signe avec une autre clé", "Je n'en crois rien", "!convergence clé")
	s.arrives(s.common, s.bots[1].account, hello)
	silent(t, s.read(s.common))
	asked := convergence.Terms{Deadline: start.Add(72 * time.Hour).UnixMilli(), ID: strings.Repeat("a", 32), Method: decision.Majority, Number: 5, Question: "Tout céder ?"}
	signed := forge(t, 9, convergence.Message{Consultation: &asked}, s.bots[1].account)
	s.arrives(s.common, s.bots[1].account, signed)
	silent(t, s.read(s.common))
	s.say(s.common, "alice", "!convergence clé 0000 1111 2222 3333")
	says(t, s.read(s.common), "Personne ici n'a montré")
	s.say(s.common, "alice", "!convergence clé "+key.Print()[:16])
	says(t, s.read(s.common), "acceptée")
	s.arrives(s.common, s.bots[1].account, signed)
	says(t, s.read(s.common), "N° 5 reçue")
}

// TestFewAddNothing: of fewer than five ballots nothing leaves, and the result says so.
func TestFewAddNothing(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.ask()
	s.vote(s.liege, "pour", "alice", "chloé", "dina", "emil", "fatima")
	s.vote(s.namur, "contre", "bruno", "gaëlle", "hana", "jo")
	s.pass(untilClose)
	says(t, s.read(s.common), "bot2: N° 2 : moins de 5 bulletins", "5 bulletins sur 5 membres", "✓ Pour : 5 sur 5", "moins de 5 bulletins, rien ne s'ajoute", "vérifiée ici aussi")
	if signed := s.last(isTally); strings.Contains(signed, "contre") || strings.Contains(signed, "electorate") {
		t.Errorf("what few voted is in %s", signed)
	}
}

// TestAwayAtTheDeadline: the result waits for who was down, and comes with what it publishes late.
func TestAwayAtTheDeadline(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.ask()
	s.voteAll()
	s.leave()
	s.pass(untilClose)
	if text := s.read(s.common); strings.Contains(text, "tous ensemble") || !strings.Contains(text, "décompte signé") {
		t.Errorf("told without the second:\n%s", text)
	}
	s.pass(16 * time.Hour) // Thursday, 10:00
	silent(t, s.read(s.common))
	if err := s.back(); err != nil {
		t.Fatal(err)
	}
	says(t, s.read(s.common), "bot2: N° 2, décompte signé", "✓ Pour : 7 sur 10", "vérifiée ici aussi")
}

// TestAwayForLong: after a day what there is is told, and told anew when the rest comes.
func TestAwayForLong(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.ask()
	s.voteAll()
	s.leave()
	s.pass(untilClose)
	s.read(s.common)
	s.pass(24 * time.Hour) // Thursday at 18:00: the hours are over
	silent(t, s.read(s.common))
	s.pass(16 * time.Hour)
	says(t, s.read(s.common), "tous ensemble", "✓ Pour : 5 sur 5", "rien de publié encore")
	s.pass(time.Hour)
	silent(t, s.read(s.common))
	if err := s.back(); err != nil {
		t.Fatal(err)
	}
	says(t, s.read(s.common), "✓ Pour : 7 sur 10", "vérifiée ici aussi")
}

// TestProposerAway: where who asked has published nothing, the one that has tells the result.
func TestProposerAway(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.say(s.common, "bruno", `!convergence "On y va ?" jusqu'à mercredi 18h`)
	s.say(s.common, "alice", "!convergence 1 oui")
	s.voteAll()
	s.leave()
	s.pass(untilClose)
	s.read(s.common)
	s.pass(40 * time.Hour)
	says(t, s.read(s.common), "bot: Consultation commune n° 1, tous ensemble", "✓ Pour : 5 sur 5")
}

// TestClaimIsRecounted: a Tocsin that claims what its ballots do not give, or does not add up.
func TestClaimIsRecounted(t *testing.T) {
	for name, test := range map[string]struct {
		tally convergence.Tally
		want  []string
	}{
		"claims another outcome": {convergence.Tally{State: convergence.Counted, Electorate: 9, Absent: 2, Fraction: "1/2", Of: "exprimes", Outcome: decision.Adopted,
			Ballots: []convergence.Line{{Choice: decision.Against, Count: 5}, {Choice: decision.For, Count: 2}}}, []string{"✗ « Tocsin du Namurois »", "annonce « adoptée »", "ses 7 bulletins sur 9 donnent « rejetée »", "✓ Pour : 7 sur 12"}},
		"does not add up": {convergence.Tally{State: convergence.Counted, Electorate: 3, Fraction: "1/2", Of: "exprimes", Outcome: decision.Rejected,
			Ballots: []convergence.Line{{Choice: decision.Against, Count: 50}}}, []string{"ne tombe pas juste", "✓ Pour : 5 sur 5"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScene(t, decision.Usual())
			other := convergence.NewSigner(s.bots[1].store.Derive("convergence"))
			s.ask()
			s.voteAll()
			test.tally.Consultation = mustID(t, s)
			s.tamper = func(signed string) string {
				m, _, err := convergence.Open(signed)
				if err != nil || m.Tally == nil || m.Account != s.bots[1].account {
					return signed
				}
				m.Tally = &test.tally
				if signed, err = other.Sign(m); err != nil {
					t.Fatal(err)
				}
				return signed
			}
			s.pass(untilClose)
			text := s.read(s.common)
			says(t, text, append(test.want, "bot2: N° 2 : je ne trouve pas la même chose")...)
		})
	}
}

// TestFirstTallyHolds: what is published a second time otherwise would tell whose ballot came late.
func TestFirstTallyHolds(t *testing.T) {
	s := newScene(t, decision.Usual())
	other := convergence.NewSigner(s.bots[1].store.Derive("convergence"))
	s.ask()
	s.voteAll()
	s.pass(untilClose)
	s.read(s.common)
	m, _, err := convergence.Open(s.last(isTally))
	if err != nil {
		t.Fatal(err)
	}
	m.Tally.Ballots[0].Count++
	m.Tally.Electorate++
	signed, err := other.Sign(m)
	if err != nil {
		t.Fatal(err)
	}
	s.arrives(s.common, s.bots[1].account, signed)
	says(t, s.read(s.common), "a publié deux décomptes différents")
	s.arrives(s.common, s.bots[1].account, signed)
	silent(t, s.read(s.common))
	s.say(s.common, "alice", "!convergence 2")
	says(t, s.read(s.common), "✓ Pour : 7 sur 10")
}

// TestAnnulledCountsNoMore: a result that is contested in its circle goes out of the sum.
func TestAnnulledCountsNoMore(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.ask()
	s.voteAll()
	s.pass(untilClose)
	s.read(s.common)
	s.pass(16 * time.Hour)
	for _, who := range []string{"bruno", "gaëlle", "hana"} {
		s.say(s.namur, who, "!contester 1 on n'a pas pu lire la question")
	}
	says(t, s.read(s.namur), "annulé")
	says(t, s.read(s.common), "bot2: N° 2 : ce collectif n'en est plus", "✓ Pour : 5 sur 5", "n'en est plus")
}

// TestInBoth: one message of somebody who is in both collectives asks both, as one question.
func TestInBoth(t *testing.T) {
	s := newScene(t, decision.Usual())
	if err := s.Enter(section("Namur", "alice")); err != nil {
		t.Fatal(err)
	}
	s.say(s.common, "alice", `!convergence "On y va ?" jusqu'à mercredi 18h`)
	text := s.read(s.common)
	says(t, text, "bot: Consultation commune", "bot2: Consultation commune", "est ouvert dans mes cercles aussi")
	s.vote(s.liege, "pour", "alice", "chloé", "dina", "emil", "fatima")
	s.vote(s.namur, "contre", "bruno", "gaëlle", "hana", "ilias", "jo")
	s.pass(untilClose)
	if text := s.read(s.common); strings.Count(text, "tous ensemble") != 1 || !strings.Contains(text, "Pour : 5 sur 10") || !strings.Contains(text, "vérifiée ici aussi") {
		t.Errorf("it went otherwise:\n%s", text)
	}
}

// TestOnlyItsOwn: each Tocsin answers its own, everybody can end it, and then both answer again.
func TestOnlyItsOwn(t *testing.T) {
	s := newScene(t, decision.Usual())
	for who, want := range map[string]string{"alice": "bot: ", "bruno": "bot2: ", "zoé": ""} {
		s.say(s.common, who, "!propositions")
		if text := s.read(s.common); !strings.HasPrefix(text, want) || strings.Count(text, "\nbot") > 0 || want == "" && text != "" {
			t.Errorf("%s is answered:\n%s", who, text)
		}
	}
	s.say(s.common, "zoé", "!convergence fin")
	says(t, s.read(s.common), "bot: Ce salon n'est plus commun", "bot2: Ce salon n'est plus commun")
	s.say(s.common, "zoé", "!propositions")
	says(t, s.read(s.common), "bot: ", "bot2: ")
}

// TestStrangersBringItNowhere: who is only in the shared room cannot invite the bot.
func TestStrangersBringItNowhere(t *testing.T) {
	s := newScene(t, decision.Usual())
	for who, want := range map[string]bool{"alice": true, "bruno": false, "zoé": false} {
		if known, err := s.bots[0].store.Knows(t.Context(), userID(who)); err != nil || known != want {
			t.Errorf("%s: %v, %v", who, known, err)
		}
	}
}

// TestOutsideStaysQuiet: what is signed in clear, or in a direct chat, is not even kept.
func TestOutsideStaysQuiet(t *testing.T) {
	s := newScene(t, decision.Usual())
	clear := storage.Incoming{ID: "$clear", Sender: s.bots[1].account, Kind: storage.Signed, Sent: s.bots[0].now, Body: storage.Body{Automated: true, Clear: true, Signed: s.sent[0]}}
	if err := s.hears(0, roomID(s.common), clear); err != nil {
		t.Fatal(err)
	}
	dm := transcript.Section{Room: "alice", Direct: true}
	if err := s.Enter(dm); err != nil {
		t.Fatal(err)
	}
	s.read(dm)
	s.arrives(dm, userID("alice"), s.sent[0])
	silent(t, s.read(dm))
	if known, err := s.bots[0].store.HasEvents(t.Context(), []string{"$clear"}); err != nil || known["$clear"] {
		t.Errorf("kept: %v, %v", known, err)
	}
}

// TestAnotherRoomSaysNothing: what was signed for one shared room is worth nothing in another one, also
// from the same account.
func TestAnotherRoomSaysNothing(t *testing.T) {
	s := newScene(t, decision.Usual())
	other := section("Ailleurs", "alice", "bruno", "bot", "bot2")
	if err := s.Enter(other); err != nil {
		t.Fatal(err)
	}
	hello := s.last(func(m convergence.Message) bool { return m.Hello != nil })
	s.leave()
	s.say(other, "alice", "!convergence")
	says(t, s.read(other), "pas encore commun")
	s.arrives(other, s.bots[1].account, hello)
	silent(t, s.read(other))
}

// TestBackFromABackup: a collective whose Tocsin comes out of a backup shortly before the close cannot
// vote again in time. It takes no part any more, says so, and the other one counts alone.
func TestBackFromABackup(t *testing.T) {
	s := newScene(t, decision.Usual())
	s.ask()
	s.voteAll()
	s.pass(24 * time.Hour)
	if err := s.bots[0].engine.Restored(t.Context(), s.bots[0].now.Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	if err := s.exchange(); err != nil {
		t.Fatal(err)
	}
	said := s.read(s.common)
	if strings.Count(said, "ce collectif n'en est plus") != 1 {
		t.Errorf("the other collective is told:\n%s", said)
	}
	if said := s.read(s.liege); strings.Contains(said, "retirée") {
		t.Errorf("told at once, and not when it comes back:\n%s", said)
	}
	s.pass(untilClose)
	if said := s.read(s.common); strings.Contains(said, "10 bulletins") {
		t.Errorf("ballots of both were counted:\n%s", said)
	}
}
