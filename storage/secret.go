package storage

import (
	"errors"
	"fmt"
	"slices"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// SecretBallot is what a secret ballot says, and under which phrase.
type SecretBallot struct {
	Phrase string          `json:"phrase"`
	Choice decision.Choice `json:"choice"`
}

// Errors of CastSecret.
var (
	ErrPhraseTaken   = errors.New("the phrase is taken")
	ErrPhraseUnknown = errors.New("no ballot has this phrase")
	ErrGuessing      = errors.New("too many phrases that do not fit")
)

// maxMisses is how many phrases that do not fit a member may give in one vote: who
// guesses another's phrase could change that ballot.
const maxMisses = 8

type turnoutRow struct {
	ProposalID string `gorm:"primaryKey"`
	MemberID   string `gorm:"primaryKey"`
	State      string
	Misses     int
}

func (turnoutRow) TableName() string { return "turnout" }

type secretBallotRow struct {
	ID         string `gorm:"primaryKey"`
	ProposalID string
	Ballot     string
}

func (secretBallotRow) TableName() string { return "secret_ballots" }

// The states of a turnout row.
const (
	hasVoted  = "voted"
	cameLate  = "late"
	notVoting = ""
)

// CastSecret puts a secret ballot into its box: a new one for a member who has not
// voted, or in place of the one with the same phrase. It tells which. A phrase that is
// taken, or that a member who has voted gives and no ballot has, is an error, which
// is counted: after maxMisses of them all is ErrGuessing.
func (t *Tx) CastSecret(proposal string, member collective.MemberID, b SecretBallot) (replaced bool, err error) {
	row, err := t.turnoutOf(proposal, member)
	if err != nil {
		return false, err
	}
	if row.Misses >= maxMisses {
		return false, ErrGuessing
	}
	box, err := t.SecretBallots(proposal)
	if err != nil {
		return false, err
	}
	i := slices.IndexFunc(box, func(in SecretBallot) bool { return in.Phrase == b.Phrase })
	replaced = row.State == hasVoted
	switch {
	case replaced && i >= 0:
		box[i] = b
	case !replaced && i < 0:
		box, row.State = append(box, b), hasVoted
	default:
		row.Misses++
		return false, errors.Join(map[bool]error{true: ErrPhraseUnknown, false: ErrPhraseTaken}[replaced], t.saveTurnout(row))
	}
	return replaced, errors.Join(t.saveTurnout(row), t.fillBox(proposal, box))
}

func (t *Tx) saveTurnout(row turnoutRow) error {
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("note turnout: %w", err)
	}
	return nil
}
