package commands

import (
	"strings"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

const needKey = "need"

// need says in private what one needs to be able to come. The circle sees totals only, and
// it is erased a week after.
func need() Command {
	return Command{Key: needKey, Group: meetGroup, Guard: ofACircle, Run: runNeed, Undo: undoNeed}
}

func runNeed(c *Call) error {
	if c.room.Kind != storage.Direct {
		return refuse("need.private", "need", c.name("name."+needKey))
	}
	a, said, err := c.numberedMeeting(c.rest)
	if err != nil {
		return err
	}
	if !a.Ahead() && !a.Live() {
		return c.wrongState(a)
	}
	meaning, _ := c.answers.word(said)
	needs := c.readNeeds(said)
	if len(needs) == 0 && meaning != "no" {
		var names []string
		for _, n := range assembly.Needs() {
			names = append(names, "`"+c.commandLine(needKey)+" "+c.name("need."+string(n))+"`")
		}
		return refuse("need.which", "title", c.meetingTitle(a), "needs", strings.Join(names, ", "))
	}
	if err := c.setNeeds(a, needs); err != nil {
		return err
	}
	c.did(needKey, a.ID)
	if len(needs) == 0 {
		c.say("need.none", "title", c.meetingTitle(a))
		return nil
	}
	names := make([]string, len(needs))
	for i, n := range needs {
		names[i] = c.name("need." + string(n))
	}
	c.say("need.noted", "title", c.meetingTitle(a), "needs", strings.Join(names, ", "), "need", c.commandLine(needKey), "no", c.name("answer.no"))
	return nil
}

// readNeeds reads a list of needs; what is none of them is left out.
func (c *Call) readNeeds(text string) []assembly.Need {
	var needs []assembly.Need
	for _, need := range assembly.Needs() {
		words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == ';' || r == '\n' })
		for i := range words {
			if found, n := c.needWords.prefix(words[i:]); n > 0 && found == string(need) {
				needs = append(needs, need)
				break
			}
		}
	}
	return needs
}

func (c *Call) setNeeds(a assembly.Assembly, needs []assembly.Need) error {
	list, err := c.tx.Attendees(a.ID)
	if err != nil {
		return err
	}
	me := assembly.Attendee{Who: assembly.Member(c.member.ID), Presence: assembly.InPerson}
	known := false
	for _, before := range list {
		if before.Who == me.Who {
			me, known = before, true
		}
	}
	if len(needs) == 0 && (!known || me.Presence == "") { // there is nothing else to keep
		return c.tx.RemoveAttendee(a.ID, me.Who)
	}
	if me.Presence == "" {
		me.Presence = assembly.InPerson
	}
	me.Needs = needs
	return c.tx.SaveAttendee(a.ID, me)
}

func undoNeed(c *Call, id string) error {
	a, err := c.tx.AssemblyByID(id)
	if err != nil {
		return err
	}
	if err := c.setNeeds(a, nil); err != nil {
		return err
	}
	if c.event.Kind == storage.Redaction {
		c.say("need.none", "title", c.meetingTitle(a))
	}
	return nil
}
