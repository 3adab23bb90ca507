package commands

import (
	"errors"
	"fmt"
	"time"

	"tocsin/collective/decision"
)

// errUncountable says that the rules refuse what is in a box: a fault of this program or
// of the database, which no member can mend.
var errUncountable = errors.New("cannot be counted")

func uncountable(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", errUncountable, err)
}

// cannotCount tells the circles once that a vote cannot be counted, and tries again
// every hour: nothing of it is lost, and whoever runs the bot finds it in the log.
func (c *Call) cannotCount(p decision.Proposal, err error) error {
	c.log.Error("vote cannot be counted", "proposal", p.ID, "error", err)
	c.event.ID = fmt.Sprintf("uncountable:%s:%d", p.ID, p.Version)
	said, err := c.tx.Said(c.event.ID)
	if err != nil {
		return err
	}
	if err := c.tx.Plan(dueClose, p.ID, c.now.Add(time.Hour)); err != nil || said > 0 {
		return err
	}
	return c.tell(p, func(v voice) []string {
		return []string{v.T("receipt.uncountable", "number", number(p), "title", p.Title)}
	})
}
