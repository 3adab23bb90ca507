package storage

import (
	"errors"
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
)

// Turnout reads who has voted in secret, and who came too late and only so.
func (t *Tx) Turnout(proposal string) (voted, late []collective.MemberID, err error) {
	var rows []turnoutRow
	if err := t.db.Find(&rows, "proposal_id = ?", proposal).Error; err != nil {
		return nil, nil, fmt.Errorf("read turnout: %w", err)
	}
	for _, row := range rows {
		switch row.State {
		case hasVoted:
			voted = append(voted, collective.MemberID(row.MemberID))
		case cameLate:
			late = append(late, collective.MemberID(row.MemberID))
		}
	}
	return voted, late, nil
}

// HasVotedSecretly says whether a member's ballot is in the box.
func (t *Tx) HasVotedSecretly(proposal string, member collective.MemberID) (bool, error) {
	row, err := t.turnoutOf(proposal, member)
	return row.State == hasVoted, err
}

func (t *Tx) turnoutOf(proposal string, member collective.MemberID) (turnoutRow, error) {
	row := turnoutRow{ProposalID: proposal, MemberID: string(member)}
	err := t.db.Take(&row, "proposal_id = ? AND member_id = ?", proposal, member).Error
	if err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
		return row, fmt.Errorf("read turnout: %w", err)
	}
	return row, nil
}

// CameLate notes that a member tried to vote in secret after the deadline; nothing of
// the choice is kept.
func (t *Tx) CameLate(proposal string, member collective.MemberID) error {
	row, err := t.turnoutOf(proposal, member)
	if err != nil || row.State != notVoting {
		return err
	}
	row.State = cameLate
	return t.saveTurnout(row)
}

// EmptyBox erases the ballots of a secret vote and their phrases, and who came late or
// missed; that somebody voted stays, for that person to ask, unless everything goes.
func (t *Tx) EmptyBox(proposal string) error {
	return errors.Join(t.emptyBox(proposal),
		t.exec("forget misses", "UPDATE turnout SET misses = 0 WHERE proposal_id = ?", proposal),
		t.exec("forget who came late", "DELETE FROM turnout WHERE proposal_id = ? AND state <> ?", proposal, hasVoted))
}

// ForgetTurnout erases who has voted in secret: with a new version of a proposal all
// ballots fall.
func (t *Tx) ForgetTurnout(proposal string) error {
	t.veil()
	return t.exec("forget turnout", "DELETE FROM turnout WHERE proposal_id = ?", proposal)
}
