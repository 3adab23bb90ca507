package published_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
	"tocsin/report/published"
	"tocsin/report/recount"
)

// MustCount counts a file again.
func MustCount(tb testing.TB, file []byte, rules tally.Rules) tally.Result {
	tb.Helper()
	form, _ := rules.Method.Form()
	e, err := tally.Parse(bytes.NewReader(file), form)
	if err != nil {
		tb.Fatalf("%v\n%s", err, file)
	}
	result, err := tally.Count(e, rules)
	if err != nil {
		tb.Fatalf("%v\n%s", err, file)
	}
	return result
}

// methods are the rules of everything that tally knows and that has options.
func methods() []decision.Rules {
	return []decision.Rules{
		{Method: decision.Approval}, {Method: decision.Score}, {Method: decision.Points}, {Method: decision.Ranking},
		{Method: decision.Ranking, Count: tally.RankedPairs}, {Method: decision.Ranking, Count: tally.IRV},
		{Method: decision.STV, Seats: 1}, {Method: decision.STV, Seats: 2},
	}
}

// drawBallot is what somebody could type.
func drawBallot(random *rand.Rand, r decision.Rules, options int) string {
	letters := random.Perm(options)[:1+random.IntN(options)]
	parts := make([]string, len(letters))
	for i, option := range letters {
		parts[i] = decision.Letter(option)
		switch r.Method {
		case decision.Score:
			parts[i] += string(rune('0' + random.IntN(6)))
		case decision.Points:
			parts[i] += string(rune('0' + random.IntN(3)))
		}
	}
	separator := ", "
	if r.Method == decision.Ranking && r.Count != tally.IRV && len(letters) == 2 {
		separator = "="
	}
	return strings.Join(parts, separator)
}

// TestAnybodyCanCountAgain says that the file gives the result that was decided.
func TestAnybodyCanCountAgain(t *testing.T) {
	for _, r := range methods() {
		for seed := range uint64(300) {
			random := rand.New(rand.NewPCG(seed, 11))
			options := []string{"un", "deux # 2", "3: A", "\u202equatre\n5: B", "cinq"}[:2+random.IntN(4)]
			vote := published.Vote{Heading: []string{"n° 1"}, Options: options}
			count := decision.Count{Electorate: 99, Ballots: map[decision.Choice]int{}}
			for range random.IntN(15) {
				choice, err := decision.ReadBallot(r, options, drawBallot(random, r, len(options)), nil)
				if err != nil {
					t.Fatal(err)
				}
				if random.IntN(9) == 0 {
					choice = decision.Abstain
				}
				n := 1 + random.IntN(2)
				count.Ballots[choice] += n
				vote.Ballots = append(vote.Ballots, published.Line{n, choice, []string{"", "papier", "3: A\n4: A"}[random.IntN(3)]})
			}
			receipt, err := decision.Decide(r, len(options), count)
			if err != nil {
				t.Fatal(err)
			}
			rules, _ := r.Recount(count.Electorate)
			result := MustCount(t, vote.File(), rules)
			if result.String() != receipt.Result || len(result.Candidates) != len(options) {
				t.Fatalf("%s %s: %q, decided %q\n%s", r.Method, r.Count, result, receipt.Result, vote.File())
			}
			lines := strings.Split(strings.TrimSuffix(recount.Text(result), "\n"), "\n")
			if last := lines[len(lines)-1]; last != receipt.Result {
				t.Fatalf("tocsin tally says %q, decided %q", last, receipt.Result)
			}
		}
	}
}

// TestAnybodyCanCountAMajorityAgain is the same for a text.
func TestAnybodyCanCountAMajorityAgain(t *testing.T) {
	as := map[string]decision.Outcome{
		"pour": decision.Adopted, "contre": decision.Rejected, "": decision.Rejected, "contre=pour": decision.Tied,
	}
	for _, of := range []collective.Base{collective.Expressed, collective.Cast, collective.Everyone} {
		for n := 1; n < 6*6*3; n++ {
			r := decision.Rules{Method: decision.Majority, Fraction: collective.Fraction{Num: 2, Den: 3}, Of: of}
			count := decision.Count{Electorate: 20, Ballots: map[decision.Choice]int{
				decision.For: n % 6, decision.Against: n / 6 % 6, decision.Abstain: n / 36,
			}}
			var vote published.Vote
			for choice, n := range count.Ballots {
				vote.Ballots = append(vote.Ballots, published.Line{n, choice, "vote"})
			}
			receipt, err := decision.Decide(r, 0, count)
			if err != nil {
				t.Fatal(err)
			}
			if n%36 == 0 {
				continue // only abstentions: the file has nothing to choose from
			}
			rules, _ := r.Recount(count.Electorate)
			if result := MustCount(t, vote.File(), rules); as[result.String()] != receipt.Outcome {
				t.Fatalf("%q, decided %s\n%s", result, receipt.Outcome, vote.File())
			}
		}
	}
}
