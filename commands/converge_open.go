package commands

import (
	"tocsin/collective/convergence"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// ownVote is the proposal of this collective to its own circles, by its own rules.
func (c *Call) ownVote(con storage.Consultation) (decision.Proposal, error) {
	room, v, err := c.inRoom(con.Circle)
	if err != nil {
		return decision.Proposal{}, err
	}
	p := decision.Proposal{
		Circle: con.Circles[0], Others: con.Circles[1:], Kind: decision.Question, Title: con.Question, Options: con.Options,
		Text:  v.T("converge.text", "number", itoa(con.Number), "room", clean(room.Name), "least", convergence.Least),
		State: decision.Open, Opened: c.tx.Now, Deadline: con.Ends().In(c.now.Location()),
	}
	for _, id := range con.Circles {
		joined, err := c.tx.IsJoined(id, con.Author)
		if err != nil {
			return p, err
		}
		if joined {
			p.Author = con.Author
		}
	}
	if p.Rules, err = c.kindRules(decision.Question, con.Circles).Tighten(decision.Question, decision.Wish{Method: con.Method}); err != nil {
		return p, err
	}
	p.Rules.Count = "" // all count alike
	electors, err := c.electorsAt(p, c.tx.Now)
	switch {
	case err != nil:
		return p, err
	case electors == 0:
		return p, refuse("propose.nobody")
	case p.Rules.Secret && electors < decision.MinSecret:
		return p, refuse("converge.too-few", "electors", electors, "least", decision.MinSecret)
	}
	if p.Rules.Seconds = min(p.Rules.Seconds, electors-1); p.Rules.Seconds > 0 {
		p.State = decision.Seconding
	}
	return p, nil
}
