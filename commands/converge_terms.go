package commands

import (
	"errors"
	"slices"

	"tocsin/collective/convergence"
	"tocsin/storage"
)

// maxOffered is how many questions of one Tocsin wait for an answer in a room.
const maxOffered = 20

// heardTerms offers the members here the question of another collective.
func (c *Call) heardTerms(from storage.Tocsin, t convergence.Terms) error {
	shared, err := c.tx.Shared(c.room.ID)
	if err != nil || !shared || !cleanTerms(t) || !t.Open(c.tx.Now) {
		return err
	}
	before, err := c.tx.Consultation(t.ID)
	if err == nil {
		return c.sameQuestion(before, from, t)
	} else if !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	all, err := c.tx.Consultations(c.room.ID)
	if err != nil {
		return err
	}
	waiting := 0
	for _, con := range all {
		if con.Account == from.Account && con.State == storage.ConsultationOffered {
			waiting++
		}
	}
	v := c.voiceFor(c.room.ID)
	switch {
	case waiting >= maxOffered:
		return nil
	case slices.ContainsFunc(all, func(con storage.Consultation) bool { return con.Number == t.Number }):
		c.tellRoom(c.room, v.T("converge.number-taken", "number", itoa(t.Number), "name", clean(from.Name)))
		return nil
	}
	con := storage.Consultation{Terms: t, Circle: c.room.ID, Account: from.Account, State: storage.ConsultationOffered}
	if err := errors.Join(c.tx.SaveConsultation(con), c.tx.SavePart(t.ID, storage.Part{Account: from.Account, State: storage.PartYes})); err != nil {
		return err
	}
	c.tellRoom(c.room, v.T("converge.heard", "number", itoa(t.Number), "name", clean(from.Name),
		"command", "!"+v.name("name."+convergeKey)+" "+itoa(t.Number)+" "+v.name("answer.yes")))
	return nil
}

// cleanTerms says whether the texts of a question are what this Tocsin would make of them.
func cleanTerms(t convergence.Terms) bool {
	for _, text := range append([]string{t.Question}, t.Options...) {
		if clean(text) != text || text == "" {
			return false
		}
	}
	return true
}

// sameQuestion handles a question that is known. Where one message of somebody who is in both
// collectives made both ask it, it is one question, asked by the one whose key comes first, and both
// take part.
func (c *Call) sameQuestion(con storage.Consultation, from storage.Tocsin, t convergence.Terms) error {
	if con.Account != "" || con.State != storage.ConsultationOffered || con.Circle != c.room.ID || !con.Same(t) {
		return nil
	}
	if err := c.tx.SavePart(t.ID, storage.Part{Account: from.Account, State: storage.PartYes}); err != nil {
		return err
	}
	all, err := c.tx.Consultations(c.room.ID)
	if err != nil {
		return err
	}
	taken := slices.ContainsFunc(all, func(o storage.Consultation) bool { return o.ID != con.ID && o.Number == t.Number })
	if from.Key < c.tx.Signer().Key() && !taken {
		con.Account, con.Number = from.Account, t.Number
	}
	return c.openOwn(con, from)
}

// partsOf reads a consultation of this room with its collectives; an empty one when there is none.
func (c *Call) partsOf(id string) (storage.Consultation, []storage.Part, error) {
	con, err := c.tx.Consultation(id)
	if errors.Is(err, storage.ErrNotFound) || err == nil && con.Circle != c.room.ID {
		return storage.Consultation{}, nil, nil
	} else if err != nil {
		return con, nil, err
	}
	parts, err := c.tx.Parts(id)
	return con, parts, err
}

// partBy is the part of an account.
func partBy(parts []storage.Part, account string) (storage.Part, bool) {
	i := slices.IndexFunc(parts, func(p storage.Part) bool { return p.Account == account })
	if i < 0 {
		return storage.Part{}, false
	}
	return parts[i], true
}
