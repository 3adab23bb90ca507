package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// mandate is a mandate by its number.
func (s *scene) mandate(number int) (m mandate.Mandate) {
	s.tb.Helper()
	s.inTx(func(tx *storage.Tx) (err error) { m, err = tx.MandateByNumber(number); return err })
	return m
}

const givesPress = `!mandat presse à Bruno jusqu'au 28 février "répondre" rapport le 15 février`

// MustGive has bruno have a mandate, number 1, by proposal 1.
func MustGive(tb testing.TB, change func(*decision.Rules), line string) *scene {
	tb.Helper()
	s := MustSix(tb, change)
	s.take(storage.RoomIntake{Matrix: namur, Name: "Namur"})
	s.in(namur, "alice", line)
	s.in(dm("bruno"), "bruno", "mandat 1 oui")
	for _, who := range six {
		s.in(namur, who, "!vote 1 pour")
	}
	s.wait(48 * time.Hour)
	if m := s.mandate(1); m.State != mandate.Held {
		tb.Fatalf("it is %s", m.State)
	}
	return s
}

// TestNobodyIsVotedOnUnasked: only whoever is named can say yes, and until then there is no vote; a no ends
// it also while others vote.
func TestNobodyIsVotedOnUnasked(t *testing.T) {
	s := MustSix(t, nil)
	wantSaid(t, s.in(namur, "alice", givesPress), "proposé à bruno", "Le vote s'ouvre avec le oui")
	for _, who := range []string{"alice", "chloé"} {
		wantSaid(t, s.in(namur, who, "!mandat 1 oui"), "n'est pas à vous")
		wantSaid(t, s.in(namur, who, "!mandat 1 non"), "n'est pas à vous")
	}
	wantSaid(t, s.in(namur, "bruno", "!mandat 1 oui"), "Pour bruno, qui a dit oui")
	s.in(namur, "alice", "!vote 1 pour")
	s.in(namur, "chloé", "!vote 1 pour")
	s.in(namur, "bruno", "!mandat 1 non")
	if p, m := s.proposal(1), s.mandate(1); p.State != decision.Withdrawn || m.State != mandate.Lapsed {
		t.Errorf("the vote is %s, the mandate %s", p.State, m.State)
	}
	s.wait(72 * time.Hour)
	if m := s.mandate(1); m.State != mandate.Lapsed {
		t.Errorf("afterwards it is %s", m.State)
	}
}

// TestMandateIsRevokedAsItWasGiven: by the share and the quorum of then, whatever holds now; a lot by the
// rule of now.
func TestMandateIsRevokedAsItWasGiven(t *testing.T) {
	twoThirds := collective.Fraction{Num: 2, Den: 3}
	s := MustGive(t, func(r *decision.Rules) { r.Fraction, r.Quorum = twoThirds, collective.Half() }, givesPress)
	now := s.engine.settings.Rules[kindOfMandates]
	now.Fraction, now.Quorum = collective.Half(), collective.Fraction{}
	s.engine.settings.Rules[kindOfMandates] = now
	s.in(namur, "dina", `!mandat 1 retirer "tourner"`)
	if r := s.proposal(2).Rules; r.Fraction != twoThirds || r.Quorum != collective.Half() {
		t.Errorf("it takes %s of %s", r.Fraction, r.Quorum)
	}
	s.in(namur, "dina", "!vote 2 pour")
	s.wait(48 * time.Hour)
	if m := s.mandate(1); m.State != mandate.Held {
		t.Errorf("one of six took it back: %s", m.State)
	}
	s.in(namur, "chloé", `!mandat facilitation au sort jusqu'au 28 février "ouvrir" rapport le 15 février`)
	s.in(namur, "chloé", "!mandat 2 je veux bien")
	s.wait(72 * time.Hour)
	s.in(namur, "dina", `!mandat 2 retirer "tourner"`)
	if r := s.proposal(3).Rules; r.Fraction != collective.Half() || !r.Quorum.IsZero() {
		t.Errorf("what was drawn takes %s of %s", r.Fraction, r.Quorum)
	}
}

