package commands

import (
	"errors"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// closeMeeting ends an assembly. Where an item is still spoken of it asks first whether
// that is done, for what is not goes to the next agenda.
func (c *Call) closeMeeting(a assembly.Assembly, _ string) error {
	if !a.Live() {
		return c.wrongState(a)
	}
	current, err := c.currentItem(a)
	if errors.Is(err, storage.ErrNotFound) {
		return c.endMeeting(a)
	} else if err != nil {
		return err
	}
	d := meetDraft{ID: a.ID, Item: current.ID, Asked: askFinished}
	return c.askMeet(d, c.T("meet.ask-finished", "number", itoa(current.Number), "title", current.Title,
		"yes", c.name("answer.yes"), "defer", c.name("item.defer")))
}

// answerFinished ends the item that is spoken of, as done or as left over, and closes.
func (c *Call) answerFinished(d meetDraft) error {
	a, err := c.tx.AssemblyByID(d.ID)
	if err != nil {
		return err
	}
	switch {
	case !a.Live():
		return c.ending(c.wrongState(a))
	case a.Current != d.Item: // they have moved on since
		return errors.Join(c.tx.EndDialog(c.room.ID, c.member.ID), c.closeMeeting(a, ""))
	}
	if key, rest := c.spoken(c.rest); key != "" && key != itemKey { // the assembly goes on meanwhile
		return c.run(c.command(key), rest)
	}
	meaning, _ := c.answers.word(c.rest)
	verb, _ := c.itemWords.word(c.rest)
	state := assembly.Treated
	switch {
	case verb == "defer" || meaning == "no":
		state = assembly.Deferred
	case meaning != "yes":
		return c.askOnRefusal(refuse("meet.finished-again", "yes", c.name("answer.yes"), "defer", c.name("item.defer")), meetKey, &d.Misses, &d)
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	if a, err = c.endCurrent(a, state); err != nil {
		return err
	}
	return c.endMeeting(a)
}

// endMeeting ends an assembly on which nothing is spoken of any more: the minutes are drafted,
// the tasks written down, what is left over goes on, and who spoke how much is forgotten.
func (c *Call) endMeeting(a assembly.Assembly) error {
	closed, err := a.Close(c.now)
	if err != nil {
		return c.wrongState(a)
	}
	if err := c.tx.SaveQueue(a.ID, assembly.Queue{}); err != nil {
		return err
	}
	if err := c.tx.ForgetSpeaking(a.ID); err != nil {
		return err
	}
	if err := c.tx.SaveDrawings(a.ID, nil); err != nil { // they name everybody who was there
		return err
	}
	if err := c.tx.SaveAssembly(closed); err != nil {
		return err
	}
	if err := unplan(c.tx, a.ID, dueMeetingEnd, dueMinutes); err != nil {
		return err
	}
	if err := c.leaveOver(closed); err != nil {
		return err
	}
	if err := c.rememberRoles(closed, 1); err != nil {
		return err
	}
	if err := c.keepTasks(closed); err != nil {
		return err
	}
	c.did(meetKey, undoClose+":"+a.ID)
	if err := c.recordMeeting(closed, "close-assembly", ""); err != nil {
		return err
	}
	if err := c.nextOfSeries(closed); err != nil {
		return err
	}
	if err := c.draftMinutes(closed); err != nil {
		return err
	}
	return c.passOn(closed)
}
