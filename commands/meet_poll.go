package commands

import (
	"errors"
	"slices"
	"strings"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// pollDates puts the dates of an assembly to the vote of its circles; the result fixes its
// date.
func (c *Call) pollDates(a *assembly.Assembly) error {
	v := c.voiceFor(a.Circle)
	d := draft{
		Circles: a.Circles(), Kind: decision.Question, Wish: decision.Wish{Method: decision.Dates}, Deadline: c.pollDeadline(*a),
		Title: v.T("meet.poll-title", "title", v.meetingTitle(*a)),
	}
	if a.Place != "" {
		d.Text = v.T("proposal.place", "value", a.Place)
	}
	for _, at := range a.Dates {
		d.Options = append(d.Options, v.moment(at))
	}
	p, err := c.composeAtOnce(d)
	if err != nil {
		return err
	}
	if err := c.publish(&p); err != nil {
		return err
	}
	a.Poll = p.ID
	return c.tx.SaveAssembly(*a)
}

// pollDeadline is when a poll of dates ends: when a question does by the rule, but so long
// before the first date that people can still arrange to come, if there is that much time.
func (c *Call) pollDeadline(a assembly.Assembly) time.Time {
	deadline := c.voiceFor(a.Circle).standardDeadline(c.kindRules(decision.Question, a.Circles()))
	first := a.Dates[0]
	for _, before := range []time.Duration{24 * time.Hour, 3 * time.Hour, time.Hour} {
		if latest := first.Add(-before); latest.After(c.now.Add(before)) {
			if deadline.After(latest) {
				return latest
			}
			return deadline
		}
	}
	return c.now.Add(first.Sub(c.now) / 2)
}

// dated fixes the date of an assembly that a poll was about: the one that most can come
// to, the earliest of several that are equal.
func (c *Call) dated(p decision.Proposal) error {
	a, err := c.tx.AssemblyByPoll(p.ID)
	if errors.Is(err, storage.ErrNotFound) || err == nil && a.State != assembly.Dateless {
		return nil
	} else if err != nil {
		return err
	}
	at := a.Dates[:0:0]
	if p.Receipt.Outcome == decision.Adopted || p.Receipt.Outcome == decision.Tied {
		for i, date := range a.Dates {
			if slices.Contains(strings.Split(p.Receipt.Result, "="), decision.Letter(i)) {
				at = append(at, date)
			}
		}
	}
	for _, date := range at {
		moved, err := a.Move(date, time.Time{}, c.now)
		if err != nil { // it is over by now
			continue
		}
		if err := c.tx.SaveAssembly(moved); err != nil {
			return err
		}
		if err := c.planMeeting(moved); err != nil {
			return err
		}
		if err := c.recordMeeting(moved, "date-assembly", ""); err != nil {
			return err
		}
		key := "meet.date-set"
		if len(at) > 1 {
			key = "meet.date-tied"
		}
		return c.announceMeeting(moved, key)
	}
	return c.tellDateless(a)
}

// endDatePoll ends the poll of an assembly that is called off or has its date otherwise, if
// it is still open; key says why.
func (c *Call) endDatePoll(a assembly.Assembly, key string) error {
	if a.Poll == "" {
		return nil
	}
	p, err := c.tx.ProposalByID(a.Poll)
	if err != nil || p.State != decision.Open && p.State != decision.Seconding {
		return err
	}
	return c.withdraw(p, key)
}

// leftDateless says that an assembly has no date, when the poll that looked for it ends
// without a result.
func (c *Call) leftDateless(p decision.Proposal) error {
	a, err := c.tx.AssemblyByPoll(p.ID)
	if errors.Is(err, storage.ErrNotFound) || err == nil && a.State != assembly.Dateless {
		return nil
	} else if err != nil {
		return err
	}
	return c.tellDateless(a)
}

// keepsDate says that an assembly keeps its date, when the poll that found it is annulled:
// people may count on it by now.
func (c *Call) keepsDate(p decision.Proposal) error {
	a, err := c.tx.AssemblyByPoll(p.ID)
	if errors.Is(err, storage.ErrNotFound) || err == nil && a.State != assembly.Called {
		return nil
	} else if err != nil {
		return err
	}
	return c.tellMeeting(a, func(v voice) []string {
		return []string{v.T("meet.poll-annulled", append(meetingArgs(v, a), "meet", "!"+v.name("name."+meetKey), "move", v.name("act.move"))...)}
	})
}

func (c *Call) tellDateless(a assembly.Assembly) error {
	return c.tellMeeting(a, func(v voice) []string {
		return []string{v.T("meet.no-date-found", "title", v.meetingTitle(a), "meet", "!"+v.name("name."+meetKey), "move", v.name("act.move"), "number", itoa(a.Number))}
	})
}
