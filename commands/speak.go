package commands

import (
	"errors"
	"strings"

	"tocsin/collective/assembly"
)

const speakKey = "speak"

// speak asks for the floor, for oneself or for people in the room, or leaves the queue.
func speak() Command {
	return Command{Key: speakKey, Group: meetGroup, Guard: ofACircle, Run: runSpeak, Undo: undoSpeak}
}

func runSpeak(c *Call) error {
	a, err := c.liveMeeting()
	if err != nil {
		return err
	}
	wish, names := c.readWish(c.rest)
	if meaning, _ := c.answers.word(c.rest); meaning == "no" {
		return c.leaveQueue(a)
	}
	who := []assembly.Speaker{assembly.Member(c.member.ID)}
	if names != "" {
		if who, err = c.readPeople(a, names); err != nil {
			return err
		}
	}
	queue, err := c.tx.Queue(a.ID)
	if err != nil {
		return err
	}
	for _, w := range who {
		if err := c.wrongWish(queue.Ask(w, wish, c.event.Sent)); err != nil {
			return err
		}
	}
	called := false
	if queue.Now == nil {
		_, called = queue.Next(c.heard())
	}
	if err := c.tx.SaveQueue(a.ID, queue); err != nil {
		return err
	}
	ref, err := c.peopleRef(a, who)
	if err != nil {
		return err
	}
	c.did(speakKey, ref)
	if called {
		return c.tellFloor(a)
	}
	floor, err := c.waitingText(a)
	if err != nil {
		return err
	}
	c.answer(floor(c.voice))
	return nil
}

// wrongWish says why somebody cannot ask to speak. Who does already is not told so.
func (c *Call) wrongWish(err error) error {
	switch {
	case errors.Is(err, assembly.ErrStands), errors.Is(err, assembly.ErrSpeaks):
		return nil
	case errors.Is(err, assembly.ErrNoReply):
		return refuse("speak.no-reply", "speak", c.name("live.speak"))
	case errors.Is(err, assembly.ErrCrowded):
		return refuse("speak.crowded")
	}
	return err
}

// readWish cuts the words for a point of order or a reply off what is asked.
func (c *Call) readWish(text string) (assembly.Wish, string) {
	words := strings.Fields(text)
	if kind, n := c.wishes.prefix(words); n > 0 {
		return assembly.Wish(kind), strings.Join(words[n:], " ")
	}
	return assembly.Hand, strings.Join(words, " ")
}

// leaveQueue takes the asker out of the queue, or ends the turn of who speaks.
func (c *Call) leaveQueue(a assembly.Assembly) error {
	queue, err := c.tx.Queue(a.ID)
	if err != nil {
		return err
	}
	me := assembly.Member(c.member.ID)
	if queue.Now != nil && queue.Now.Who == me {
		queue.Next(c.now)
		if err := c.tx.SaveQueue(a.ID, queue); err != nil {
			return err
		}
		return c.tellFloor(a)
	}
	if !queue.Withdraw(me) {
		return refuse("speak.not-waiting", "speak", c.name("live.speak"))
	}
	if err := c.tx.SaveQueue(a.ID, queue); err != nil {
		return err
	}
	floor, err := c.waitingText(a)
	if err != nil {
		return err
	}
	c.answer(floor(c.voice))
	return nil
}

// undoSpeak takes down the hands that a message had raised.
func undoSpeak(c *Call, ref string) error {
	id, who, err := c.peopleIn(ref)
	if err != nil {
		return err
	}
	a, err := c.tx.AssemblyByID(id)
	if err != nil || !a.Live() {
		return err
	}
	return c.onQueue(a, func(q *assembly.Queue) {
		for _, w := range who {
			q.Withdraw(w)
		}
	})
}
