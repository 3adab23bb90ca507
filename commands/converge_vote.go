package commands

import (
	"errors"
	"strings"
	"time"

	"tocsin/collective/convergence"
	"tocsin/storage"
)

// dueJoint is when a joint result is told though somebody has not published, or once the hours of
// the circles begin; the ref is the id of the consultation.
const dueJoint = "joint-result"

// jointPatience is how long after the deadline the others are waited for.
const jointPatience = 24 * time.Hour

// takePart puts a question of another collective to the vote here.
func (c *Call) takePart(con storage.Consultation, words []string) error {
	switch {
	case con.State == storage.ConsultationWithdrawn:
		return refuse("converge.was-withdrawn", "number", itoa(con.Number))
	case con.State != storage.ConsultationOffered:
		return refuse("converge.votes-here", "number", itoa(con.Number), "converge", c.commandLine(convergeKey))
	case con.Account == "":
		return refuse("converge.own-waits", "number", itoa(con.Number))
	case !con.Open(c.tx.Now):
		return refuse("converge.over", "number", itoa(con.Number))
	}
	circles, err := c.ownCircles(words, c.commandLine(convergeKey)+" "+itoa(con.Number)+" "+c.name("answer.yes"))
	if err != nil {
		return err
	}
	con.Author, con.Circles = c.member.ID, circles
	if err := c.openJoint(&con); err != nil {
		return err
	}
	room, v, err := c.inRoom(con.Circle)
	if err != nil {
		return err
	}
	names, err := c.circleNames(circles)
	if err != nil {
		return err
	}
	if c.room.ID != room.ID {
		c.say("converge.opened-here", "number", itoa(con.Number), "circles", strings.Join(names, ", "))
	}
	c.did(convergeKey, con.ID)
	return c.publishSigned(room, convergence.Message{Answer: &convergence.Answer{Consultation: con.ID}},
		[]string{v.T("converge.agreed", "number", itoa(con.Number), "deadline", v.moment(con.Ends()))})
}

// heardAnswer opens the vote here once another collective wants to take part.
func (c *Call) heardAnswer(from storage.Tocsin, id string) error {
	con, parts, err := c.partsOf(id)
	if err != nil || con.ID == "" || con.State == storage.ConsultationWithdrawn {
		return err
	}
	if _, is := partBy(parts, from.Account); is {
		return nil
	}
	if shared, err := c.tx.Shared(con.Circle); err != nil || !shared { // it was ended there
		return err
	}
	if con.State != storage.ConsultationOffered && !c.event.Sent.Before(con.Ends()) { // nobody waits for who comes when it is over
		return nil
	}
	if err := c.tx.SavePart(id, storage.Part{Account: from.Account, State: storage.PartYes}); err != nil {
		return err
	}
	if con.Account != "" || con.State != storage.ConsultationOffered {
		return nil
	}
	return c.openOwn(con, from)
}

// openOwn opens the vote on a question that this collective asked, in its circles.
func (c *Call) openOwn(con storage.Consultation, from storage.Tocsin) error {
	room, v, err := c.inRoom(con.Circle)
	if err != nil {
		return err
	}
	err = error(refuse("converge.over", "number", itoa(con.Number)))
	if con.Open(c.tx.Now) {
		err = c.openJoint(&con)
	}
	var refusal *Refusal
	if errors.As(err, &refusal) {
		c.tellRoom(room, append([]string{v.T("converge.cannot-open", "number", itoa(con.Number))}, refusal.lines(v)...)...)
		con.State = storage.ConsultationVoting
		return errors.Join(c.tx.SaveConsultation(con), c.planJoint(con), c.sendTally(con, convergence.Tally{Consultation: con.ID, State: convergence.None}))
	} else if err != nil {
		return err
	}
	c.tellRoom(room, v.T("converge.opened", "number", itoa(con.Number), "name", clean(from.Name)))
	return nil
}

// openJoint opens the vote of this collective and keeps it with the consultation.
func (c *Call) openJoint(con *storage.Consultation) error {
	p, err := c.ownVote(*con)
	if err != nil {
		return err
	}
	// The vote is not of the room in which it was asked for, nor of the Tocsin that answered.
	sub, err := c.newCall(c.tx)
	if err != nil {
		return err
	}
	sub.speakFor(p.Circle)
	sub.member = storage.Member{ID: p.Author}
	sub.event.ID, sub.event.Sent = c.event.ID, c.tx.Now
	if err := sub.publish(&p); err != nil {
		return err
	}
	c.out = append(c.out, sub.out...)
	con.Proposal, con.State = p.ID, storage.ConsultationVoting
	return errors.Join(c.tx.SaveConsultation(*con), c.tx.SavePart(con.ID, storage.Part{State: storage.PartYes}), c.planJoint(*con))
}

// planJoint plans to tell a joint result without those who are still missing then.
func (c *Call) planJoint(con storage.Consultation) error {
	return c.tx.Plan(dueJoint, con.ID, c.openHours(con.Circles...).Next(con.Ends().Add(jointPatience)))
}
