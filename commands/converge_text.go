package commands

import (
	"strings"

	"tocsin/collective/convergence"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// jointLines write a joint result: all ballots together, then what each collective published, and
// whether its ballots give what it claims.
func (c *Call) jointLines(v voice, con storage.Consultation, j jointCount) []string {
	p := decision.Proposal{Number: con.Number, Kind: decision.Question, Title: con.Question, Options: con.Options, Rules: j.receipt.Rules, Receipt: &j.receipt, State: decision.Closed}
	lines := []string{v.T("converge.joint", "number", itoa(con.Number), "question", con.Question)}
	if j.receipt.Outcome == convergence.Nothing {
		lines = append(lines, v.T("converge.nothing"))
	} else {
		lines = append(lines, v.T("converge.together", "ballots", j.receipt.Count.Voted(), "electors", j.receipt.Count.Electorate))
		if winner := v.winner(p); winner != "" {
			lines = append(lines, winner)
		}
		for _, check := range j.receipt.Checks {
			if check.Rule == decision.MajorityRule {
				lines = append(lines, v.check(check, j.receipt.Rules))
			}
		}
		lines = append(append(lines, v.optionTotals(p)...), v.others(p)...)
	}
	for _, part := range j.parts {
		lines = append(lines, c.partLine(v, con, part))
	}
	return append(lines, v.T("converge.no-list"), v.T("converge.print", "print", shortDigest(j.print)))
}

// partLine says what one collective published.
func (c *Call) partLine(v voice, con storage.Consultation, part jointPart) string {
	who := v.T("converge.this", "print", shortDigest(c.tx.Signer().Key().Print()))
	if part.Account != "" {
		who = v.T("converge.that", "name", clean(part.tocsin.Name), "print", shortDigest(part.tocsin.Key.Print()))
	}
	args := []any{"who", who, "ballots", part.tally.Voted(), "electors", part.tally.Electorate, "least", convergence.Least}
	switch {
	case part.wrong:
		return v.T("converge.part-wrong", args...)
	case part.State != storage.PartCounted:
		return v.T("converge.part-"+string(part.State), args...)
	}
	args = append(args, "got", v.outcomeOf(con, part.receipt), "claimed", v.outcomeOf(con, decision.Receipt{Outcome: part.tally.Outcome, Result: part.tally.Result}))
	if !part.same {
		return v.T("converge.part-differs", args...)
	}
	return v.T("converge.part-same", args...)
}

// outcomeOf is the outcome of one collective in a few words, with the options that won.
func (v voice) outcomeOf(con storage.Consultation, r decision.Receipt) string {
	text := string(r.Outcome)
	if v.texts.Knows("outcome." + text) {
		text = v.T("outcome." + text)
	}
	if first, _, _ := strings.Cut(r.Result, ">"); con.Method.HasOptions() && first != "" {
		text += ", " + clean(first)
	}
	return text
}

// showConsultation says where a consultation is.
func (c *Call) showConsultation(con storage.Consultation) error {
	j, err := c.countJoint(con)
	if err != nil {
		return err
	}
	if con.State == storage.ConsultationTold {
		c.answer(c.jointLines(c.voice, con, j)...)
		return nil
	}
	lines := append([]string{c.T("converge.question", "number", itoa(con.Number), "question", con.Question)}, optionLines(decision.Proposal{Options: con.Options})...)
	lines = append(lines, c.T("converge.by", "method", c.T("methods."+string(con.Method)), "deadline", c.moment(con.Ends())))
	for _, part := range j.parts {
		lines = append(lines, c.partLine(c.voice, con, part))
	}
	if con.Proposal != "" {
		p, err := c.tx.ProposalByID(con.Proposal)
		if err != nil {
			return err
		}
		c.answer(append(lines, c.T("converge.see", "result", c.commandLine(resultKey), "local", number(p)))...)
		return nil
	}
	c.answer(append(lines, c.T("converge.state-"+string(con.State)))...)
	return nil
}
