package commands

import (
	"errors"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// movedAct is in the journal where a circle goes on with another host.
const movedAct = "import"

// goOnHere is what a circle reads that was brought in from an export, once the bot is in its room:
// that it goes on, and which votes have lost their ballots on the way. Texts of reports that are to
// be read again are given out anew, for who was asked stays behind.
func (c *Call) goOnHere(circle storage.Room) (string, error) {
	if err := c.recordOne(storage.Entry{Circle: circle.ID, Act: movedAct, Ref: string(circle.ID)}); err != nil {
		return "", err
	}
	lines := []string{c.T("export.goes-on", "journal", "!"+c.name("name."+ledgerKey))}
	open, err := c.goingOn(circle.ID)
	if err != nil {
		return "", err
	}
	if len(open) > 0 {
		lines = append(lines, c.T("export.vote-again", "numbers", numbersOf(open), "n", len(open)))
	}
	quotable, err := c.tx.QuotableReports(circle.ID)
	for _, r := range quotable {
		err = errors.Join(err, c.planReading(r))
	}
	return strings.Join(append(lines, c.T("export.goes-on-next", "help", "!"+c.name("name.help"))), "\n"), err
}

// absent says whether a proposal was put to a circle that this Tocsin knows by name only, from an
// export: its members cannot vote here.
func (c *Call) absent(p decision.Proposal) (bool, error) {
	for _, id := range p.Circles() {
		room, err := c.tx.Room(id)
		if err != nil && !errors.Is(err, storage.ErrNotFound) {
			return false, err
		}
		if err == nil && room.Matrix == "" {
			return true, nil
		}
	}
	return false, nil
}

// goingOn are the votes of a circle that are not over.
func (c *Call) goingOn(circle collective.RoomID) ([]decision.Proposal, error) {
	return c.tx.Proposals(circle, -1, decision.Open, decision.Seconding)
}
