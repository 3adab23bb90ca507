package commands

import (
	"errors"
	"strings"

	"tocsin/collective/when"
	"tocsin/storage"
)

const prolongKey = "prolong"

// prolong asks for more time to vote, which takes co-signers.
func prolong() Command {
	return Command{Key: prolongKey, Group: lifeGroup, Guard: ofACircle, Undo: undoMotion, Run: func(c *Call) error {
		n, rest := leadingNumber(c.rest)
		if n == 0 || rest == "" {
			return refuse("prolong.which", "prolong", c.commandLine(prolongKey))
		}
		p, err := c.votable(n)
		if err != nil {
			return err
		}
		if err := c.undecided(p); err != nil {
			return err
		}
		if err := c.unchanged(p.ID); err != nil {
			return err
		}
		at, took, err := when.MomentPrefix(strings.Fields(rest), c.now, c.now.Location())
		var unread *when.Error
		if errors.As(err, &unread) {
			return c.unclear(unread, false)
		} else if err != nil {
			return err
		}
		if took != len(strings.Fields(rest)) {
			return refuse("when.unclear", "said", quoted(rest))
		}
		if err := c.longer(p, at); err != nil {
			return err
		}
		return c.move(p, storage.Motion{Kind: storage.ToProlong, Until: at.In(p.Deadline.Location())})
	}}
}
