package commands

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"tocsin/collective/journal"
	"tocsin/collective/mask"
	"tocsin/i18n"
	"tocsin/storage"
)

// Persons are written by members into every place that takes words, in transcripts and in tests.
// None of it may be in a journal.
var Persons = []string{"Diallo", "0478/12.34.56", "85.07.30-033.28", "0961 2345 6769"}

// CheckLedgers looks at the journals of all circles, whatever was done: every act can be read, in
// every language; who has no name has none; nothing is unmasked; of a secret vote there is nothing
// that somebody gave; the chain holds, as a file too.
func CheckLedgers(tb testing.TB, e *Engine, store *storage.Store) (entries int) {
	tb.Helper()
	rooms, err := store.Rooms(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	err = store.Do(tb.Context(), func(tx *storage.Tx) error {
		for _, room := range rooms {
			all, err := tx.JournalEntries(room.ID)
			if err != nil {
				return err
			}
			var file bytes.Buffer
			if err := journal.Write(&file, all); err != nil {
				return err
			}
			for _, person := range Persons {
				if strings.Contains(file.String(), person) {
					tb.Errorf("%q is in the journal", person)
				}
			}
			if len(all) == 0 {
				continue
			}
			if _, err := journal.Verify(&file, ""); err != nil {
				return err
			}
			for _, entry := range all {
				if err := checkEntry(tb, e, tx, room, entry); err != nil {
					return err
				}
			}
			entries += len(all)
		}
		return nil
	})
	if err != nil {
		tb.Error(err)
	}
	return entries
}

func checkEntry(tb testing.TB, e *Engine, tx *storage.Tx, room storage.Room, entry journal.Entry) error {
	tb.Helper()
	of, known := e.recorded[entry.Act]
	switch {
	case !known:
		tb.Errorf("nothing is known of the act %q", entry.Act)
	case of.nameless && entry.Member != "":
		tb.Errorf("%s has a name", entry.Act)
	case of.ofWords() && mask.Text(entry.Detail) != entry.Detail:
		tb.Errorf("%s is not masked: %q", entry.Act, entry.Detail)
	}
	if of.about == aboutProposal {
		p, err := tx.ProposalByID(entry.Ref)
		if err != nil {
			return err
		}
		if p.Rules.Secret && slices.Contains([]string{"vote", "unvote", "revise-urn"}, entry.Act) {
			tb.Errorf("%s of a secret vote", entry.Act)
		}
	}
	recorded, err := tx.JournalEntry(room.ID, int(entry.Seq))
	if err != nil {
		return err
	}
	for _, lang := range i18n.Langs() {
		c := &Call{Engine: e, tx: tx, room: room, voice: e.voiceOf(storage.Member{Language: string(lang)}, tx.Now)}
		line, err := c.entryLine(recorded, recorded.Number, 1)
		if err != nil {
			return err
		}
		if strings.ContainsAny(line, "{}") || strings.Contains(line, "[did.") || strings.Contains(line, "[journal.") {
			tb.Errorf("%s reads %q", entry.Act, line)
		}
	}
	return nil
}