// TestAnnulledDecisionsOnMandates: what they did is undone.
func TestAnnulledDecisionsOnMandates(t *testing.T) {
	annul := func(s *scene, number string) {
		for _, who := range []string{"chloé", "dina", "emil"} {
			s.in(namur, who, "!contester "+number+" pas juste")
		}
	}
	s := MustGive(t, nil, givesPress)
	annul(s, "1")
	if p, m := s.proposal(1), s.mandate(1); p.State != decision.Annulled || m.State != mandate.Lapsed || m.Was() {
		t.Errorf("the decision is %s, the mandate %s", p.State, m.State)
	}
	s = MustGive(t, nil, givesPress)
	s.in(namur, "dina", `!mandat 1 retirer "tourner"`)
	for _, who := range six[:4] {
		s.in(namur, who, "!vote 2 pour")
	}
	s.wait(48 * time.Hour)
	if m := s.mandate(1); m.State != mandate.Revoked {
		t.Fatalf("it is %s", m.State)
	}
	annul(s, "2")
	if m := s.mandate(1); m.State != mandate.Held {
		t.Errorf("the end is annulled, and the mandate is %s", m.State)
	}
	s.wait(24 * 100 * time.Hour)
	for range 24 { // into the hours, whenever they begin
		s.wait(3 * time.Hour)
	}
	if m := s.mandate(1); m.State != mandate.Expired {
		t.Errorf("after its last day it is %s", m.State)
	}
}

// TestForgottenHolder: the mandate ends, no proposal names who had it, and the circle hears later that it is
// free, not whose it was.
func TestForgottenHolder(t *testing.T) {
	s := MustGive(t, nil, givesPress)
	if e, err := mandate.ReadEffect(s.proposal(1).Details.Effect); err != nil || e.Name != "bruno" {
		t.Fatalf("%+v, %v", e, err)
	}
	s.forgotten("bruno")
	if m := s.mandate(1); m.State != mandate.Returned || m.Holder != "" {
		t.Errorf("%s has it, %s", m.Holder, m.State)
	}
	if e, err := mandate.ReadEffect(s.proposal(1).Details.Effect); err != nil || e.Name != "" {
		t.Errorf("the proposal names %q, %v", e.Name, err)
	}
	said := s.wait(time.Hour)
	wantSaid(t, said, "il n'est plus à personne")
	if strings.Contains(strings.ReplaceAll(said, "à Bruno", ""), "runo") { // that is an example
		t.Errorf("it says whose it was: %s", said)
	}
}

// TestForgottenWhileLotCanPass: the lot goes, and with it the way to the next.
func TestForgottenWhileLotCanPass(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!mandat PV au sort jusqu'au 28 février "noter" rapport le 15 février`)
	for _, who := range []string{"alice", "bruno", "chloé"} {
		s.in(namur, who, "!mandat 1 je veux bien")
	}
	s.wait(50 * time.Hour)
	m := s.mandate(1)
	if m.Lot == nil || len(m.Lot.Candidates) != 3 {
		t.Fatalf("%+v", m.Lot)
	}
	s.forgotten("chloé")
	if m := s.mandate(1); m.Lot != nil {
		t.Error("who was willing stands in the lot still")
	}
	s.wait(8 * 24 * time.Hour)
}

// TestLotIsForgottenOnceItCannotPass: after a week nobody stands in it any more.
func TestLotIsForgottenOnceItCannotPass(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!mandat PV au sort jusqu'au 28 février "noter" rapport le 15 février`)
	s.in(namur, "alice", "!mandat 1 je veux bien")
	s.in(namur, "dina", "!mandat 1 je veux bien")
	s.wait(50 * time.Hour)
	s.wait(mandate.Refusing + time.Hour)
	if m := s.mandate(1); m.Lot != nil || m.State != mandate.Held {
		t.Errorf("%s, %+v", m.State, m.Lot)
	}
}

// TestWhoLeavesHasNoMandate of the circle that they left.
func TestWhoLeavesHasNoMandate(t *testing.T) {
	s := MustGive(t, nil, givesPress)
	s.moves(namur, "leave", "bruno")
	wantSaid(t, s.wait(time.Hour)+s.wait(time.Hour), "il n'est plus à personne")
	if m := s.mandate(1); m.State != mandate.Returned {
		t.Errorf("it is %s", m.State)
	}
}

// TestMandatesKeepTheHours: what comes by itself comes in the hours of the circle, whenever it was asked for.
func TestMandatesKeepTheHours(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: namur, Name: "Namur"})
	s.wait(8 * time.Hour) // Monday, 22:00
	s.in(namur, "alice", givesPress)
	s.in(namur, "dina", `!mandat PV au sort jusqu'au 30 novembre "noter" rapport le 29 novembre`)
	s.in(namur, "dina", "!mandat 2 je veux bien")
	for range 24 * 9 {
		said := s.wait(time.Hour)
		if !s.engine.settings.Hours.Holds(s.now.In(s.engine.settings.Zone)) && strings.Contains(said, "andat") {
			t.Errorf("at %s: %s", s.now, said)
		}
	}
	if a, b := s.mandate(1), s.mandate(2); a.State != mandate.Lapsed || b.State != mandate.Expired {
		t.Errorf("%s, %s", a.State, b.State)
	}
}

