package commands

import (
	"tocsin/collective"
	"tocsin/collective/convergence"
	"tocsin/collective/journal"
	"tocsin/storage"
)

// shownConsultations is how many consultations an overview has.
const shownConsultations = 5

// showConvergence says who is in the room and what is asked there. In a circle it also shows this
// Tocsin's key to others: with that a room becomes one that is shared.
func (c *Call) showConvergence() error {
	if c.room.Kind != storage.Circle {
		room, err := c.commonRoom()
		if err != nil {
			return err
		}
		lines, err := c.convergence(room)
		c.answer(lines...)
		return err
	}
	if !c.room.Encrypted() {
		return refuse("converge.plain")
	}
	asked, err := c.tx.Asked(c.room.ID)
	if err != nil {
		return err
	}
	if !asked {
		if err := c.tx.Converge(c.room.ID); err != nil {
			return err
		}
		if err := c.recordOne(storage.Entry{Circle: c.room.ID, Member: c.member.ID, Act: "ask-convergence", Ref: c.tx.Signer().Key().Print()}); err != nil {
			return err
		}
	}
	lines, err := c.convergence(c.room)
	if err != nil {
		return err
	}
	return c.sayHello(c.room, lines)
}

// convergence is who is in a room, and what is asked there.
func (c *Call) convergence(room storage.Room) ([]string, error) {
	tocsins, err := c.tx.Tocsins(room.ID)
	if err != nil {
		return nil, err
	}
	self := c.T("converge.self", "print", journal.Groups(c.tx.Signer().Key().Print()))
	if len(tocsins) == 0 {
		return []string{c.T("converge.alone"), self, c.T("converge.alone-how", "converge", c.commandLine(convergeKey))}, nil
	}
	lines := []string{c.T("converge.head"), self}
	for _, o := range tocsins {
		if _, err := c.tx.Greet(room.ID, o.Account); err != nil {
			return nil, err
		}
		lines = append(lines, c.T("converge.other", "name", clean(o.Name), "print", journal.Groups(o.Key.Print())))
	}
	lines = append(lines, c.T("converge.compare"))
	all, err := c.tx.Consultations(room.ID)
	if err != nil {
		return nil, err
	}
	for _, con := range all[:min(len(all), shownConsultations)] {
		lines = append(lines, c.T("converge.line", "number", itoa(con.Number), "question", con.Question, "state", c.T("converge.state-"+string(con.State))))
	}
	return append(lines, c.T("converge.how", "converge", c.commandLine(convergeKey))), nil
}

// sayHello says lines in a room with this Tocsin's key, and whose keys it knows there.
func (c *Call) sayHello(room storage.Room, lines []string) error {
	known, err := c.keysIn(room.ID)
	if err != nil {
		return err
	}
	hello := convergence.Hello{}
	for _, key := range known[:min(len(known), convergence.MaxKnown)] {
		hello.Known = append(hello.Known, string(key))
	}
	return c.publishSigned(room, convergence.Message{Hello: &hello}, lines)
}

// publishSigned says lines in a room, with a message to the other Tocsins that says the same.
func (c *Call) publishSigned(room storage.Room, m convergence.Message, lines []string) error {
	signed, err := c.sign(room, m)
	if err != nil {
		return err
	}
	c.post(room, storage.Outgoing{Op: storage.Say, Text: join(lines), Signed: signed})
	return nil
}

// sign writes a message for one room.
func (c *Call) sign(room storage.Room, m convergence.Message) (string, error) {
	self, err := c.tx.Self()
	if err != nil {
		return "", err
	}
	m.Account, m.Room, m.At = self, room.Matrix, c.tx.Now.UnixMilli()
	return c.tx.Signer().Sign(m)
}

// inRoom is the room of a consultation, with the voice in which it is addressed.
func (c *Call) inRoom(id collective.RoomID) (storage.Room, voice, error) {
	room, err := c.tx.Room(id)
	return room, c.voiceFor(room.ID), err
}
