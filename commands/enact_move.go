package commands

import (
	"errors"
	"strings"

	"tocsin/collective/action"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// moveTo puts an action into a state.
func moveTo(to action.State) func(c *Call, a action.Action, rest string) error {
	return func(c *Call, a action.Action, _ string) error {
		next, err := a.Move(to, c.actionRules(a.Circles()))
		if err != nil {
			return c.wrongMove(a, err)
		}
		return c.moved(a, next, "enact.is-now")
	}
}

// moved keeps that an action went from one state to another, and tells its circles.
func (c *Call) moved(was, next action.Action, key string) error {
	if err := c.tx.SaveAction(next); err != nil {
		return err
	}
	if err := c.planAction(next); err != nil {
		return err
	}
	if was.Live() && next.State == action.Over { // by hand, not by its date
		if err := errors.Join(c.planJudging(next), c.overOnAgendas(next)); err != nil {
			return err
		}
	}
	c.did(enactKey, stateRef(was, next))
	if err := c.recordAction(next, "move-action", string(was.State)+" "+string(next.State)); err != nil {
		return err
	}
	if err := c.dropSettledIn(next.Circles()); err != nil {
		return err
	}
	return c.announceAction(next, key, "state", c.T("enact.state-"+string(next.State)))
}

// decideAction ties an action to the decision that carries it, by its number.
func (c *Call) decideAction(a action.Action, rest string) error {
	if words := strings.Fields(rest); len(words) > 0 {
		if kind, took := c.links.prefix(words); kind == "proposal" {
			rest = afterWords(rest, took)
		}
	}
	n, _ := leadingNumber(rest)
	if n == 0 {
		return refuse("enact.decided-how", append(c.stepArgs(a, "decided"), "propose", c.name("step.propose"))...)
	}
	p, err := c.visible(n)
	if err != nil {
		return err
	}
	if !p.Adopted() {
		return refuse("carry.not-adopted", "number", number(p), "result", c.commandLine(resultKey))
	}
	if !carries(p, a) {
		return refuse("enact.other-decision", "number", number(p), "kind", c.name("kind."+string(p.Kind)), "action", c.actionName(a))
	}
	next, err := a.Decide(p.ID)
	if err != nil {
		return c.wrongMove(a, err)
	}
	return c.moved(a, dated(next, p, c), "enact.is-now")
}

// carries says whether a decision can carry an action: a strike only one of its own kind,
// put to the same circles.
func carries(p decision.Proposal, a action.Action) bool {
	for _, circle := range a.Circles() {
		if !p.In(circle) {
			return false
		}
	}
	if a.Kind.IsStrike() {
		return string(p.Kind) == string(a.Kind)
	}
	return p.Rules.Method.Decides()
}

// abandonAction drops an action, with a word why.
func (c *Call) abandonAction(a action.Action, rest string) error {
	why := reason(rest)
	if why == "" {
		return refuse("enact.drop-how", c.stepArgs(a, "drop")...)
	}
	next, err := a.Abandon(why)
	if err != nil {
		return c.wrongMove(a, err)
	}
	if err := c.moved(a, next, "enact.dropped"); err != nil {
		return err
	}
	return c.giveCalendar(next)
}

func (c *Call) resumeAction(a action.Action, _ string) error {
	next, err := a.Resume()
	if err != nil {
		return c.wrongMove(a, err)
	}
	if err := c.moved(a, next, "enact.resumed"); err != nil {
		return err
	}
	return c.giveCalendar(next)
}

// wrongMove says why an action cannot go there, and what one can do.
func (c *Call) wrongMove(a action.Action, err error) error {
	args := append(c.stepArgs(a, "propose"), "action", c.actionName(a), "state", c.T("enact.state-"+string(a.State)),
		"resume", c.name("step.resume"), "judge", c.name("step.judge"), "decided", c.name("step.decided"))
	switch {
	case errors.Is(err, action.ErrSame):
		return refuse("enact.same", args...)
	case errors.Is(err, action.ErrAbandoned), a.State == action.Abandoned:
		return refuse("enact.abandoned", args...)
	case errors.Is(err, action.ErrUndecided):
		return refuse("enact.undecided", args...)
	case errors.Is(err, action.ErrOver):
		return refuse("enact.is-over", args...)
	case errors.Is(err, action.ErrDecided):
		return refuse("enact.has-decision", args...)
	}
	return err
}

// recordAction appends an act to the journal of each circle of an action.
func (c *Call) recordAction(a action.Action, act, detail string) error {
	return c.recordIn(a.Circles(), storage.Entry{Member: c.member.ID, Act: act, Ref: a.ID, Detail: detail})
}
