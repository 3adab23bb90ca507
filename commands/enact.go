package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/action"
)

const enactKey = "enact"

// enact is everything about an action: alone it lists what is next; with a title it writes
// an idea down; with a number it shows one, and with a verb it does something with it.
func enact() Command {
	return Command{Key: enactKey, Group: actGroup, Guard: ofACircle, Run: runEnact, Reply: replyEnact, Undo: undoEnact}
}

// step is something that is done with an action, by its verb.
type step struct {
	key string // "step.KEY" holds its words
	run func(c *Call, a action.Action, rest string) error
}

// steps are all that can be done.
func steps() []step {
	return []step{
		{"come", (*Call).comeToAction}, {"stay", (*Call).stayAway},
		{"carry", (*Call).carryRole}, {"leave", (*Call).leaveRole},
		{"need", (*Call).needRoles}, {"spare", (*Call).spareRoles},
		{"task", (*Call).taskOfAction},
		{"propose", (*Call).proposeAction}, {"decided", (*Call).decideAction},
		{"ready", moveTo(action.Prepared)}, {"start", moveTo(action.Underway)}, {"over", moveTo(action.Over)},
		{"evaluated", moveTo(action.Evaluated)}, {"back", moveTo(action.Idea)},
		{"drop", (*Call).abandonAction}, {"resume", (*Call).resumeAction},
		{"judge", (*Call).judgeAction}, {"summary", (*Call).showJudgements},
		{"kind", (*Call).setKind}, {"title", (*Call).setActionTitle}, {"text", (*Call).setActionText},
		{"date", (*Call).setDate}, {"place", (*Call).setPlace}, {"target", (*Call).setTargets},
		{"campaign", (*Call).setCampaign}, {"reports", (*Call).setReports},
		{"calendar", (*Call).calendarOfAction}, {"sheet", (*Call).printAction},
	}
}

func stepKeys() []string {
	var keys []string
	for _, s := range steps() {
		keys = append(keys, s.key)
	}
	return keys
}

func runEnact(c *Call) error {
	if c.rest == "" {
		return c.listActions()
	}
	n, rest := leadingNumber(c.rest)
	if n == 0 {
		verb, took := c.stepWords.prefix(strings.Fields(c.rest))
		if took > 1 && isPersonal(verb) {
			return c.stepWithOnly(verb, afterWords(c.rest, took))
		}
		return c.newAction(c.rest)
	}
	a, err := c.visibleAction(n)
	if err != nil {
		return err
	}
	if rest == "" {
		return c.showAction(a)
	}
	verb, took := c.stepWords.prefix(strings.Fields(rest))
	if verb == "" {
		return c.unknownStep(a, rest)
	}
	return c.takeStep(verb, a, afterWords(rest, took))
}

// isPersonal says whether a verb is of what one does oneself, and so without a number too.
func isPersonal(verb string) bool {
	return verb == "come" || verb == "stay" || verb == "carry" || verb == "leave"
}

func (c *Call) takeStep(verb string, a action.Action, rest string) error {
	for _, s := range steps() {
		if s.key == verb {
			return s.run(c, a, rest)
		}
	}
	return fmt.Errorf("nothing knows how to %s", verb)
}

// stepWithOnly does something with the one action that is ahead or under way.
func (c *Call) stepWithOnly(verb, rest string) error {
	live, err := c.actions(0, action.Idea, action.Decided, action.Prepared, action.Underway)
	if err != nil {
		return err
	}
	if len(live) != 1 {
		return refuse("enact.which", "enact", c.commandLine(enactKey), "come", c.name("step.come"))
	}
	return c.takeStep(verb, live[0], rest)
}

// unknownStep says what can be done with an action, where a verb was not understood.
func (c *Call) unknownStep(a action.Action, said string) error {
	if near := closest(c.stepWords, said); near != "" {
		return refuse("unknown.nearest", "said", quoted(said), "nearest", c.commandLine(enactKey)+" "+itoa(a.Number)+" "+c.name("step."+near))
	}
	return refuse("enact.what", "said", quoted(said), "number", itoa(a.Number), "enact", c.commandLine(enactKey), "come", c.name("step.come"),
		"carry", c.name("step.carry"), "task", c.name("step.task"), "date", c.name("step.date"), "target", c.name("step.target"),
		"help", c.commandLine("help"), "name", c.name("name."+enactKey)).hint("enact.help")
}

func replyEnact(c *Call, raw []byte) error {
	var d struct{ Judging bool }
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	if d.Judging {
		return c.replyJudge(raw)
	}
	return c.replyNewAction(raw)
}
