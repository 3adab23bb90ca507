package commands

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"tocsin/collective/decision"
)

// maxUrn bounds the ballots of one urn.
const maxUrn = 10_000

// cutNames separates the counts of an urn from the names after "with".
func (c *Call) cutNames(text string) (counts, names string, found bool) {
	words := strings.Fields(strings.ReplaceAll(text, "\n", " ; "))
	for i := len(words) - 1; i >= 0; i-- { // the last one: "avec réserves 2 avec Alice"
		if mark, n := c.marks.prefix(words[i:]); mark == "with" {
			return strings.Join(words[:i], " "), strings.Join(words[i+n:], " "), true
		}
	}
	return strings.Join(words, " "), "", false
}

// readCounts reads "pour 12 contre 3 abstention 1", or for methods with options lines
// of ballots: "3: B > A ; 2: A". None at all is no error.
func (c *Call) readCounts(p decision.Proposal, text string) (map[decision.Choice]int, error) {
	ballots := map[decision.Choice]int{}
	if p.Rules.Method.HasOptions() {
		return ballots, c.readLines(p, text, ballots)
	}
	vocabulary := c.choices[p.Rules.Method]
	for words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,;:", r) }); len(words) > 0; {
		choice, n := vocabulary.prefix(words)
		if n == 0 && len(words) > 1 { // "12 pour"
			if figure, err := strconv.Atoi(words[0]); err == nil {
				if choice, n = vocabulary.prefix(words[1:]); n > 0 {
					words = slices.Concat(words[1:1+n], []string{itoa(figure)}, words[1+n:])
				}
			}
		}
		if n == 0 || len(words) <= n {
			return nil, refuse("urn.not-understood", "said", quoted(strings.Join(words, " ")), "example", c.urnExample(p))
		}
		figure, err := strconv.Atoi(words[n])
		if _, twice := ballots[decision.Choice(choice)]; err != nil || figure < 0 || figure > maxUrn || twice {
			return nil, refuse("urn.not-understood", "said", quoted(strings.Join(words, " ")), "example", c.urnExample(p))
		}
		ballots[decision.Choice(choice)] = figure
		words = words[n+1:]
	}
	return ballots, nil
}

func (c *Call) readLines(p decision.Proposal, text string, ballots map[decision.Choice]int) error {
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == '\n' }) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		count, ballot, _ := strings.Cut(line, ":")
		figure, err := strconv.Atoi(strings.Trim(count, " x×"))
		if err != nil || figure < 0 || figure > maxUrn {
			return refuse("urn.not-understood", "said", quoted(line), "example", c.urnExample(p))
		}
		choice, err := c.readOptions(p, ballot)
		var fault *decision.BallotError
		if errors.As(err, &fault) && !errors.Is(err, decision.ErrBallot) {
			return c.ballotRefusal(p, fault)
		} else if err != nil {
			return refuse("urn.not-understood", "said", quoted(line), "example", c.urnExample(p))
		}
		ballots[choice] += figure
	}
	return nil
}
