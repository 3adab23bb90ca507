package commands

import "tocsin/collective/decision"

// emptyBox has all ballots of a secret vote fall.
func (c *Call) emptyBox(p decision.Proposal) error {
	if err := c.tx.EmptyBox(p.ID); err != nil {
		return err
	}
	return c.tx.ForgetTurnout(p.ID)
}

// burnBallots erases the ballots of a secret vote whose result stands. Who voted stays
// noted where the rule says that it is told.
func (c *Call) burnBallots(p decision.Proposal) error {
	switch {
	case !p.Rules.Secret:
		return nil
	case p.Rules.Names:
		return c.tx.EmptyBox(p.ID)
	}
	return c.emptyBox(p)
}
