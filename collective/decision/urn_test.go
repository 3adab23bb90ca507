package decision_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func TestUrns(t *testing.T) {
	box := decision.Box{
		Electorate: electors(8), Deadline: closing, Active: 5,
		Ballots: []decision.Ballot{ballot("m0", decision.For, 9), ballot("m1", decision.For, 9), ballot("m2", decision.Against, -1)},
		Urns: []decision.Urn{
			{Channel: decision.ByPaper, Ballots: map[decision.Choice]int{decision.Against: 2, decision.Unreadable: 1, decision.For: 1}, Voters: []collective.MemberID{"m1", "m3"}, Guests: 2},
			{Channel: decision.ByHands, Ballots: map[decision.Choice]int{decision.Abstain: 1}, Voters: []collective.MemberID{"m4"}},
		},
	}
	want := decision.Count{
		Electorate: 10, Guests: 2, Active: 5, Invalid: 1, Late: 1, Absent: 3,
		Ballots:  map[decision.Choice]int{decision.For: 2, decision.Against: 2, decision.Abstain: 1},
		Channels: map[decision.Channel]int{decision.ByMessage: 1, decision.ByPaper: 3, decision.ByHands: 1},
	}
	if diff := cmp.Diff(want, box.Count()); diff != "" {
		t.Error(diff)
	}
	if got := box.Urns[0].Sum(); got != 4 {
		t.Errorf("%d ballots", got)
	}
}

func TestSecretBox(t *testing.T) {
	box := decision.Box{
		Electorate: electors(7), Deadline: closing,
		Secret: []decision.Choice{decision.For, decision.Against, decision.Unreadable},
		Voted:  []collective.MemberID{"m0", "m1", "m2"},
		Late:   []collective.MemberID{"m2", "m3", "stranger"},
		Urns:   []decision.Urn{{Channel: decision.ByPhone, Ballots: map[decision.Choice]int{decision.For: 1}, Voters: []collective.MemberID{"m4"}}},
	}
	want := voted(7, 2, 1, 0)
	want.Channels = map[decision.Channel]int{decision.ByMessage: 2, decision.ByPhone: 1}
	want.Invalid, want.Late, want.Absent = 1, 1, 2
	if diff := cmp.Diff(want, box.Count()); diff != "" {
		t.Error(diff)
	}
}

// drawBox is a random vote, open or secret, in which some voted by urn, with guests. It
// also says how many gave a ballot.
func drawBox(random *rand.Rand) decision.Box {
	choices := append(decision.Majority.Choices(), decision.Unreadable)
	box := decision.Box{Electorate: electors(random.IntN(20) + 1), Deadline: closing}
	secret := random.IntN(2) == 0
	urns := []decision.Urn{{Channel: decision.ByPaper, Guests: random.IntN(4)}, {Channel: decision.ByHands}}
	for i, voter := range box.Electorate {
		choice, way := choices[random.IntN(len(choices))], random.IntN(6)
		switch {
		case way < 2:
			urns[way].Voters = append(urns[way].Voters, voter)
			if !secret { // a ballot by message that the urn replaces
				box.Ballots = append(box.Ballots, ballot(voter, choice, time.Minute))
			}
		case way == 2 && secret:
			box.Late = append(box.Late, voter)
		case way > 3 && secret:
			box.Secret, box.Voted = append(box.Secret, choice), append(box.Voted, voter)
			if i%2 == 0 {
				box.Late = append(box.Late, voter)
			}
		case way > 2:
			box.Ballots = append(box.Ballots, ballot(voter, choice, time.Duration(random.IntN(3)-1)*time.Minute))
		}
	}
	for i := range urns {
		urns[i].Ballots = map[decision.Choice]int{}
		for range len(urns[i].Voters) + urns[i].Guests {
			urns[i].Ballots[choices[random.IntN(len(choices))]]++
		}
	}
	box.Urns = urns
	return box
}

// TestEverybodyStandsInOnePlace says that urns, messages, what is late, unreadable or
// absent, and guests add up.
func TestEverybodyStandsInOnePlace(t *testing.T) {
	for seed := range uint64(2000) {
		random := rand.New(rand.NewPCG(seed, 7))
		box := drawBox(random)
		c := box.Count()
		channels, guests := 0, 0
		for _, n := range c.Channels {
			channels += n
		}
		for _, urn := range box.Urns {
			guests += urn.Guests
		}
		if c.Voted()+c.Invalid+c.Late+c.Absent != c.Electorate || c.Electorate != len(box.Electorate)+guests ||
			c.Guests != guests || channels != c.Voted() || c.Complete() != (c.Voted() == c.Electorate) {
			t.Fatalf("seed %d: %+v", seed, c)
		}
		random.Shuffle(len(box.Ballots), func(i, j int) { box.Ballots[i], box.Ballots[j] = box.Ballots[j], box.Ballots[i] })
		random.Shuffle(len(box.Secret), func(i, j int) { box.Secret[i], box.Secret[j] = box.Secret[j], box.Secret[i] })
		random.Shuffle(len(box.Voted), func(i, j int) { box.Voted[i], box.Voted[j] = box.Voted[j], box.Voted[i] })
		random.Shuffle(len(box.Urns), func(i, j int) { box.Urns[i], box.Urns[j] = box.Urns[j], box.Urns[i] })
		if diff := cmp.Diff(c, box.Count()); diff != "" {
			t.Fatalf("seed %d: %s", seed, diff)
		}
	}
}

func TestComplete(t *testing.T) {
	tests := []struct {
		count decision.Count
		want  bool
	}{
		{voted(3, 1, 1, 1), true},
		{voted(4, 1, 1, 1), false},
		{spoilt(3, 2, 1, 0, 0), false},
		{spoilt(3, 2, 0, 1, 0), false},
		{decision.Count{}, false},
	}
	for _, test := range tests {
		if test.count.Complete() != test.want {
			t.Errorf("%+v", test.count)
		}
	}
}