// TestDigestComesWithCoordination, and goes with it; a digest of one's own stays as it is.
func TestDigestComesWithCoordination(t *testing.T) {
	line := strings.Replace(givesPress, "presse", "coordination", 1)
	subscriptions := func(s *scene) (n int) {
		bruno := s.memberOf("bruno")
		s.inTx(func(tx *storage.Tx) error {
			list, err := tx.SubscriptionsOf(bruno)
			n = len(list)
			return err
		})
		return n
	}
	s := MustGive(t, nil, line)
	if n := subscriptions(s); n != 1 {
		t.Errorf("%d came with it", n)
	}
	wantSaid(t, s.wait(time.Hour), "vient le bilan du cercle Namur")
	s.in(dm("bruno"), "bruno", "bilan mardi et jeudi 10h avec Namur")
	if n := subscriptions(s); n != 1 {
		t.Errorf("%d after another time was asked for", n)
	}
	s.in(namur, "bruno", "!mandat 1 je rends")
	if n := subscriptions(s); n != 0 {
		t.Errorf("%d after it was laid down", n)
	}

	own := MustSix(t, nil)
	own.in(dm("bruno"), "bruno", "bilan chaque vendredi 9h")
	own.in(namur, "alice", line)
	own.in(dm("bruno"), "bruno", "mandat 1 oui")
	own.in(namur, "alice", "!vote 1 pour")
	own.wait(48 * time.Hour)
	if m, n := own.mandate(1), subscriptions(own); m.State != mandate.Held || n != 1 || m.Subscription != "" {
		t.Errorf("%s, %d subscriptions, one that came with it: %q", m.State, n, m.Subscription)
	}
	own.in(namur, "bruno", "!mandat 1 je rends")
	if n := subscriptions(own); n != 1 {
		t.Errorf("%d of one's own are left", n)
	}
}

// TestPassingOnEndsTheVoteOnWhoeverHadIt: nobody loses a mandate by a vote that was about somebody else,
// and it goes to nobody who has left.
func TestPassingOnEndsTheVoteOnWhoeverHadIt(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!mandat PV au sort jusqu'au 28 février "noter" rapport le 15 février`)
	for _, who := range []string{"bruno", "chloé", "dina"} {
		s.in(namur, who, "!mandat 1 je veux bien")
	}
	s.wait(50 * time.Hour)
	first := s.holderOf(s.mandate(1).Holder)
	s.in(namur, "alice", `!mandat 1 retirer "il faut du temps"`)
	if p := s.proposal(1); p.State != decision.Open {
		t.Fatalf("the vote is %s", p.State)
	}
	passed, err := s.mandate(1).Pass(s.now)
	if err != nil {
		t.Fatal(err)
	}
	second := s.holderOf(passed.Holder)
	s.moves(namur, "leave", second)
	s.in(namur, first, "!mandat 1 non")
	m := s.mandate(1)
	if m.State != mandate.Held || s.holderOf(m.Holder) == first || s.holderOf(m.Holder) == second {
		t.Errorf("%s has it, %s; it was %s's, and %s has left", s.holderOf(m.Holder), m.State, first, second)
	}
	if p := s.proposal(1); p.State != decision.Withdrawn || m.Ending != "" {
		t.Errorf("the vote on %s is %s, and %q would end it", first, p.State, m.Ending)
	}
	s.forgotten(first)
	if e, err := mandate.ReadEffect(s.proposal(1).Details.Effect); err != nil || e.Name != "" || e.Member != "" {
		t.Errorf("a proposal names %q (%s), %v", e.Name, e.Member, err)
	}
}

// holderOf is the name of a member of the six.
func (s *scene) holderOf(who assembly.Speaker) string {
	for _, name := range six {
		if assembly.Member(s.memberOf(name)) == who {
			return name
		}
	}
	return ""
}

