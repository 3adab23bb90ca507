package commands

import (
	"bytes"
	"errors"
	"fmt"

	"tocsin/collective/journal"
	"tocsin/collective/mask"
	"tocsin/storage"
)

// headLine is how many entries a journal has and the beginning of the hash of its last one, for members to
// write down.
func (v voice) headLine(last storage.Recorded) string {
	return v.T("journal.print-short", "n", last.Number, "print", journal.Short(last.Hash))
}

// tellHead tells the last hash, whole and its beginning.
func (c *Call) tellHead(circle storage.Room) error {
	last, err := c.tx.Journal(circle.ID, storage.JournalFilter{Limit: 1})
	if err != nil {
		return err
	}
	if len(last) == 0 {
		return refuse("journal.empty")
	}
	command, err := c.circleLine(ledgerKey, circle)
	if err != nil {
		return err
	}
	c.answer(c.headLine(last[0]), c.T("journal.print", "print", journal.Groups(last[0].Hash)),
		c.T("journal.print-how", "journal", command, "verify", c.name("ledger.verify"), "print", journal.Short(last[0].Hash)))
	return nil
}

// verifyLedger recomputes the chain, and says where a hash stands in it that somebody wrote down.
func (c *Call) verifyLedger(circle storage.Room, written string) error {
	var sought journal.Print
	if written != "" {
		var err error
		if sought, err = journal.ParsePrint(written); err != nil {
			return refuse("journal.no-print", "said", quoted(written), "least", journal.LeastPrint)
		}
	}
	command, err := c.circleLine(ledgerKey, circle)
	if err != nil {
		return err
	}
	args := []any{"journal", command, "file", c.name("ledger.file"), "verify", c.name("ledger.verify"), "print", c.name("ledger.print"), "circle", clean(circle.Name)}
	chain, err := c.tx.CheckJournal(circle.ID, sought)
	var fault *journal.Fault
	if errors.As(err, &fault) {
		return refuse("journal.broken", append(args, "fault", c.T("journal.broken-"+string(fault.Kind), "number", itoa(int(fault.Entry))))...)
	} else if err != nil {
		return err
	}
	lines := []string{c.T("journal.whole", append(args, "n", int(chain.Entries))...)}
	switch {
	case sought == "":
		lines = append(lines, c.T("journal.whole-next", args...))
	case chain.Found == 0:
		return refuse("journal.not-found", args...)
	case chain.Since() == 0:
		lines = append(lines, c.T("journal.found-last", args...))
	default:
		lines = append(lines, c.T("journal.found", "number", itoa(int(chain.Found)), "n", int(chain.Since())))
	}
	c.answer(lines...)
	return nil
}

// giveLedger gives the whole journal as a file that anybody can verify. Words that this version
// would mask otherwise than they were recorded stay out of it; their digests are in it.
func (c *Call) giveLedger(circle storage.Room) error {
	entries, err := c.tx.JournalEntries(circle.ID)
	var fault *journal.Fault
	if errors.As(err, &fault) {
		return c.verifyLedger(circle, "")
	} else if err != nil {
		return err
	}
	if len(entries) == 0 {
		return refuse("journal.empty")
	}
	for i, e := range entries {
		if !c.shownAsWritten(e.Act, e.Detail) {
			entries[i].Salt, entries[i].Detail = "", ""
		}
	}
	var file bytes.Buffer
	if err := journal.Write(&file, entries); err != nil {
		return fmt.Errorf("write journal: %w", err)
	}
	name := c.T("journal.file-name") + ".jsonl"
	c.answer(c.T("journal.file-made", "n", len(entries), "name", name), c.T("journal.file-how", "name", name))
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("journal.file-text", "n", len(entries)),
		File: &storage.File{Name: name, MIME: "application/x-ndjson", Data: file.Bytes()}})
	return nil
}

// shownAsWritten says whether the circle reads the words of an act as they were recorded: what this
// version would mask otherwise it does not.
func (e *Engine) shownAsWritten(act, detail string) bool {
	of, known := e.recorded[act]
	return known && (!of.ofWords() || mask.Text(detail) == detail)
}
