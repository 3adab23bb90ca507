package convergence

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func signer(n byte) Signer { return NewSigner(bytes.Repeat([]byte{n}, 32)) }

const someID = "0123456789abcdef0123456789abcdef"

func terms() Terms {
	return Terms{Deadline: 2_000_000_000_000, ID: someID, Method: decision.Approval, Number: 3, Options: []string{"en mars", "en mai"}, Question: "Quand agir ?"}
}

func message(m Message) Message {
	m.Account, m.Room, m.At = "@tocsin:example.org", "!room:example.org", 1
	return m
}

// mustSign signs what Sign would, also where it would refuse.
func mustSign(tb testing.TB, s Signer, m Message) string {
	tb.Helper()
	text, err := s.Sign(m)
	if err != nil {
		tb.Fatal(err)
	}
	return text
}

func tally() Tally {
	return Tally{Consultation: someID, State: Counted, Electorate: 9, Absent: 2, Outcome: decision.Adopted, Result: "A",
		Ballots: []Line{{"A", 4}, {"A,B", 1}, {"B", 1}, {decision.Abstain, 1}}}
}

func TestSignedIsOpened(t *testing.T) {
	one, result, figures := tally(), Result{Consultation: someID, Outcome: "adoptee", Print: strings.Repeat("0", 64), Winner: "A"}, someFigures()
	asked := terms()
	for name, m := range map[string]Message{
		"hello": {Hello: &Hello{Known: []string{string(signer(2).Key())}}}, "first hello": {Hello: &Hello{}}, "terms": {Consultation: &asked},
		"answer": {Answer: &Answer{someID}}, "withdrawal": {Withdrawal: &Withdrawal{someID}}, "tally": {Tally: &one}, "result": {Result: &result},
		"few": {Tally: &Tally{Consultation: someID, State: Few}}, "figures": {Figures: &figures},
	} {
		text := mustSign(t, signer(1), message(m))
		got, key, err := Open(text)
		if err != nil || key != signer(1).Key() {
			t.Fatalf("%s: %v", name, err)
		}
		a, _ := json.Marshal(got)
		b, _ := json.Marshal(message(m))
		if string(a) != string(b) {
			t.Errorf("%s: %s became %s", name, b, a)
		}
	}
}

// TestOneBitMakesItForged: whatever bit is changed of what is signed, of the signature or of the key.
func TestOneBitMakesItForged(t *testing.T) {
	one := tally()
	text := mustSign(t, signer(1), message(Message{Tally: &one}))
	var e Envelope
	if err := json.Unmarshal([]byte(text), &e); err != nil {
		t.Fatal(err)
	}
	for _, field := range []*string{&e.Payload, &e.Signature, &e.Key} {
		before := *field
		for i := range before {
			for bit := range 7 {
				changed := []byte(before)
				changed[i] ^= 1 << bit
				*field = string(changed)
				again, err := json.Marshal(e)
				if err != nil {
					t.Fatal(err)
				}
				if m, key, err := Open(string(again)); err == nil && (key == signer(1).Key() || m.Tally != nil) {
					t.Fatalf("%q for %q opens", *field, before)
				}
			}
		}
		*field = before
	}
}