// TestMandateEndsWithItsDecision: what a review ends takes the mandate along, with its digest, what is
// planned, and the vote on taking it back; it comes again if the review is annulled.
func TestMandateEndsWithItsDecision(t *testing.T) {
	s := MustGive(t, nil, `!mandat coordination à Bruno jusqu'au 28 février "veiller" rapport le 15 février`)
	wantSaid(t, s.in(namur, "alice", "!revue 1 le 1er décembre"), "On reparle du n° 1")
	s.wait(120 * time.Hour)
	review := s.proposal(2)
	if review.Of != s.proposal(1).ID {
		t.Fatalf("%+v", review)
	}
	s.in(namur, "alice", `!mandat 1 retirer "tourner"`)
	for _, who := range six[:4] {
		s.in(namur, who, "!vote 2 C")
	}
	wantSaid(t, s.wait(72*time.Hour), "Le n° 1 a pris fin", "Mandat n° 1 · Coordination : il finit avec la décision qui l'avait donné. Merci, bruno.")
	if m, p := s.mandate(1), s.proposal(3); m.State != mandate.Revoked || m.Ending != review.ID || m.Subscription != "" || p.State == decision.Open {
		t.Errorf("%s by %s, digest %q, the vote on its end is %s", m.State, m.Ending, m.Subscription, p.State)
	}
	checkMandates(t, s)
	wantSaid(t, s.in(namur, "alice", "!journal mandat 1"), "Le mandat n° 1 est retiré, par décision")
	said := ""
	for _, who := range []string{"alice", "chloé", "dina"} {
		said = s.in(namur, who, "!contester 2 personne n'a vu la question")
	}
	wantSaid(t, said, "Mandat n° 1 · Coordination · de nouveau : bruno")
	if m := s.mandate(1); m.State != mandate.Held || m.Ending != "" || m.Subscription == "" {
		t.Errorf("%+v", m)
	}
	checkMandates(t, s)
}

// TestReviewOfWhatIsOver: a review ends no mandate that ended by itself.
func TestReviewOfWhatIsOver(t *testing.T) {
	s := MustGive(t, nil, givesPress)
	s.in(namur, "alice", "!revue 1 le 1er décembre")
	s.in(namur, "bruno", "!mandat 1 je rends")
	s.wait(120 * time.Hour)
	for _, who := range six[:4] {
		s.in(namur, who, "!vote 2 C")
	}
	said := s.wait(72 * time.Hour)
	wantSaid(t, said, "Le n° 1 a pris fin")
	if m := s.mandate(1); m.State != mandate.Returned || strings.Contains(said, "il finit avec") {
		t.Errorf("%s, %s", m.State, said)
	}
}

// TestEmptyReport: an answer with nothing in it, or "passer", is asked again, and a report of nothing at all is
// asked for; what is long is said to be.
func TestEmptyReport(t *testing.T) {
	s := MustGive(t, nil, givesPress)
	wantSaid(t, s.in(namur, "bruno", `!mandat 1 rapport ""`), "Quel est le rapport ?", "annuler")
	for _, empty := range []string{"passer", `« »`, `""`} {
		wantSaid(t, s.in(namur, "bruno", empty), "Quel est le rapport ?")
		s.in(namur, "bruno", "!mandat 1 rapport")
	}
	wantSaid(t, s.in(namur, "bruno", strings.Repeat("x", maxText+1)), "trop long")
	wantSaid(t, s.in(namur, "bruno", "Trois articles."), "Rapport du mandat n° 1", "Trois articles.")
}

// TestWhatIsOverIsNotOpened: neither a digest nor a new mandate reads those that are over, of which there are
// more every year; one whose report is awaited is told.
func TestWhatIsOverIsNotOpened(t *testing.T) {
	s := MustGive(t, nil, givesPress)
	s.in(dm("bruno"), "bruno", "mandat 1 je rends")
	s.exec("UPDATE mandates SET ending = words, words = 'AAAA' WHERE number = 1") // whatever opens it fails
	wantSaid(t, s.in(namur, "alice", `!mandat presse à chloé jusqu'au 28 février "répondre" rapport le 15 février`), "Mandat n° 2 · Presse · proposé à chloé")
	s.in(dm("chloé"), "chloé", "mandat 2 oui")
	for _, who := range six {
		s.in(namur, who, "!vote 2 pour")
	}
	s.wait(48 * time.Hour)
	if m := s.mandate(2); m.State != mandate.Held {
		t.Fatalf("it is %s", m.State)
	}
	s.exec("UPDATE mandates SET words = ending, ending = '' WHERE number = 1") // at its end turns are counted
	s.wait(98 * 24 * time.Hour)
	s.exec("UPDATE mandates SET words = 'AAAA', state = 'finie', told_ms = 1 WHERE number = 1")
	s.enter(dm("dina"), storage.Direct, "dina")
	wantSaid(t, s.in(dm("dina"), "dina", "bilan maintenant"), "n° 2 · Presse")
}

// exec changes the database behind the bot.
func (s *scene) exec(query string) {
	s.tb.Helper()
	if _, err := s.behind().Exec(query); err != nil {
		s.tb.Fatal(err)
	}
}
