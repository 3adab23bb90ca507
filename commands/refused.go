package commands

import (
	"strings"

	"tocsin/collective/action"
	"tocsin/storage"
)

const refusedKey = "refused"

// refused counts the tasks that one refuses on the day of a digital strike, and those that
// one does all the same because they are urgent. Alone it shows the menu; nobody's own
// number is told to anybody.
func refused() Command {
	return Command{Key: refusedKey, Group: actGroup, Guard: ofACircle, Run: runRefused, Undo: undoRefused}
}

func runRefused(c *Call) error {
	if verb, _ := c.refusedWords.word(c.rest); verb == "total" {
		return c.showLastRefusals()
	}
	a, rest, err := c.strikeToday(c.rest)
	if err != nil {
		return err
	}
	menu, err := c.refusalMenu(a)
	if err != nil {
		return err
	}
	if rest == "" {
		return c.showMenu(a, menu)
	}
	if verb, _ := c.refusedWords.word(rest); verb == "total" {
		return c.showRefusals(a)
	}
	said, err := c.readRefusal(a, menu, rest)
	if err != nil {
		return err
	}
	by := c.member.ID
	if said.others > 0 { // who types a sheet need not have counted themselves
		by = ""
	}
	if err := c.tx.CountRefusal(a.ID, said.refusal, by, said.others); err != nil {
		return err
	}
	ref, err := c.refusalRef(a, said)
	if err != nil {
		return err
	}
	c.did(refusedKey, ref)
	if c.room.Kind == storage.Circle { // here everybody reads along
		c.say("refused.counted-here", "refused", c.name("name."+refusedKey))
		return nil
	}
	key := "refused.counted"
	if said.refusal.Kept {
		key = "refused.kept"
	}
	c.answer(c.T(key, "n", said.refusal.N, "what", c.refusedWhat(said.refusal)), c.T("refused.private"))
	return nil
}

// strikeToday is the digital strike of today: that whose number is said, or the only one.
func (c *Call) strikeToday(text string) (a action.Action, rest string, err error) {
	live, err := c.actions(0, action.Decided, action.Prepared, action.Underway)
	if err != nil {
		return a, "", err
	}
	var today []action.Action
	var next action.Action
	for _, a := range live {
		switch {
		case a.Kind != action.DigitalStrike:
		case a.On(c.now):
			today = append(today, a)
		case next.ID == "" && a.Starts.After(c.now):
			next = a
		}
	}
	switch {
	case len(today) == 1:
		return today[0], text, nil
	case len(today) > 1:
		for _, a := range today {
			if n, rest := leadingNumber(text); n == a.Number {
				return a, rest, nil
			}
		}
		return a, "", refuse("refused.which", "refused", c.commandLine(refusedKey), "number", itoa(today[0].Number), "action", c.actionName(today[0]))
	case next.ID != "":
		return a, "", refuse("refused.not-yet", "action", c.actionName(next), "when", c.actionWhen(next))
	}
	return a, "", refuse("refused.no-strike", "enact", c.commandLine(enactKey))
}

// showMenu shows what is refused, by number, and how to count.
func (c *Call) showMenu(a action.Action, menu []string) error {
	lines := []string{c.T("refused.menu", "action", c.actionName(a))}
	for i, task := range menu {
		lines = append(lines, c.choiceLine(i, c.task(task)))
	}
	args := []any{"refused", c.commandLine(refusedKey), "task", c.exampleTask(c.voice, menu), "urgent", c.name("refusing.urgent"), "total", c.name("refusing.total")}
	lines = append(lines, c.T("refused.how", args...))
	if c.room.Kind == storage.Circle {
		lines = append(lines, c.T("refused.how-private"))
	}
	c.answer(lines...)
	return nil
}

// exampleTask is how the first task of a menu can be typed: by the first word of its name that
// is of no other, or by its number.
func (c *Call) exampleTask(v voice, menu []string) string {
	for word := range strings.FieldsSeq(v.task(menu[0])) {
		word = strings.ToLower(strings.TrimRight(word, ","))
		if task, ok := c.taskOnMenu(menu, word); ok && task == menu[0] {
			return word
		}
	}
	return "1"
}
