package commands

import (
	"errors"
	"fmt"
	"strings"

	"tocsin/collective/pledge"
	"tocsin/storage"
)

// confirming ends the ref of what a message did that confirmed a pledge; the ref of one
// that made it ends with that event.
const confirming = "confirm"

// undoPledge withdraws a pledge when the message that made it is removed. A message that
// another one has replaced since undoes nothing.
func undoPledge(c *Call, ref string) error {
	id, by, _ := strings.Cut(ref, ":")
	mine, err := c.tx.PledgeOf(id, c.member.ID)
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	p, err := c.tx.ProposalByID(id)
	if err != nil {
		return err
	}
	if by != confirming && by != fmt.Sprint(mine.By) || by == confirming && mine.State != pledge.Confirmed {
		return nil
	}
	said, err := c.saidBefore()
	if err != nil {
		return err
	}
	if mine.State == pledge.Confirmed || said && c.event.Kind == storage.Redaction {
		return c.withdrawPledge(p, mine)
	}
	return c.tx.DropPledge(p.ID, c.member.ID)
}

// redoPledge does what an edited message says now. What it made of another strike is
// taken back then, unless it is confirmed.
func redoPledge(c *Call, ref string) error {
	id, _, _ := strings.Cut(ref, ":")
	before, err := c.tx.ProposalByID(id)
	if err != nil {
		return err
	}
	n, _ := leadingNumber(c.rest)
	elsewhere := n > 0 && n != before.Number
	mine, err := c.tx.PledgeOf(id, c.member.ID)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	if elsewhere && mine.State == pledge.Confirmed {
		return refuse("pledge.confirmed-stays", "number", number(before))
	}
	if err := runPledge(c); err != nil || !elsewhere {
		return err
	}
	return undoPledge(c, ref)
}
