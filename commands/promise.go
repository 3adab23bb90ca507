package commands

import (
	"errors"
	"slices"
	"strings"

	"tocsin/collective/action"
)

const promiseKey = "promise"

// promise notes what somebody promised to the circle, asks what became of it when it is due,
// and keeps the ledger.
func promise() Command {
	return Command{Key: promiseKey, Group: actGroup, Guard: ofACircle, Run: runPromise, Reply: replyPromise, Undo: undoPromise, Redo: redoPromise}
}

func promiseKeys() []string {
	return []string{"kept", "partly", "broken", "moved", "dropped", "reopen", "proof", "new"}
}

func runPromise(c *Call) error {
	if c.rest == "" {
		return c.showLedger("")
	}
	n, rest := c.numberedPromise(c.rest)
	if n == 0 {
		return c.otherPromise(c.rest)
	}
	p, err := c.visiblePromise(n)
	if err != nil {
		return err
	}
	if rest == "" {
		return c.showPromise(p)
	}
	verb, took := c.promiseWords.prefix(strings.Fields(rest))
	after := afterWords(rest, took)
	switch verb {
	case "kept":
		return c.judgePromise(p, action.Kept)
	case "broken":
		return c.judgePromise(p, action.Broken)
	case "partly":
		return c.endPromise(p, action.Partly)
	case "dropped":
		return c.endPromise(p, action.Cancelled)
	case "moved":
		return c.movePromise(p, after)
	case "reopen":
		return c.reopenPromise(p)
	case "proof":
		return c.provePromise(p, after)
	}
	if near := closest(c.promiseWords, rest); near != "" {
		return refuse("unknown.nearest", "said", quoted(rest), "nearest", c.commandLine(promiseKey)+" "+itoa(n)+" "+c.name("promising."+near))
	}
	return refuse("promise.what", c.promiseArgs(p)...)
}

// numberedPromise is the number of a promise and what is said of it, in either order: "2 tenue",
// "tenue 2". Without a number it is 0.
func (c *Call) numberedPromise(text string) (n int, said string) {
	if n, said = leadingNumber(text); n > 0 {
		return n, said
	}
	words := strings.Fields(text)
	verb, took := c.promiseWords.prefix(words)
	n, after := leadingNumber(afterWords(text, took))
	if slices.Contains([]string{"kept", "partly", "broken", "dropped", "reopen"}, verb) && n > 0 && after == "" {
		return n, strings.Join(words[:took], " ")
	}
	return 0, text
}

// otherPromise is what is said without a number: an institution of which one wants to see the
// promises, or a promise to write down.
func (c *Call) otherPromise(text string) error {
	verb, _ := c.promiseWords.word(text)
	switch {
	case verb == "new":
		return c.newPromise("")
	case verb != "":
		return refuse("promise.which", "promise", c.commandLine(promiseKey), "verb", c.name("promising."+verb))
	}
	if slug, ok := c.findService(text); ok {
		return c.showLedger(slug)
	}
	if name, err := c.institution(text); name != "" || err != nil {
		return errors.Join(err, c.showLedger(name))
	}
	return c.newPromise(text)
}