// TestOnlyOneForm: what is signed and not sound is refused all the same.
func TestOnlyOneForm(t *testing.T) {
	good := `{"account":"@a:b","at":1,"hello":{},"room":"!r:b"}`
	if _, _, err := Open(signed(t, good)); err != nil {
		t.Fatal(err)
	}
	for _, payload := range []string{
		``, `{}`, `null`, `[]`, `{"account":"@a:b","at":1,"room":"!r:b"}`,
		` {"account":"@a:b","at":1,"hello":{},"room":"!r:b"}`, good + "\n",
		`{"account":"@a:b","at":1,"hello":{},"room":"!r:b","room":"!r:b"}`,
		`{"account":"@a:b","at":1,"hello":{},"members":["@alice:b"],"room":"!r:b"}`,
		`{"account":"@a:b","at":1.0,"hello":{},"room":"!r:b"}`, `{"Account":"@a:b","at":1,"hello":{},"room":"!r:b"}`,
		`{"account":"a:b","at":1,"hello":{},"room":"!r:b"}`, `{"account":"@a:b","at":0,"hello":{},"room":"!r:b"}`,
		`{"account":"@a:b","answer":{"consultation":"` + someID + `"},"at":1,"hello":{},"room":"!r:b"}`,
		`{"account":"@a:b","answer":{"consultation":"short"},"at":1,"room":"!r:b"}`,
		`{"account":"@a:b","at":1,"hello":{"known":["x"]},"room":"!r:b"}`,
		strings.Replace(good, "@a:b", "@"+strings.Repeat("a", 300), 1),
		strings.Replace(good, "@a:b", `@a\u202eb`, 1), strings.Replace(good, "@a:b", "@a b", 1),
	} {
		if m, _, err := Open(signed(t, payload)); !errors.Is(err, ErrMessage) {
			t.Errorf("%s: %+v, %v", payload, m, err)
		}
	}
}

func TestHugeIsRefused(t *testing.T) {
	for _, text := range []string{strings.Repeat("x", 5*MaxPayload), signed(t, `{"account":"`+strings.Repeat("a", MaxPayload)+`"}`), strings.Repeat("[", 100_000)} {
		if _, _, err := Open(text); !errors.Is(err, ErrMessage) {
			t.Errorf("%d bytes: %v", len(text), err)
		}
	}
	large := tally()
	large.Ballots = nil
	for i := range 3000 {
		large.Ballots = append(large.Ballots, Line{decision.Choice(strings.Repeat("A", 1+i)), 1})
	}
	if _, err := signer(1).Sign(message(Message{Tally: &large})); !errors.Is(err, ErrMessage) {
		t.Errorf("a tally too large is signed: %v", err)
	}
}

