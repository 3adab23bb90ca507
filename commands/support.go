package commands

import (
	"slices"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

const supportKey = "support"

// support seconds a proposal that waits for it, or co-signs what others want to do with
// an open one.
func support() Command {
	return Command{Key: supportKey, Group: lifeGroup, Guard: ofACircle, Undo: undoSupport, Run: func(c *Call) error {
		n, rest := leadingNumber(c.rest)
		if n == 0 {
			return refuse("support.which", "support", c.commandLine(supportKey))
		}
		p, err := c.visible(n)
		if err != nil {
			return err
		}
		if err := c.undecided(p); err != nil {
			return err
		}
		if p.State == decision.Seconding {
			return c.second(p)
		}
		if err := c.mayVote(p); err != nil {
			return err
		}
		motions, err := c.tx.Motions(p.ID, p.Version)
		if err != nil {
			return err
		}
		if key, named := c.names.word(rest); named { // "appuyer 12 retirer"
			motions = slices.DeleteFunc(motions, func(m storage.Motion) bool { return key != string(m.Kind) })
		}
		switch len(motions) {
		case 0:
			return refuse("support.nothing", "number", number(p))
		case 1:
			return c.cosign(p, motions[0])
		}
		return refuse("support.which-motion", "support", c.commandLine(supportKey), "number", number(p),
			"withdraw", c.name("name.withdraw"), "prolong", c.name("name."+prolongKey))
	}}
}

// undoSupport takes a support back, as long as it changed nothing yet.
func undoSupport(c *Call, ref string) error {
	kind, id, _ := strings.Cut(ref, ":")
	if storage.SupportKind(kind) == storage.Seconds {
		p, err := c.tx.ProposalByID(id)
		if err != nil {
			return err
		}
		if p.State != decision.Seconding {
			return refuse("support.opened-already", "number", number(p))
		}
	} else if m, err := c.tx.MotionByID(id); err != nil {
		return err
	} else if m.State != storage.MotionWaiting {
		return refuse("motion.done-already")
	}
	return c.tx.Unsupport(id, storage.SupportKind(kind), c.member.ID)
}
