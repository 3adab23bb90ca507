package commands

import (
	"strings"

	"tocsin/collective/decision"
	"tocsin/collective/mandate"
	"tocsin/collective/when"
)

func noDay(d when.Date) bool { return d == when.Date{} }

// mandateState says where a mandate is: who is asked, which vote, when the lot is drawn, who has it.
func (c *Call) mandateState(v voice, m mandate.Mandate) (string, error) {
	args, err := c.mandateArgs(m)
	if err != nil {
		return "", err
	}
	of := args(v, "!")
	p, voting, err := c.openVote(m.Proposal)
	if err != nil {
		return "", err
	}
	key := "mandate.state-" + string(m.State)
	switch {
	case m.State == mandate.Held && !m.InForce(c.now):
		key = "mandate.state-finie" // the circle is told in its hours
	case voting && m.State == mandate.Calling:
		key, of = "mandate.state-lot-vote", append(of, "proposal", number(p))
	case voting && m.State == mandate.Voting:
		of = append(of, "proposal", number(p))
	case m.State == mandate.Voting:
		key = "mandate.state-sans-suite" // the vote is over
	}
	return v.T(key, of...), nil
}

// mandateLine is a mandate on one line: what, whose, until when, by when a report.
func (c *Call) mandateLine(m mandate.Mandate) (string, error) {
	state, err := c.mandateState(c.voice, m)
	if err != nil {
		return "", err
	}
	parts := []string{c.T("mandate.line", "number", itoa(m.Number), "what", capital(c.postName(m.Post))), state, c.T("mandate.until", "day", c.day(m.Until))}
	switch {
	case m.ReportLate(c.now):
		parts = append(parts, c.T("mandate.report-since", "day", c.day(m.Report)))
	case m.Awaited() || m.Pending() && !noDay(m.Report):
		parts = append(parts, c.T("mandate.report-by", "day", c.day(m.Report)))
	case !m.ToldAt.IsZero():
		parts = append(parts, c.T("mandate.report-done"))
	}
	return strings.Join(parts, " · "), nil
}

// showMandate shows one: whose, until when, what is to be done, by which decision or lot, the report, and
// what one can do.
func (c *Call) showMandate(m mandate.Mandate) error {
	args, err := c.mandateArgs(m)
	if err != nil {
		return err
	}
	state, err := c.mandateState(c.voice, m)
	if err != nil {
		return err
	}
	of := append(args(c.voice, c.mark()), "state", state)
	lines := append([]string{c.T("mandate.head", of...)}, c.mandateDays(m)...)
	given, err := c.givenBy(m)
	if err != nil {
		return err
	}
	lines = append(lines, nonEmpty(given)...)
	switch {
	case !m.ToldAt.IsZero():
		lines = append(lines, c.T("mandate.told", append(of, "told", c.moment(m.ToldAt))...))
	case m.ReportLate(c.now):
		lines = append(lines, capital(c.T("mandate.report-since", of...)))
	}
	c.answer(append(lines, c.mandateNext(m, of)...)...)
	return nil
}

// givenBy says by which decision or lot a mandate was given, and which vote would end it.
func (c *Call) givenBy(m mandate.Mandate) (string, error) {
	if p, open, err := c.openVote(m.Ending); err != nil || open && m.InForce(c.now) {
		return c.T("mandate.ending", "proposal", number(p), "result", c.commandLine(resultKey)), err
	}
	switch {
	case !m.Was():
		return "", nil
	case m.Way == mandate.ByLot:
		return c.T("mandate.by-lot", "began", c.moment(m.Began)), nil
	}
	p, err := c.tx.ProposalByID(m.Proposal)
	if err != nil {
		return "", err
	}
	return c.T("mandate.by-decision", "proposal", number(p), "rule", c.rule(m.Rules)), nil
}

// mandateNext is what one can do with a mandate.
func (c *Call) mandateNext(m mandate.Mandate, args []any) []string {
	mine := m.Holder == c.me() || isGuest(m.Holder)
	switch {
	case m.State == mandate.Asked && mine:
		return []string{c.T("mandate.next-asked", args...)}
	case m.State == mandate.Calling && !m.Draws.IsZero():
		return []string{c.T("mandate.next-lot", args...)}
	case m.InForce(c.now) && mine:
		return []string{c.T("mandate.next-yours", args...)}
	case m.InForce(c.now):
		return []string{c.T("mandate.next-held", args...)}
	case m.Pending():
		return []string{c.T("mandate.next-pending", args...)}
	}
	return []string{c.T("mandate.next-over", args...)}
}

// afterMandate says below the result of a vote on a mandate how it stands.
func (c *Call) afterMandate(v voice, p decision.Proposal, mark string) ([]string, error) {
	e, m, err := c.mandateOf(p)
	if err != nil {
		return nil, err
	}
	args, err := c.mandateArgs(m)
	if err != nil {
		return nil, err
	}
	state, err := c.mandateState(v, m)
	if err != nil {
		return nil, err
	}
	key := "mandate.after"
	if e.Does == mandate.Draws && m.State == mandate.Calling {
		key = "mandate.after-lot"
	}
	lines := []string{v.T(key, append(args(v, mark), "state", state)...)}
	if p.Contestable(v.now) {
		lines = append(lines, v.T("receipt.contest", "contest", mark+v.name("name."+contestKey), "number", number(p), "until", v.moment(p.Final)))
	}
	return lines, nil
}
