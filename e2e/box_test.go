package e2e_test

import (
	"context"
	"testing"
	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// mustOpenBox reads the box of the first proposal by phrase, after checking that as
// many have voted as there are ballots, and that nobody has twice.
func mustOpenBox(tb testing.TB, dir string, members int) (proposal string, box map[string]decision.Choice) {
	tb.Helper()
	store := mustStore(tb, dir)
	defer store.Close()
	box = map[string]decision.Choice{}
	must(tb, store.Do(context.Background(), func(tx *storage.Tx) error {
		p, err := tx.ProposalByNumber(1)
		if err != nil {
			return err
		}
		ballots, err := tx.SecretBallots(p.ID)
		if err != nil {
			return err
		}
		for _, b := range ballots {
			box[b.Phrase] = b.Choice
		}
		voted, late, err := tx.Turnout(p.ID)
		if err != nil {
			return err
		}
		different := map[collective.MemberID]bool{}
		for _, voter := range voted {
			different[voter] = true
		}
		if len(ballots) != members || len(box) != members || len(voted) != members || len(different) != members || len(late) > 0 {
			tb.Errorf("%d ballots with %d phrases, of %d voters (%d different), %d late", len(ballots), len(box), len(voted), len(different), len(late))
		}
		proposal = p.ID
		_, err = tx.VerifyJournal(p.Circle)
		return err
	}))
	return proposal, box
}
