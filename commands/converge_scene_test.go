package commands_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/convergence"
	"tocsin/collective/decision"
	"tocsin/storage"
	"tocsin/transcript"
)

// scene is two collectives that share a room and have greeted each other.
type scene struct {
	*pair
	liege, namur, common transcript.Section
	sent                 []string // all that was signed
}

func section(name string, members ...string) transcript.Section {
	return transcript.Section{Room: name, Members: members}
}

func newScene(t *testing.T, rules map[decision.Kind]decision.Rules) *scene {
	t.Helper()
	s := &scene{
		pair:  newPair(t, rules),
		liege: section("Liège", "alice", "chloé", "dina", "emil", "fatima"), namur: section("Namur", "bruno", "gaëlle", "hana", "ilias", "jo", "bot2"),
		common: section("Convergence", "alice", "bruno", "zoé", "bot", "bot2"),
	}
	s.tamper = func(signed string) string { s.sent = append(s.sent, signed); return signed }
	for _, room := range []transcript.Section{s.liege, s.namur, s.common} {
		if err := s.Enter(room); err != nil {
			t.Fatal(err)
		}
	}
	s.say(s.common, "alice", "!convergence")
	s.read(s.common)
	return s
}

func (s *scene) say(room transcript.Section, who string, texts ...string) {
	s.tb.Helper()
	for _, text := range texts {
		if err := s.Do(room, transcript.Line{Who: who, Text: text}); err != nil {
			s.tb.Fatal(err)
		}
	}
}

func (s *scene) pass(d time.Duration) {
	s.tb.Helper()
	if err := s.Advance(d); err != nil {
		s.tb.Fatal(err)
	}
}

// read is what was said in a room since it was read last.
func (s *scene) read(room transcript.Section) string {
	s.tb.Helper()
	lines, err := s.Heard(room, 0)
	if err != nil {
		s.tb.Fatal(err)
	}
	var all []string
	for _, line := range lines {
		all = append(all, line.String())
	}
	return strings.Join(all, "\n")
}

// says fails unless a text has all of some parts.
func says(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in:\n%s", part, text)
		}
	}
}

func silent(t *testing.T, text string) {
	t.Helper()
	if text != "" {
		t.Errorf("something was said:\n%s", text)
	}
}

// ask puts a question to both, by majority, until Wednesday at 18:00.
func (s *scene) ask() {
	s.tb.Helper()
	s.say(s.common, "alice", `!convergence "On y va ?" jusqu'à mercredi 18h`)
	s.say(s.common, "bruno", "!convergence 2 oui")
	s.read(s.common)
}

func (s *scene) vote(room transcript.Section, choice string, who ...string) {
	s.tb.Helper()
	for _, name := range who {
		s.say(room, name, "!vote 1 "+choice)
	}
	s.read(room)
}

func (s *scene) voteAll() {
	s.tb.Helper()
	s.vote(s.liege, "pour", "alice", "chloé", "dina", "emil", "fatima")
	s.vote(s.namur, "contre", "bruno", "gaëlle", "hana")
	s.vote(s.namur, "pour", "ilias", "jo")
}

const untilClose = 52 * time.Hour // from the start, to Wednesday at 18:00

// arrives has something signed arrive in a room, from somebody there.
func (s *scene) arrives(room transcript.Section, from, signed string) {
	s.tb.Helper()
	s.bots[0].events++
	e := storage.Incoming{ID: "$signed" + time.Duration(s.bots[0].events).String(), Sender: from, Kind: storage.Signed, Sent: s.bots[0].now,
		Body: storage.Body{Automated: true, Signed: signed}}
	if err := s.hears(0, roomID(room), e); err != nil {
		s.tb.Fatal(err)
	}
	if err := s.exchange(); err != nil {
		s.tb.Fatal(err)
	}
}

// last is the last thing of a kind that the second Tocsin signed.
func (s *scene) last(is func(convergence.Message) bool) string {
	s.tb.Helper()
	for _, signed := range slices.Backward(s.sent) {
		if m, _, err := convergence.Open(signed); err == nil && m.Account == s.bots[1].account && is(m) {
			return signed
		}
	}
	s.tb.Fatal("nothing of the kind was signed")
	return ""
}

func isTally(m convergence.Message) bool { return m.Tally != nil }

// forge signs a message with some other key, as if it were from an account.
func forge(t *testing.T, n byte, m convergence.Message, account string) string {
	t.Helper()
	m.Account, m.Room, m.At = account, "!Convergence:test", 1_900_000_000_000
	text, err := convergence.NewSigner(bytes.Repeat([]byte{n}, 32)).Sign(m)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestNoMemberIsShared: of all that two collectives say to each other nothing is about a member, and
// a ballot has no phrase, not even in a secret vote.
func TestNoMemberIsShared(t *testing.T) {
	rules := decision.Usual()
	question := rules[decision.Question]
	question.Secret, question.Early = true, false
	rules[decision.Question] = question
	s := newScene(t, rules)
	s.ask()
	phrases := []string{"lampe bleue", "table verte", "tambour calme", "jardin rond", "porte lente"}
	for i, name := range []string{"alice", "chloé", "dina", "emil", "fatima"} {
		dm := transcript.Section{Room: name, Direct: true}
		if err := s.Enter(dm); err != nil {
			t.Fatal(err)
		}
		s.say(dm, name, "vote 1 pour "+phrases[i])
		s.read(dm)
	}
	s.pass(untilClose)
	if err := s.bots[0].store.Do(context.Background(), func(tx *storage.Tx) error {
		con, err := tx.Consultation(mustID(t, s))
		if err != nil {
			return err
		}
		ballots, err := tx.SecretBallots(con.Proposal)
		if err != nil || len(ballots) != 5 {
			t.Errorf("%d ballots, %v", len(ballots), err)
		}
		for _, b := range ballots {
			if !slices.Contains(phrases, b.Phrase) || strings.Contains(strings.Join(s.sent, "\n"), b.Phrase) {
				t.Errorf("the phrase %q is shared, or there is none", b.Phrase)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	says(t, strings.Join(s.sent, "\n"), `{\"choice\":\"pour\",\"count\":5}`)
	for _, signed := range s.sent {
		rest := strings.NewReplacer(s.bots[0].account, "", s.bots[1].account, "").Replace(signed)
		for _, name := range []string{"alice", "chloé", "dina", "emil", "fatima", "bruno", "gaëlle", "zoé", "@"} {
			if strings.Contains(strings.ToLower(rest), name) {
				t.Errorf("%q is in %s", name, signed)
			}
		}
	}
}

func mustID(t *testing.T, s *scene) string {
	t.Helper()
	m, _, err := convergence.Open(s.last(func(m convergence.Message) bool { return m.Answer != nil }))
	if err != nil {
		t.Fatal(err)
	}
	return m.Answer.Consultation
}
