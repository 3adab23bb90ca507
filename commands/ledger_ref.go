package commands

import (
	"errors"
	"slices"

	"tocsin/collective/incident"
	"tocsin/collective/journal"
	"tocsin/storage"
)

// refOf is the number of what an entry refers to, or its name where it has no number, and the
// command that shows it; what is not there any more has a question mark and none.
func (c *Call) refOf(of about, e storage.Recorded) (number, see string, err error) {
	n, key := 0, ""
	switch of {
	case aboutProposal:
		p, failed := c.tx.ProposalByID(e.Ref)
		n, key, err = p.Number, resultKey, failed
	case aboutAssembly:
		a, failed := c.tx.AssemblyByID(e.Ref)
		n, key, err = a.Number, meetKey, failed
	case aboutAction:
		a, failed := c.tx.ActionByID(e.Ref)
		n, key, err = a.Number, enactKey, failed
	case aboutPromise:
		p, failed := c.tx.PromiseByID(e.Ref)
		n, key, err = p.Number, promiseKey, failed
	case aboutTask:
		t, failed := c.tx.TaskByID(e.Ref)
		n, key, err = t.Number, taskKey, failed
	case aboutReport:
		r, failed := c.tx.ReportByID(e.Ref)
		n, key, err = r.Number, reportsKey, failed
	case aboutLaw:
		return c.lawRef(e.Ref)
	case aboutFigures:
		return c.figuresRef(e)
	case aboutConvergence:
		return c.convergenceRef(e)
	case aboutAll:
		return "", "", nil
	case aboutMandate:
		m, failed := c.tx.MandateByID(e.Ref)
		n, key, err = m.Number, mandateKey, failed
	case aboutWilling:
		return "", c.commandLine(mandateKey), nil
	case aboutDigest:
		return "", c.commandLine(digestsKey), nil
	case aboutCircle:
		return "", c.commandLine(takeoutKey), nil
	case aboutUndone:
		first, err := c.firstOf(e)
		if err != nil || first.Act == e.Act {
			return "?", "", err
		}
		return c.refOf(c.recorded[first.Act].about, first)
	}
	if errors.Is(err, storage.ErrNotFound) || err == nil && n == 0 {
		return "?", "", nil
	}
	return itoa(n), c.commandLine(key) + " " + itoa(n), err
}

// lawRef names the service of a text of law.
func (c *Call) lawRef(service string) (name, see string, err error) {
	if service == "" {
		return c.T("figures.all"), c.commandLine(briefKey) + " " + c.name("filing.law"), nil
	}
	return c.term(incident.Service, service), c.commandLine(briefKey) + " " + c.serviceWord(service) + " " + c.name("filing.law"), nil
}

// figuresRef names the quarter whose figures were published.
func (c *Call) figuresRef(e storage.Recorded) (name, see string, err error) {
	all, err := c.tx.Publications(e.Circle)
	if err != nil {
		return "", "", err
	}
	for _, one := range all {
		if p, ok := incident.ParsePeriod(one.Quarter); ok && one.ID == e.Ref {
			return c.periodName(p), c.commandLine(briefKey), nil
		}
	}
	return "?", "", nil
}

// convergenceRef is the number of a consultation, or of whom a key is its fingerprint.
func (c *Call) convergenceRef(e storage.Recorded) (name, see string, err error) {
	con, err := c.tx.Consultation(e.Ref)
	switch {
	case errors.Is(err, storage.ErrNotFound) && slices.Contains([]string{"ask-collectives", "retire-question", "publish-tally"}, e.Act):
		return "?", "", nil // it is over for so long that it was erased
	case errors.Is(err, storage.ErrNotFound):
		return journal.Groups(e.Ref), c.commandLine(convergeKey), nil
	}
	return itoa(con.Number), c.commandLine(convergeKey) + " " + itoa(con.Number), err
}
