package commands

import (
	"errors"
	"strconv"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// readProposal reads where a proposal is in its life, for the poll of an assembly, and on which
// day it is reviewed. Nothing else of a vote is touched by undoing.
func readProposal(c *Call, id string) (fields, error) {
	p, err := c.tx.ProposalByID(id)
	if err != nil {
		return nil, err
	}
	return fields{"state": string(p.State), "review": p.Review}.withoutEmpty(), nil
}

func putProposal(c *Call, s swing) error {
	p, err := c.tx.ProposalByID(s.id)
	if err != nil {
		return err
	}
	if state, changes := s.goes("state"); changes {
		if decision.State(state) != decision.Open || p.State != decision.Withdrawn || !p.Deadline.After(c.now) || p.Rules.Secret {
			return c.notOpen(p)
		}
		return c.askDatesAgain(p)
	}
	if p.State != decision.Open && p.State != decision.Seconding && !p.Adopted() {
		return refuse("carry.not-adopted", "number", number(p), "result", c.commandLine(resultKey))
	}
	s.set("review", &p.Review)
	return errors.Join(c.tx.SaveProposal(p), c.planReview(p))
}

// askDatesAgain opens the poll for the date of an assembly again, with the answers that it had.
func (c *Call) askDatesAgain(p decision.Proposal) error {
	electors, err := c.tx.Electorate(p.ID)
	if err != nil {
		return err
	}
	p.State = decision.Open
	return errors.Join(c.keepOpen(p), c.announce(p, len(electors), "undo.poll-again"))
}

func proposalLines(c *Call, v voice, s swing) ([]string, error) {
	p, err := c.tx.ProposalByID(s.id)
	if err != nil {
		return nil, err
	}
	if p.Review == "" {
		return []string{v.T("undo.no-review", "number", number(p))}, nil
	}
	return []string{v.T("undo.review", "number", number(p), "day", v.dayText(p.Review))}, nil
}

func readLinks(c *Call, id string) (fields, error) {
	links, err := c.tx.Links(id)
	f := fields{}
	for _, l := range links {
		f[l.Kind+" "+itoa(l.Number)] = "tied"
	}
	return f, err
}

func putLinks(c *Call, s swing) error {
	for field, to := range s.to {
		kind, n, _ := strings.Cut(field, " ")
		other, err := strconv.Atoi(n)
		if err != nil {
			return err
		}
		l := storage.Link{Kind: kind, Number: other}
		if to == "" {
			err = c.tx.Unlink(s.id, l)
		} else {
			err = c.tx.Link(s.id, l)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func linksLines(c *Call, v voice, s swing) ([]string, error) {
	p, err := c.tx.ProposalByID(s.id)
	if err != nil {
		return nil, err
	}
	line, err := c.speaking(v).linkLine(p)
	if line == "" {
		line = v.T("linked.none", "number", number(p))
	}
	return []string{line}, err
}
