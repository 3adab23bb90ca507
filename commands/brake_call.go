package commands

import (
	"slices"
	"strings"
)

// counting are the commands by which votes are counted. However much somebody writes, these are handled.
func counting(key string) bool { return slices.Contains([]string{voteKey, urnKey, witnessKey}, key) }

// hurried weighs the event that is being handled, once, and reports whether it is left aside. Its sender is
// told with the first one. What counts in a vote is handled also then, and says less.
func (c *Call) hurried(counts bool) bool {
	if c.weighed {
		return false
	}
	c.weighed = true
	verdict, until := c.brake.weigh(c.sender(), c.event.ID, c.now)
	if verdict == inTime {
		return false
	}
	if verdict == tooMany {
		c.say("brake.told", "count", c.brake.burst, "until", c.texts.Hour(c.lang, until.In(c.now.Location())))
	}
	c.braked = counts && !c.event.Body.Clear
	return !c.braked
}

func (c *Call) sender() sender { return sender{c.room.ID, c.member.ID} }

// hurriedBy is hurried for words: asked is the command whose question is open, act the verb of what is edited.
func (c *Call) hurriedBy(asked, act string) bool {
	key, _, known := c.called(c.event.Body.Text)
	_, _, marked := splitCommand(c.event.Body.Text)
	answers := asked != "" && !marked
	return c.hurried(known && counting(key) || answers && counting(asked) || counting(strings.TrimPrefix(act, answered+" ")))
}

// affirm says that a ballot was counted; not in the pause, where that would be an answer to each of many.
func (c *Call) affirm(lines ...string) {
	if !c.braked {
		c.answer(lines...)
	}
}
