package commands

import "strings"

const ledgerKey = "journal"

// ledger shows the journal of a circle: what was done, by whom and on what, the newest first; one
// entry in full; the hash of the last one, to be written down, and whether one that was written
// down still stands in it.
func ledger() Command {
	return Command{Key: ledgerKey, Group: lifeGroup, Guard: ofACircle, Run: runLedger}
}

func ledgerKeys() []string { return []string{"print", "verify", "file", "before"} }

func runLedger(c *Call) error {
	circle, words, err := c.namedCircle(ledgerKey, strings.Fields(c.rest), "journal.which-circle")
	if err != nil {
		return err
	}
	rest := strings.Join(words, " ")
	switch verb, took := c.ledgerWords.prefix(words); verb {
	case "print":
		return c.tellHead(circle)
	case "verify":
		return c.verifyLedger(circle, strings.Join(words[took:], ""))
	case "file":
		return c.giveLedger(circle)
	}
	if n, after := leadingNumber(rest); n > 0 && after == "" && rest[0] >= '0' && rest[0] <= '9' {
		return c.showEntry(circle, n)
	}
	filter, err := c.readLedgerFilter(circle, words)
	if err != nil {
		return err
	}
	return c.listEntries(circle, filter)
}
