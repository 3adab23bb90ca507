package commands

import "tocsin/collective/decision"

// shownReasons is how many reasons a result repeats at the most.
const shownReasons = 12

// reasons are those that were given with the ballots that count of an open vote, without
// names: of a vote that asks for views, an objection or a block they are the result.
func (c *Call) reasons(v voice, p decision.Proposal) ([]string, error) {
	if p.Rules.Secret {
		return nil, nil
	}
	ballots, err := c.tx.Ballots(p.ID, p.Version)
	if err != nil {
		return nil, err
	}
	standing := decision.Standing(ballots, p.Deadline)
	var lines []string
	for _, b := range ballots {
		if standing[b.Voter].ID != b.ID {
			continue
		}
		reason, err := c.tx.BallotReason(b.ID)
		if err != nil {
			return nil, err
		}
		if reason != "" {
			lines = append(lines, v.T("receipt.reason", "choice", v.ballotText(p, b.Choice), "reason", cutTo(reason, maxLine)))
		}
	}
	if more := len(lines) - shownReasons; more > 0 {
		lines = append(lines[:shownReasons], v.T("receipt.more-reasons", "n", more))
	}
	return lines, nil
}
