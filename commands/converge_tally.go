package commands

import (
	"errors"

	"tocsin/collective/convergence"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// publishTally publishes, once a vote is closed, the ballots of this collective where the vote is
// part of a joint consultation: how many say the same, and nothing else of them.
func (c *Call) publishTally(p decision.Proposal) error {
	con, is, err := c.joint(p.ID)
	if err != nil || !is {
		return err
	}
	return c.sendTally(con, convergence.TallyOf(con.ID, *p.Receipt))
}

// sendTally publishes a tally. It is published once: what came later would tell, by the
// difference, whose ballot it is.
func (c *Call) sendTally(con storage.Consultation, t convergence.Tally) error {
	room, v, err := c.inRoom(con.Circle)
	if err != nil {
		return err
	}
	signed, err := c.sign(room, convergence.Message{Tally: &t})
	if errors.Is(err, convergence.ErrMessage) && t.State == convergence.Counted { // more different ballots than fit
		t = convergence.Tally{Consultation: con.ID, State: convergence.None}
		signed, err = c.sign(room, convergence.Message{Tally: &t})
	}
	if err != nil {
		return err
	}
	part := storage.Part{State: storage.PartState(t.State), Message: signed}
	if err := c.tx.SavePart(con.ID, part); err != nil {
		return err
	}
	args := []any{"number", itoa(con.Number), "ballots", t.Voted(), "electors", t.Electorate, "least", convergence.Least}
	if t.State == convergence.Counted {
		args = append(args, "outcome", v.T("outcome."+string(t.Outcome)))
	}
	c.out = append(c.out, outgoing{room.ID, storage.Outgoing{Op: storage.Say, Text: v.T("converge.tally-"+string(t.State), args...), Signed: signed}})
	if err := c.recordOne(storage.Entry{Circle: room.ID, Act: "publish-tally", Ref: con.ID}); err != nil {
		return err
	}
	return c.settleJoint(con)
}

// leaveJoint tells the others that this collective takes part no more: its vote was withdrawn, or
// its result annulled.
func (c *Call) leaveJoint(p decision.Proposal) error {
	con, is, err := c.joint(p.ID)
	if err != nil || !is {
		return err
	}
	room, v, err := c.inRoom(con.Circle)
	if err != nil {
		return err
	}
	if err := c.tx.SavePart(con.ID, storage.Part{State: storage.PartWithdrawn}); err != nil {
		return err
	}
	signed, err := c.sign(room, convergence.Message{Withdrawal: &convergence.Withdrawal{Consultation: con.ID}})
	if err != nil {
		return err
	}
	c.out = append(c.out, outgoing{room.ID, storage.Outgoing{Op: storage.Say, Text: v.T("converge.left", "number", itoa(con.Number)), Signed: signed}})
	return c.settleJoint(con)
}

// heardTally keeps what another collective published; the first holds.
func (c *Call) heardTally(from storage.Tocsin, t convergence.Tally) error {
	con, parts, err := c.partsOf(t.Consultation)
	if err != nil || con.ID == "" {
		return err
	}
	part, is := partBy(parts, from.Account)
	if !is {
		return nil
	}
	if part.Done() {
		return c.secondTally(con, from, part)
	}
	part.State, part.Message = storage.PartState(t.State), c.event.Body.Signed
	if err := c.tx.SavePart(con.ID, part); err != nil {
		return err
	}
	return c.settleJoint(con)
}

// secondTally says once that a collective published another tally than its first, which counts.
func (c *Call) secondTally(con storage.Consultation, from storage.Tocsin, first storage.Part) error {
	if first.Message == "" || digestOf(first.Message) == digestOf(c.event.Body.Signed) {
		return nil
	}
	cause := "second-tally:" + con.ID + ":" + from.Account
	said, err := c.tx.Said(cause)
	if err != nil || said > 0 {
		return err
	}
	v := c.voiceFor(c.room.ID)
	_, err = c.tx.Send(c.room.ID, cause, 0, storage.Outgoing{Op: storage.Say, Text: v.T("converge.second", "number", itoa(con.Number), "name", clean(from.Name))})
	return err
}

// heardWithdrawal notes that a collective takes part no more.
func (c *Call) heardWithdrawal(from storage.Tocsin, id string) error {
	con, parts, err := c.partsOf(id)
	if err != nil || con.ID == "" {
		return err
	}
	if _, is := partBy(parts, from.Account); !is {
		return nil
	}
	if err := c.tx.SavePart(id, storage.Part{Account: from.Account, State: storage.PartWithdrawn}); err != nil {
		return err
	}
	if con.State == storage.ConsultationOffered && con.Account == from.Account {
		con.State = storage.ConsultationWithdrawn
		return c.tx.SaveConsultation(con)
	}
	return c.settleJoint(con)
}
