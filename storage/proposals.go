package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/decision"
)

type proposalRow struct {
	ID         string `gorm:"primaryKey"`
	Number     int
	CircleID   string
	AuthorID   string
	Kind       string
	State      string
	Title      string
	Body       string
	FirstDay   string
	LastDay    string
	Rules      string
	OpenedMs   int64
	DeadlineMs int64
	Zone       string
	Poll       string
	Receipt    string
}

func (proposalRow) TableName() string { return "proposals" }

func (t *Tx) sealProposal(p decision.Proposal) (proposalRow, error) {
	row := proposalRow{
		ID: p.ID, Number: p.Number, CircleID: string(p.Circle), AuthorID: string(p.Author),
		Kind: string(p.Kind), State: string(p.State),
		Title: t.Seal("proposals.title/"+p.ID, p.Title), Body: t.Seal("proposals.body/"+p.ID, p.Text),
		FirstDay: p.From, LastDay: p.To, Poll: p.Poll,
		OpenedMs: p.Opened.UnixMilli(), DeadlineMs: p.Deadline.UnixMilli(), Zone: p.Deadline.Location().String(),
	}
	rules, err := json.Marshal(p.Rules)
	if err != nil {
		return row, fmt.Errorf("write rules: %w", err)
	}
	row.Rules = string(rules)
	if p.Receipt != nil {
		receipt, err := json.Marshal(p.Receipt)
		if err != nil {
			return row, fmt.Errorf("write receipt: %w", err)
		}
		row.Receipt = string(receipt)
	}
	return row, nil
}

func (t *Tx) openProposal(row proposalRow) (p decision.Proposal, err error) {
	zone, err := time.LoadLocation(row.Zone)
	if err != nil {
		return p, fmt.Errorf("read zone: %w", err)
	}
	p = decision.Proposal{
		ID: row.ID, Number: row.Number, Circle: collective.RoomID(row.CircleID),
		Author: collective.MemberID(row.AuthorID), Kind: decision.Kind(row.Kind), State: decision.State(row.State),
		From: row.FirstDay, To: row.LastDay, Poll: row.Poll,
		Opened: time.UnixMilli(row.OpenedMs).In(zone), Deadline: time.UnixMilli(row.DeadlineMs).In(zone),
	}
	if p.Title, err = t.Open("proposals.title/"+p.ID, row.Title); err != nil {
		return p, err
	}
	if p.Text, err = t.Open("proposals.body/"+p.ID, row.Body); err != nil {
		return p, err
	}
	if err := json.Unmarshal([]byte(row.Rules), &p.Rules); err != nil {
		return p, fmt.Errorf("read rules: %w", err)
	}
	if row.Receipt != "" {
		p.Receipt = new(decision.Receipt)
		if err := json.Unmarshal([]byte(row.Receipt), p.Receipt); err != nil {
			return p, fmt.Errorf("read receipt: %w", err)
		}
	}
	return p, nil
}

// AddProposal gives a proposal its id and its number and keeps it with its
// electorate.
func (t *Tx) AddProposal(p *decision.Proposal, electorate []collective.MemberID) error {
	p.ID = newID()
	err := t.db.Model(&proposalRow{}).Select("coalesce(max(number), 0) + 1").Scan(&p.Number).Error
	if err != nil {
		return fmt.Errorf("number proposal: %w", err)
	}
	row, err := t.sealProposal(*p)
	if err != nil {
		return err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add proposal: %w", err)
	}
	return t.freezeElectorate(p.ID, electorate)
}

// SaveProposal keeps a changed proposal.
func (t *Tx) SaveProposal(p decision.Proposal) error {
	row, err := t.sealProposal(p)
	if err != nil {
		return err
	}
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("save proposal: %w", err)
	}
	return nil
}

// ProposalByID, ProposalByNumber and ProposalByPoll read one proposal; the error
// is ErrNotFound when there is none.
func (t *Tx) ProposalByID(id string) (decision.Proposal, error) { return t.findProposal("id = ?", id) }

// ProposalByNumber is documented at ProposalByID.
func (t *Tx) ProposalByNumber(number int) (decision.Proposal, error) {
	return t.findProposal("number = ?", number)
}

// ProposalByPoll is documented at ProposalByID; txn is the poll's transaction id.
func (t *Tx) ProposalByPoll(txn string) (decision.Proposal, error) {
	return t.findProposal("poll <> '' AND poll = ?", txn)
}

func (t *Tx) findProposal(where string, value any) (decision.Proposal, error) {
	var row proposalRow
	err := t.db.Take(&row, where, value).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return decision.Proposal{}, fmt.Errorf("read proposal: %w", ErrNotFound)
	} else if err != nil {
		return decision.Proposal{}, fmt.Errorf("read proposal: %w", err)
	}
	return t.openProposal(row)
}

// Proposals reads the proposals of a circle in one state, newest first.
func (t *Tx) Proposals(circle collective.RoomID, state decision.State, limit int) ([]decision.Proposal, error) {
	var rows []proposalRow
	err := t.db.Order("number DESC").Limit(limit).
		Find(&rows, "circle_id = ? AND state = ?", circle, state).Error
	if err != nil {
		return nil, fmt.Errorf("read proposals: %w", err)
	}
	proposals := make([]decision.Proposal, len(rows))
	for i, row := range rows {
		if proposals[i], err = t.openProposal(row); err != nil {
			return nil, err
		}
	}
	return proposals, nil
}
