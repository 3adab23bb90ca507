package decision_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// election is a random vote of at most 24 electors and 3 strangers.
type election struct {
	electorate []collective.MemberID
	ballots    []decision.Ballot
}

func draw(random *rand.Rand) election {
	all := electors(random.IntN(24) + 4)
	e := election{electorate: all[3:]}
	choices := append(decision.Majority.Choices(), decision.Unreadable)
	for range random.IntN(80) {
		e.ballots = append(e.ballots, ballot(all[random.IntN(len(all))], choices[random.IntN(len(choices))],
			time.Duration(random.IntN(100)-20)*time.Minute))
	}
	return e
}

func (e election) tally() decision.Count {
	return decision.Box{Electorate: e.electorate, Ballots: e.ballots, Deadline: closing}.Count()
}

// eachElection calls f with many elections, and with the randomness they came of.
func eachElection(t *testing.T, f func(*testing.T, election, *rand.Rand)) {
	t.Helper()
	for seed := range uint64(500) {
		random := rand.New(rand.NewPCG(seed, 1))
		e := draw(random)
		if f(t, e, random); t.Failed() {
			t.Fatalf("seed %d: %+v", seed, e)
		}
	}
}

func TestCountAddsUp(t *testing.T) {
	eachElection(t, func(t *testing.T, e election, _ *rand.Rand) {
		c := e.tally()
		if sum := c.Voted() + c.Invalid + c.Late + c.Absent; sum != c.Electorate || sum != len(e.electorate) {
			t.Errorf("%d of %d: %+v", sum, len(e.electorate), c)
		}
	})
}

// TestCountIgnoresTheOrderOfVoters shuffles who comes before whom, and keeps the
// order of each voter's own ballots.
func TestCountIgnoresTheOrderOfVoters(t *testing.T) {
	eachElection(t, func(t *testing.T, e election, random *rand.Rand) {
		want := e.tally()
		own := map[collective.MemberID][]decision.Ballot{}
		for _, b := range e.ballots {
			own[b.Voter] = append(own[b.Voter], b)
		}
		voters := decision.Voters(e.ballots)
		random.Shuffle(len(voters), func(i, j int) { voters[i], voters[j] = voters[j], voters[i] })
		for i, voter := range voters {
			e.ballots[i], own[voter] = own[voter][0], own[voter][1:]
		}
		random.Shuffle(len(e.electorate), func(i, j int) {
			e.electorate[i], e.electorate[j] = e.electorate[j], e.electorate[i]
		})
		if diff := cmp.Diff(want, e.tally()); diff != "" {
			t.Error(diff)
		}
	})
}

func TestCountIgnoresStrangers(t *testing.T) {
	eachElection(t, func(t *testing.T, e election, random *rand.Rand) {
		want := e.tally()
		for range 10 {
			at := random.IntN(len(e.ballots) + 1)
			b := ballot("stranger", decision.For, time.Minute)
			e.ballots = append(e.ballots[:at:at], append([]decision.Ballot{b}, e.ballots[at:]...)...)
		}
		if diff := cmp.Diff(want, e.tally()); diff != "" {
			t.Error(diff)
		}
	})
}

func TestLateBallotsReplaceNothing(t *testing.T) {
	eachElection(t, func(t *testing.T, e election, _ *rand.Rand) {
		before := e.tally()
		for _, voter := range e.electorate {
			e.ballots = append(e.ballots, ballot(voter, decision.Against, -time.Minute))
		}
		want := before
		want.Late, want.Absent = before.Late+before.Absent, 0
		if diff := cmp.Diff(want, e.tally()); diff != "" {
			t.Error(diff)
		}
	})
}

func TestLastReadableBallotInTimeWins(t *testing.T) {
	eachElection(t, func(t *testing.T, e election, _ *rand.Rand) {
		for _, voter := range e.electorate {
			e.ballots = append(e.ballots, ballot(voter, decision.Abstain, time.Minute), ballot(voter, decision.Unreadable, 0))
		}
		want := voted(len(e.electorate), 0, 0, len(e.electorate))
		if diff := cmp.Diff(want, e.tally()); diff != "" {
			t.Error(diff)
		}
	})
}
