package commands

import (
	"errors"
	"slices"
	"strings"

	"tocsin/collective/convergence"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// consult puts a question to the collectives of a shared room: here it waits until another one
// wants to take part.
func (c *Call) consult(text string) error {
	room, err := c.commonRoom()
	if err != nil {
		return err
	}
	d, err := c.readJoint(text)
	if err != nil {
		return err
	}
	words := strings.Fields(d.Text) // the circles, see readJoint
	circles, err := c.ownCircles(words, c.commandLine(convergeKey)+" … "+c.name("option.with"))
	if err != nil {
		return err
	}
	if d.Deadline.IsZero() {
		d.Deadline = c.voiceFor(circles[0]).standardDeadline(c.kindRules(decision.Question, circles))
	}
	if err := c.checkDeadline(decision.Proposal{Deadline: d.Deadline}); err != nil {
		return err
	}
	next, err := c.nextNumber(room)
	if err != nil {
		return err
	}
	con := storage.Consultation{
		Terms:  convergence.Terms{Deadline: d.Deadline.UnixMilli(), ID: convergence.ID(room.Matrix, c.event.ID), Method: d.Wish.Method, Number: next, Options: d.Options, Question: d.Title},
		Circle: room.ID, State: storage.ConsultationOffered, Author: c.member.ID, Circles: circles,
	}
	if _, err := c.ownVote(con); err != nil { // what this circle could not decide is not asked of others
		return err
	}
	v := c.voiceFor(room.ID)
	if err := c.publishSigned(room, convergence.Message{Consultation: &con.Terms}, c.offered(v, con)); errors.Is(err, convergence.ErrMessage) {
		return refuse("converge.not-sayable")
	} else if err != nil {
		return err
	}
	c.did(convergeKey, con.ID)
	return errors.Join(c.tx.SaveConsultation(con), c.tx.SavePart(con.ID, storage.Part{State: storage.PartYes}),
		c.recordOne(storage.Entry{Circle: room.ID, Member: c.member.ID, Act: "ask-collectives", Ref: con.ID, Detail: con.Question}))
}

// offered is what a question reads like in the shared room.
func (c *Call) offered(v voice, con storage.Consultation) []string {
	p := decision.Proposal{Options: con.Options}
	lines := append([]string{v.T("converge.question", "number", itoa(con.Number), "question", con.Question)}, optionLines(p)...)
	return append(lines, v.T("converge.by", "method", v.T("methods."+string(con.Method)), "deadline", v.moment(con.Ends())),
		v.T("converge.leaves", "least", convergence.Least),
		v.T("converge.join", "command", "!"+v.name("name."+convergeKey)+" "+itoa(con.Number)+" "+v.name("answer.yes")))
}

// nextNumber is the number of the next question in a room. Each Tocsin has those of its own place
// among the keys there, so that two who ask at the same moment do not take the same.
func (c *Call) nextNumber(room storage.Room) (int, error) {
	keys, err := c.keysIn(room.ID)
	if err != nil {
		return 0, err
	}
	own := c.tx.Signer().Key()
	place, _ := slices.BinarySearch(keys, own)
	all, err := c.tx.Consultations(room.ID)
	if err != nil {
		return 0, err
	}
	n := place + 1
	for _, con := range all {
		for n <= con.Number {
			n += len(keys) + 1
		}
	}
	if n > convergence.MaxNumber {
		return 0, refuse("converge.too-many")
	}
	return n, nil
}

// withdrawOffer takes back a question before anybody votes on it.
func (c *Call) withdrawOffer(con storage.Consultation) error {
	room, v, err := c.inRoom(con.Circle)
	if err != nil {
		return err
	}
	con.State = storage.ConsultationWithdrawn
	if err := errors.Join(c.tx.SaveConsultation(con), c.tx.SavePart(con.ID, storage.Part{State: storage.PartWithdrawn})); err != nil {
		return err
	}
	if err := c.publishSigned(room, convergence.Message{Withdrawal: &convergence.Withdrawal{Consultation: con.ID}},
		[]string{v.T("converge.offer-withdrawn", "number", itoa(con.Number), "question", con.Question)}); err != nil {
		return err
	}
	return c.recordOne(storage.Entry{Circle: con.Circle, Member: c.member.ID, Act: "retire-question", Ref: con.ID})
}
