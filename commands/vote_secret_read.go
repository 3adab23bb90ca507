package commands

import (
	"errors"
	"strings"

	"tocsin/collective/decision"
	"tocsin/collective/phrase"
)

// readSecret reads the choice at the start of a text; the rest is the phrase. Of a
// method with options the last two words are the phrase, where the others are a ballot.
func (c *Call) readSecret(p decision.Proposal, text string) (decision.Choice, string, error) {
	words := strings.Fields(text)
	if !p.Rules.Method.HasOptions() {
		if n, rest := leadingNumber(text); rest == "" && n >= 1 && n <= len(p.Rules.Method.Choices()) {
			return p.Rules.Method.Choices()[n-1], "", nil
		}
		choice, n := c.choices[p.Rules.Method].prefix(words)
		return decision.Choice(choice), strings.Join(words[n:], " "), nil
	}
	choice, err := c.readOptions(p, text)
	if err == nil {
		return choice, "", nil
	}
	for cut := max(len(words)-2, 1); cut < len(words); cut++ {
		rest := strings.Join(words[cut:], " ")
		meaning, _ := c.answers.word(rest)
		if _, wrong := phrase.Read(rest); wrong != nil && meaning != "yes" {
			continue
		}
		if choice, err := c.readOptions(p, strings.Join(words[:cut], " ")); err == nil {
			return choice, rest, nil
		}
	}
	var fault *decision.BallotError
	if errors.As(err, &fault) && !errors.Is(err, decision.ErrBallot) {
		return "", "", c.ballotRefusal(p, fault)
	}
	return "", "", nil
}