func TestTermsAreSound(t *testing.T) {
	if err := terms().Check(); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*Terms){
		"method": func(t *Terms) { t.Method = decision.Consent }, "no question": func(t *Terms) { t.Question = "" },
		"hidden sign": func(t *Terms) { t.Question = "Quand\u202e ?" }, "two lines": func(t *Terms) { t.Question = "Quand\n?" },
		"one option": func(t *Terms) { t.Options = t.Options[:1] }, "the same twice": func(t *Terms) { t.Options = []string{"a", "A"} },
		"too many": func(t *Terms) { t.Options = strings.Split("a,b,c,d,e,f,g,h,i", ",") }, "long": func(t *Terms) { t.Question = strings.Repeat("a", 201) },
		"number": func(t *Terms) { t.Number = 0 }, "id": func(t *Terms) { t.ID = "x" }, "deadline": func(t *Terms) { t.Deadline = 0 },
		"options for or against": func(t *Terms) { t.Method = decision.Majority },
	} {
		changed := terms()
		changed.Options = slices.Clone(changed.Options)
		change(&changed)
		if err := changed.Check(); !errors.Is(err, ErrMessage) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRecount(t *testing.T) {
	receipt, same, err := tally().Recount(terms())
	if err != nil || !same || receipt.Options[0].Total != 5 || receipt.Options[1].Total != 2 {
		t.Fatalf("%+v, %v, %v", receipt, same, err)
	}
	for name, test := range map[string]struct {
		change func(*Tally)
		same   bool
		err    bool
	}{
		"another winner":     {func(t *Tally) { t.Result = "B" }, false, false},
		"another outcome":    {func(t *Tally) { t.Outcome = decision.Rejected }, false, false},
		"quorum not met":     {func(t *Tally) { t.QuorumNeed, t.QuorumOf = 8, 9 }, false, false},
		"says so":            {func(t *Tally) { t.QuorumNeed, t.QuorumOf, t.Outcome = 8, 9, decision.NoQuorum }, true, false},
		"one more than are":  {func(t *Tally) { t.Ballots[0].Count++ }, false, true},
		"one missing":        {func(t *Tally) { t.Electorate++ }, false, true},
		"an option too many": {func(t *Tally) { t.Ballots[0].Choice = "C" }, false, true},
		"no ballot at all":   {func(t *Tally) { t.Ballots[0].Choice = "je vote A" }, false, true},
	} {
		changed := tally()
		changed.Ballots = slices.Clone(changed.Ballots)
		test.change(&changed)
		if _, same, err := changed.Recount(terms()); same != test.same || (err != nil) != test.err {
			t.Errorf("%s: %v, %v", name, same, err)
		}
	}
}

// TestFewSayNothing: of fewer than five ballots nothing leaves, not even how many.
func TestFewSayNothing(t *testing.T) {
	for n := range Least {
		r := decision.Receipt{Outcome: decision.Adopted, Result: "A", Count: decision.Count{Electorate: 40, Absent: 40 - n, Ballots: map[decision.Choice]int{"A": n}}}
		if text := mustSign(t, signer(1), message(Message{Tally: &[]Tally{TallyOf(someID, r)}[0]})); !strings.Contains(text, "trop-peu") || strings.Contains(text, "40") {
			t.Errorf("%d ballots: %s", n, text)
		}
	}
	small := tally()
	small.Ballots = []Line{{"A", Least - 1}}
	if _, err := signer(1).Sign(message(Message{Tally: &small})); !errors.Is(err, ErrMessage) {
		t.Errorf("a tally too small is signed: %v", err)
	}
	few := Tally{Consultation: someID, State: Few, Electorate: 4}
	if _, err := signer(1).Sign(message(Message{Tally: &few})); !errors.Is(err, ErrMessage) {
		t.Errorf("how many there are is said: %v", err)
	}
}

func TestJoint(t *testing.T) {
	majority := terms()
	majority.Method, majority.Options = decision.Majority, nil
	of := func(yes, no int) Published {
		return Published{Tally: Tally{State: Counted, Electorate: yes + no, Ballots: []Line{{decision.Against, no}, {decision.For, yes}}}}
	}
	for name, test := range map[string]struct {
		all  []Published
		want decision.Outcome
	}{
		"the larger one decides": {[]Published{of(6, 2), of(1, 9)}, decision.Rejected},
		"together":               {[]Published{of(6, 2), of(3, 4)}, decision.Adopted},
		"half is not more":       {[]Published{of(5, 4), of(4, 5)}, decision.Tied},
		"few add nothing":        {[]Published{of(6, 2), {Tally: Tally{State: Few}}}, decision.Adopted},
		"nobody":                 {[]Published{{Tally: Tally{State: Few}}, {Tally: Tally{State: None}}}, Nothing},
	} {
		r, err := Joint(majority, test.all)
		if err != nil || r.Outcome != test.want {
			t.Errorf("%s: %s, %v", name, r.Outcome, err)
		}
	}
}

// TestPrintIsOfWhatIsAdded: whatever the order, and of nothing else.
func TestPrintIsOfWhatIsAdded(t *testing.T) {
	a, b := Published{Digest: "a"}, Published{Digest: "b"}
	if Print([]Published{a, b}) != Print([]Published{b, a}) || Print([]Published{a, b}) == Print([]Published{a}) {
		t.Error("the print is not one of what is added")
	}
}

func TestMajorityClaimsItsRule(t *testing.T) {
	asked := terms()
	asked.Method, asked.Options = decision.Majority, nil
	r, err := decision.Decide(decision.Rules{Method: decision.Majority, Fraction: collective.Fraction{Num: 2, Den: 3}, Of: collective.Expressed, Quorum: collective.Half()}, 0,
		decision.Count{Electorate: 12, Absent: 3, Ballots: map[decision.Choice]int{decision.For: 5, decision.Against: 4}})
	if err != nil {
		t.Fatal(err)
	}
	published := TallyOf(someID, r)
	again, same, err := published.Recount(asked)
	if err != nil || !same || again.Outcome != decision.Rejected || published.QuorumNeed != 6 {
		t.Errorf("%+v, %v, %v", published, same, err)
	}
}
