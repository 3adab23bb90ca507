package commands

import (
	"tocsin/collective/convergence"
	"tocsin/storage"
)

// jointDue tells what there is of a joint result.
func jointDue(c *Call) error {
	con, err := c.tx.Consultation(c.due.Ref)
	if err != nil {
		return err
	}
	return c.settleJoint(con)
}

// heardResult compares what another Tocsin counted with what this one counts, and says once what
// came out of that.
func (c *Call) heardResult(from storage.Tocsin, r convergence.Result) error {
	con, parts, err := c.partsOf(r.Consultation)
	if err != nil || con.ID == "" || con.State != storage.ConsultationVoting && con.State != storage.ConsultationTold {
		return err
	}
	if _, is := partBy(parts, from.Account); !is {
		return nil
	}
	j, err := c.countJoint(con)
	if err != nil {
		return err
	}
	cause := "joint:" + con.ID + ":" + from.Account + ":" + r.Print
	said, err := c.tx.Said(cause)
	if err != nil || said > 0 {
		return err
	}
	v := c.voiceFor(c.room.ID)
	key := "converge.differs"
	if r.Print == j.print && r.Outcome == string(j.receipt.Outcome) && r.Winner == j.receipt.Result {
		key = "converge.verified"
	}
	_, err = c.tx.Send(c.room.ID, cause, 0, storage.Outgoing{Op: storage.Say,
		Text: v.T(key, "number", itoa(con.Number), "print", shortDigest(j.print), "theirs", shortDigest(r.Print), "converge", "!"+v.name("name."+convergeKey))})
	return err
}
