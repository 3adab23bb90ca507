package commands

import (
	"tocsin/collective/decision"
	"tocsin/storage"
)

// leastInSecret is how many ballots an urn of a secret vote must hold: with fewer, its
// list of names would tell who voted what.
const leastInSecret = 3

// urnOfSecret says why an urn of a secret vote cannot be spoken of here, or nil.
func (c *Call) urnOfSecret(p decision.Proposal, command string) error {
	if !p.Rules.Secret || c.room.Kind == storage.Direct && c.room.Encrypted() {
		return nil
	}
	return refuse("urn.secret-here", "number", number(p), "command", c.name("name."+command))
}
