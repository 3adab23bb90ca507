package commands

import (
	"slices"
	"strings"

	"tocsin/collective/assembly"
)

const itemKey = "item"

// item is the agenda: anybody adds to it, wants an item or not, and moves the assembly on
// to the next one.
func item() Command {
	return Command{Key: itemKey, Group: meetGroup, Guard: ofACircle, Run: runItem, Undo: undoItem, Redo: redoItem}
}

func runItem(c *Call) error {
	a, rest, err := c.meetingInText(c.rest)
	if err != nil {
		return err
	}
	if rest == "" {
		return c.showAgenda(a)
	}
	if verb, ok := c.itemWords.word(rest); ok && (verb == "next" || verb == "defer") {
		return c.moveOn(a, verb)
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	if c.adds(items, rest) {
		return c.addItem(a, rest)
	}
	n, after := leadingNumber(rest)
	for _, i := range items {
		if i.Number == n {
			return c.doItem(a, i, after)
		}
	}
	return refuse("item.unknown", "number", itoa(n), "item", c.commandLine(itemKey))
}

// adds says whether a text is an item to add: also "2 choses à dire", as long as there is no
// item 2.
func (c *Call) adds(items []assembly.Item, text string) bool {
	if verb, ok := c.itemWords.word(text); text == "" || ok && (verb == "next" || verb == "defer") {
		return false
	}
	n, after := leadingNumber(text)
	_, answer := c.answers.word(after)
	_, verb := c.itemWords.word(after)
	minutes, rest := cutMinutes(after)
	act := answer || verb || minutes > 0 && rest == ""
	return n == 0 || !act && !strings.HasPrefix(text, "#") && len(strings.Fields(after)) > 1 &&
		!slices.ContainsFunc(items, func(i assembly.Item) bool { return i.Number == n })
}

// meetingInText is the assembly that a text begins with ("assemblée 4 Titre"), or the one
// under way or next, and what follows.
func (c *Call) meetingInText(text string) (assembly.Assembly, string, error) {
	words := strings.Fields(text)
	if len(words) > 1 {
		if key, ok := c.names.word(words[0]); ok && key == meetKey {
			if n, rest := leadingNumber(afterWords(text, 1)); n > 0 {
				a, err := c.meetingOf(n)
				return a, rest, err
			}
		}
	}
	a, err := c.presentMeeting()
	return a, strings.TrimSpace(text), err
}

// doItem does something with one item: shows, wants, times, withdraws, begins or defers it.
func (c *Call) doItem(a assembly.Assembly, i assembly.Item, said string) error {
	meaning, _ := c.answers.word(said)
	verb, _ := c.itemWords.word(said)
	minutes, rest := cutMinutes(said)
	switch {
	case said == "":
		return c.showItem(a, i)
	case !a.Ahead() && !a.Live():
		return c.wrongState(a)
	case meaning == "yes":
		return c.wantItem(a, i)
	case meaning == "no":
		return c.unwantItem(a, i)
	case minutes > 0 && rest == "":
		return c.timeItem(a, i, minutes)
	case verb == "now":
		return c.beginItem(a, i)
	case verb == "defer":
		return c.deferItem(a, i)
	case verb == "drop":
		return c.dropItem(a, i)
	}
	return refuse("item.what", "number", itoa(i.Number), "item", c.commandLine(itemKey), "yes", c.name("answer.yes"),
		"no", c.name("answer.no"), "drop", c.name("item.drop"), "defer", c.name("item.defer"), "now", c.name("item.now"), "said", quoted(said))
}

// showAgenda lists the items in the order in which they are spoken of.
func (c *Call) showAgenda(a assembly.Assembly) error {
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	lines := []string{c.T("item.agenda", "title", c.meetingTitle(a))}
	lines = append(lines, c.agenda(items)...)
	if len(lines) == 1 {
		lines = append(lines, c.T("item.none"))
	}
	if plan := c.planLine(a, items); plan != "" {
		lines = append(lines, plan)
	}
	c.answer(append(lines, c.T("item.how", "item", c.commandLine(itemKey), "yes", c.name("answer.yes")))...)
	return nil
}

func (c *Call) showItem(_ assembly.Assembly, i assembly.Item) error {
	c.answer(c.itemLine(i), c.T("item.how-one", "item", c.commandLine(itemKey), "number", itoa(i.Number), "yes", c.name("answer.yes"),
		"drop", c.name("item.drop"), "defer", c.name("item.defer"), "now", c.name("item.now")))
	return nil
}
