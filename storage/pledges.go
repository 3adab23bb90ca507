package storage

import (
	"encoding/json"
	"fmt"
	"strings"

	"gorm.io/gorm/clause"

	"tocsin/collective"
	"tocsin/collective/pledge"
)

// Pledge is what one member is ready for in one strike.
type Pledge struct {
	pledge.Pledge
	Proposal string
	Held     int   // how many the member was told are in, the member included; 0: never, or no more
	By       int64 // Seq of the event that made it
}

type pledgeRow struct {
	ProposalID string `gorm:"primaryKey"`
	MemberID   string `gorm:"primaryKey"`
	State      string
	Terms      string
}

func (pledgeRow) TableName() string { return "pledges" }

// pledgeTerms is what is sealed of a pledge.
type pledgeTerms struct {
	Threshold int   `json:"threshold"`
	Named     bool  `json:"named"`
	Held      int   `json:"held"`
	By        int64 `json:"by"`
}

// termsLength is how long the terms of every pledge are before they are sealed, in
// bytes: their length tells nothing.
const termsLength = 128

func termsPlace(proposal string, member collective.MemberID) string {
	return "pledges.terms/" + proposal + "/" + string(member)
}

// SavePledge keeps a pledge, in place of the member's earlier one to the same strike.
func (t *Tx) SavePledge(p Pledge) error {
	text, err := json.Marshal(pledgeTerms{p.Threshold, p.Named, p.Held, p.By})
	if err != nil || len(text) > termsLength {
		return fmt.Errorf("write pledge of %d bytes: %w", len(text), err)
	}
	padded := string(text) + strings.Repeat(" ", termsLength-len(text))
	row := pledgeRow{p.Proposal, string(p.Member), string(p.State), t.Seal(termsPlace(p.Proposal, p.Member), padded)}
	if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("save pledge: %w", err)
	}
	return nil
}

// Pledges reads the pledges to a strike, in the order of the members' ids, which is
// none.
func (t *Tx) Pledges(proposal string) ([]Pledge, error) {
	return t.pledges("proposal_id = ?", proposal)
}

// PledgesOf reads a member's pledges.
func (t *Tx) PledgesOf(member collective.MemberID) ([]Pledge, error) {
	return t.pledges("member_id = ?", member)
}

// PledgeOf reads a member's pledge to a strike, ErrNotFound without one.
func (t *Tx) PledgeOf(proposal string, member collective.MemberID) (Pledge, error) {
	found, err := t.pledges("proposal_id = ? AND member_id = ?", proposal, member)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("read pledge: %w", ErrNotFound)
	}
	if err != nil {
		return Pledge{}, err
	}
	return found[0], nil
}

func (t *Tx) pledges(where string, args ...any) ([]Pledge, error) {
	var rows []pledgeRow
	if err := t.db.Order("proposal_id, member_id").Where(where, args...).Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read pledges: %w", err)
	}
	pledges := make([]Pledge, len(rows))
	for i, row := range rows {
		member := collective.MemberID(row.MemberID)
		text, err := t.Open(termsPlace(row.ProposalID, member), row.Terms)
		if err != nil {
			return nil, err
		}
		var terms pledgeTerms
		if err := json.Unmarshal([]byte(text), &terms); err != nil {
			return nil, fmt.Errorf("read pledge: %w", err)
		}
		pledges[i] = Pledge{
			Pledge:   pledge.Pledge{Member: member, Threshold: terms.Threshold, State: pledge.State(row.State), Named: terms.Named},
			Proposal: row.ProposalID, Held: terms.Held, By: terms.By,
		}
	}
	return pledges, nil
}

// DropPledge erases a member's pledge to a strike.
func (t *Tx) DropPledge(proposal string, member collective.MemberID) error {
	t.veil()
	return t.exec("drop pledge", "DELETE FROM pledges WHERE proposal_id = ? AND member_id = ?", proposal, member)
}

// DropPledges erases all pledges to a strike.
func (t *Tx) DropPledges(proposal string) error {
	t.veil()
	return t.exec("drop pledges", "DELETE FROM pledges WHERE proposal_id = ?", proposal)
}
