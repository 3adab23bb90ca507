package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"

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
	row := turnoutRow{ProposalID: proposal, MemberID: string(member)}
	err = t.db.Take(&row, "proposal_id = ? AND member_id = ?", proposal, member).Error
	if err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
		return false, fmt.Errorf("read turnout: %w", err)
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
	t.veil()
	return replaced, errors.Join(t.saveTurnout(row), t.fillBox(proposal, box))
}

func (t *Tx) saveTurnout(row turnoutRow) error {
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("note turnout: %w", err)
	}
	return nil
}

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

// fillBox writes the box anew: every ballot gets a new id and stands in the order of
// these, in the table and on its pages, so that nothing tells which came last.
func (t *Tx) fillBox(proposal string, box []SecretBallot) error {
	if err := t.exec("empty box", "DELETE FROM secret_ballots WHERE proposal_id = ?", proposal); err != nil {
		return err
	}
	ids := make([]string, len(box))
	for i := range ids {
		ids[i] = newID()
	}
	rows := make([]secretBallotRow, len(box))
	for i, b := range box {
		text, err := json.Marshal(b)
		if err != nil || len(text) > secretLength {
			return fmt.Errorf("write secret ballot of %d bytes: %w", len(text), err)
		}
		padded := string(text) + strings.Repeat(" ", secretLength-len(text))
		rows[i] = secretBallotRow{ids[i], proposal, t.Seal("secret_ballots.ballot/"+ids[i], padded)}
	}
	slices.SortFunc(rows, func(a, b secretBallotRow) int { return strings.Compare(a.ID, b.ID) })
	if len(rows) == 0 {
		return nil
	}
	if err := t.db.CreateInBatches(&rows, 200).Error; err != nil {
		return fmt.Errorf("fill box: %w", err)
	}
	return nil
}

// secretLength is how long every secret ballot is before it is sealed, in bytes: its
// length tells nothing.
const secretLength = 448
