package storage

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// SecretBallots reads the box of a secret vote, by phrase.
func (t *Tx) SecretBallots(proposal string) ([]SecretBallot, error) {
	var rows []secretBallotRow
	if err := t.db.Find(&rows, "proposal_id = ?", proposal).Error; err != nil {
		return nil, fmt.Errorf("read secret ballots: %w", err)
	}
	box := make([]SecretBallot, len(rows))
	for i, row := range rows {
		text, err := t.Open("secret_ballots.ballot/"+row.ID, row.Ballot)
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal([]byte(text), &box[i]); err != nil {
			return nil, fmt.Errorf("read secret ballot: %w", err)
		}
	}
	slices.SortFunc(box, func(a, b SecretBallot) int { return strings.Compare(a.Phrase, b.Phrase) })
	return box, nil
}

// fillBox writes the box anew: every ballot gets a new id, in whose order refill puts
// them on their pages once the transaction ends, so that nothing tells which came last.
func (t *Tx) fillBox(proposal string, box []SecretBallot) error {
	if err := t.emptyBox(proposal); err != nil {
		return err
	}
	rows := make([]secretBallotRow, len(box))
	for i, b := range box {
		text, err := json.Marshal(b)
		if err != nil {
			return fmt.Errorf("write secret ballot: %w", err)
		}
		if len(text) > secretLength {
			return fmt.Errorf("write secret ballot: it has %d bytes, at most %d fit", len(text), secretLength)
		}
		padded := string(text) + strings.Repeat(" ", secretLength-len(text))
		id := newID()
		rows[i] = secretBallotRow{id, proposal, t.Seal("secret_ballots.ballot/"+id, padded)}
	}
	if err := t.db.CreateInBatches(&rows, 200).Error; err != nil {
		return fmt.Errorf("fill box: %w", err)
	}
	return nil
}

// emptyBox removes the ballots of a vote, of which nothing is left once the transaction
// ends.
func (t *Tx) emptyBox(proposal string) error {
	t.trace = trace{veiled: true, boxed: true}
	return t.exec("empty box", "DELETE FROM secret_ballots WHERE proposal_id = ?", proposal)
}

// secretLength is how long every secret ballot is before it is sealed, in bytes: its
// length tells nothing.
const secretLength = 448
