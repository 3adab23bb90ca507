package commands

import (
	"maps"

	"tocsin/collective/decision"
	"tocsin/collective/tally"
	"tocsin/report/published"
)

// ballotFile is the published ballots of a vote, for everybody to recount: of a secret
// vote each with its phrase, of a vote among options each for itself and without
// names. Other open votes have none: their numbers are in the receipt.
func (c *Call) ballotFile(p decision.Proposal, r decision.Receipt) ([]byte, error) {
	rules, known := p.Rules.Recount(r.Count.Electorate)
	if !known || !p.Rules.Secret && !p.Rules.Method.HasOptions() || r.Count.Voted() == 0 {
		return nil, nil
	}
	v := c.voiceFor(p.Circle)
	file := published.Vote{Options: p.Options, Heading: []string{
		v.T("published.title", "number", number(p), "title", p.Title),
		v.T("published.recount", "command", "tocsin tally "+recountFlags(rules)+" FILE"),
	}}
	if p.Rules.Secret {
		file.Heading = append(file.Heading, v.T("published.phrases"))
	}
	urns, err := c.countedUrns(p)
	if err != nil {
		return nil, err
	}
	left := map[decision.Choice]int{} // without those of the urns
	maps.Copy(left, r.Count.Ballots)
	for _, urn := range urns {
		for choice, n := range urn.Ballots {
			left[choice] -= n
			file.Ballots = append(file.Ballots, published.Line{Count: n, Choice: choice, Note: v.name("channel." + string(urn.Channel))})
		}
	}
	if !p.Rules.Secret {
		for choice, n := range left {
			if n > 0 {
				file.Ballots = append(file.Ballots, published.Line{Count: n, Choice: choice})
			}
		}
		return file.File(), nil
	}
	box, err := c.tx.SecretBallots(p.ID)
	for _, b := range box {
		file.Ballots = append(file.Ballots, published.Line{Count: 1, Choice: b.Choice, Note: b.Phrase})
	}
	return file.File(), err
}

// recountFlags are the flags with which tocsin tally counts by rules.
func recountFlags(rules tally.Rules) string {
	flags := "-method " + string(rules.Method)
	switch rules.Method {
	case tally.Majority:
		flags += " -fraction " + rules.Fraction.String() + " -of " + string(rules.Of) + " -electorate " + itoa(int(rules.Electorate))
	case tally.STV:
		flags += " -seats " + itoa(rules.Seats)
	}
	return flags
}

// recountLine goes with the file: how to check one's own ballot, and the count.
func (v voice) recountLine(p decision.Proposal) string {
	key := "published.open"
	if p.Rules.Secret {
		key = "published.secret"
	}
	return v.T(key, "number", number(p), "digest", shortDigest(p.Receipt.Digest))
}

// shortDigest writes the first eight digits of a digest in groups of four, as people
// read them to each other.
func shortDigest(digest string) string {
	if len(digest) < 8 {
		return digest
	}
	return digest[:4] + " " + digest[4:8]
}
