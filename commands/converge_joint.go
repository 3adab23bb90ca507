package commands

import (
	"encoding/json"
	"errors"
	"fmt"

	"tocsin/collective/convergence"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// jointPart is what one collective published, as this Tocsin counts it again.
type jointPart struct {
	storage.Part
	tocsin  storage.Tocsin // empty for this one
	tally   convergence.Tally
	receipt decision.Receipt
	same    bool // the recount gives what was claimed
	wrong   bool // it does not add up, or has ballots that are none: nothing of it is added
}

// jointCount is where a consultation stands.
type jointCount struct {
	parts   []jointPart
	missing int // parts that have not published
	print   string
	receipt decision.Receipt
}

func digestOf(envelope string) string {
	var e convergence.Envelope
	if json.Unmarshal([]byte(envelope), &e) != nil {
		return ""
	}
	return e.Digest()
}

// countJoint counts each published tally again from its ballots, and all of them together.
func (c *Call) countJoint(con storage.Consultation) (jointCount, error) {
	parts, err := c.tx.Parts(con.ID)
	if err != nil {
		return jointCount{}, err
	}
	var j jointCount
	var published []convergence.Published
	for _, part := range parts {
		one := jointPart{Part: part}
		if part.Account != "" {
			if one.tocsin, err = c.tx.Tocsin(part.Account); err != nil {
				return j, err
			}
		}
		if !part.Done() {
			j.missing++
		}
		if part.State == storage.PartCounted || part.State == storage.PartFew || part.State == storage.PartNone {
			m, _, err := convergence.Open(part.Message)
			if err != nil || m.Tally == nil {
				return j, fmt.Errorf("read tally: %w", errors.Join(err, convergence.ErrMessage))
			}
			one.tally = *m.Tally
			add := convergence.Published{Tally: one.tally, Digest: digestOf(part.Message)}
			if part.State == storage.PartCounted {
				if one.receipt, one.same, err = one.tally.Recount(con.Terms); err != nil {
					one.wrong, add.Tally = true, convergence.Tally{Consultation: con.ID, State: convergence.None}
				}
			}
			published = append(published, add)
		}
		j.parts = append(j.parts, one)
	}
	j.print = convergence.Print(published)
	j.receipt, err = convergence.Joint(con.Terms, published)
	return j, err
}

// inCharge says whether this Tocsin tells the joint result: the one that asked the question does, or
// if it has published nothing, of those that have the one whose key comes first.
func (c *Call) inCharge(con storage.Consultation, j jointCount) bool {
	own, first := c.tx.Signer().Key(), convergence.Key("")
	for _, part := range j.parts {
		key := part.tocsin.Key
		if part.Account == "" {
			key = own
		}
		switch {
		case part.tally.State == "":
		case part.Account == con.Account:
			return part.Account == ""
		case first == "" || key < first:
			first = key
		}
	}
	return first == own
}

// settleJoint tells the joint result once all that take part have published, or after a day what
// there is. One that was told is told anew where something of it has changed.
func (c *Call) settleJoint(con storage.Consultation) error {
	if con.State != storage.ConsultationVoting && con.State != storage.ConsultationTold {
		return nil
	}
	j, err := c.countJoint(con)
	if err != nil || len(j.parts) < 2 {
		return err
	}
	late := c.due.Kind == dueJoint && !c.tx.Now.Before(con.Ends().Add(jointPatience))
	if own := j.parts[0]; own.Account != "" || !own.Done() || j.missing > 0 && !late || con.Told == j.print {
		return nil
	}
	if since := c.now.Sub(con.Ends()); (since < 0 || since > jointPatience/24) && !c.openHours(con.Circles...).Holds(c.now) {
		return errors.Join(c.tx.Unplan(dueJoint, con.ID), c.tx.Plan(dueJoint, con.ID, c.openHours(con.Circles...).Next(c.now)))
	}
	con.Told, con.State = j.print, storage.ConsultationTold
	if err := c.tx.SaveConsultation(con); err != nil {
		return err
	}
	if j.missing == 0 {
		if err := c.tx.Unplan(dueJoint, con.ID); err != nil {
			return err
		}
	}
	return c.tellJoint(con, j)
}

// tellJoint says the joint result: in the circles here, and in the shared room if that is for this
// Tocsin to do.
func (c *Call) tellJoint(con storage.Consultation, j jointCount) error {
	if con.Proposal != "" {
		if err := c.inCircles(con.Circles, func(circle storage.Room, v voice) error {
			c.tellRoom(circle, c.jointLines(v, con, j)...)
			return nil
		}); err != nil {
			return err
		}
	}
	if !c.inCharge(con, j) {
		return nil
	}
	room, v, err := c.inRoom(con.Circle)
	if err != nil {
		return err
	}
	signed, err := c.sign(room, convergence.Message{Result: &convergence.Result{
		Consultation: con.ID, Outcome: string(j.receipt.Outcome), Print: j.print, Winner: j.receipt.Result,
	}})
	if err != nil {
		return err
	}
	c.out = append(c.out, outgoing{room.ID, storage.Outgoing{Op: storage.Say, Text: join(c.jointLines(v, con, j)), Signed: signed}})
	return nil
}
