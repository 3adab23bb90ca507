package commands

import (
	"tocsin/collective"
)

// listDossiers says what was published, and how a dossier is made.
func (c *Call) listDossiers(circle collective.RoomID) error {
	list, err := c.tx.Publications(circle)
	if err != nil {
		return err
	}
	args := c.filingArgs()
	if len(list) == 0 {
		c.answer(c.T("dossier.none", args...), c.T("dossier.how", args...))
		return nil
	}
	lines := []string{c.T("dossier.head")}
	for _, p := range list {
		lines = append(lines, c.T("dossier.line", "period", p.Quarter, "day", c.dayName(p.Until)))
	}
	c.answer(append(lines, c.T("dossier.how", args...))...)
	return nil
}
