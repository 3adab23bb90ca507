package commands

import (
	"errors"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// How long a vote in an assembly is open, and a temperature.
const (
	sessionVote        = 15 * time.Minute
	sessionTemperature = 3 * time.Minute
)

// inSession ties a proposal to the assembly that is under way in its circles, and to the
// item that is spoken of, so that its result stands in the minutes.
func (c *Call) inSession(p decision.Proposal) error {
	for _, circle := range p.Circles() {
		a, err := c.tx.LiveAssembly(circle)
		if errors.Is(err, storage.ErrNotFound) {
			continue
		} else if err != nil {
			return err
		}
		return c.tx.AddVote(a.ID, assembly.Vote{Proposal: p.ID, Item: a.Current})
	}
	return nil
}

// takeTemperature asks everybody for a temperature, which decides nothing.
func (c *Call) takeTemperature(a assembly.Assembly, rest string) error {
	if !a.Live() {
		return c.notLive(a)
	}
	title := cutTo(clean(rest), maxTitle)
	if title == "" {
		item, err := c.currentItem(a)
		if err != nil && !errors.Is(err, storage.ErrNotFound) {
			return err
		}
		title = c.voiceFor(a.Circle).T("meet.temperature", "title", item.Title)
		if item.ID == "" {
			title = c.voiceFor(a.Circle).T("meet.temperature-now")
		}
	}
	d := draft{
		Circles: a.Circles(), Kind: decision.Question, Title: title, Wish: decision.Wish{Method: decision.Temperature},
		Deadline: c.now.Add(sessionTemperature),
	}
	p, err := c.composeAtOnce(d)
	if err != nil {
		return err
	}
	return c.publish(&p)
}

// composeAtOnce is compose for what an assembly asks: it needs nobody to second it, who may
// call one may ask when, and where it cannot be secret it is open.
func (c *Call) composeAtOnce(d draft) (decision.Proposal, error) {
	var err error
	d.AtOnce = true
	if d.Openly, err = c.tooFewForSecret(d); err != nil {
		return decision.Proposal{}, err
	}
	p, err := c.compose(d)
	p.Rules.Seconds = 0
	if p.State == decision.Seconding {
		p.State = decision.Open
	}
	return p, err
}

// sessionDeadline is when a vote ends that is to be over in the assembly, or says that
// none is under way.
func (c *Call) sessionDeadline(circles []collective.RoomID) (time.Time, error) {
	for _, circle := range circles {
		_, err := c.tx.LiveAssembly(circle)
		if err == nil {
			return c.now.Add(sessionVote), nil
		} else if !errors.Is(err, storage.ErrNotFound) {
			return time.Time{}, err
		}
	}
	return time.Time{}, refuse("propose.no-session", "meet", c.commandLine(meetKey))
}

// reviewAfter is when a circle asks itself what becomes of a decision of an assembly for
// which nobody said when.
const reviewAfter = 90 * 24 * time.Hour

// reviewInAssembly gives the day of its review to a decision that an assembly has taken.
func (c *Call) reviewInAssembly(p *decision.Proposal) error {
	if !p.Adopted() || !p.Rules.Method.Decides() || p.Review != "" || p.Kind == decision.RuleChange || p.Rules.Method == decision.Dates {
		return nil
	}
	_, _, err := c.tx.VoteIn(p.ID)
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	}
	p.Review = c.now.Add(reviewAfter).Format(time.DateOnly)
	return err
}
