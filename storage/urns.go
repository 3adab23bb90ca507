package storage

import (
	"encoding/json"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// UrnState is where an urn stands.
type UrnState string

// The states of an urn.
const (
	UrnWaiting UrnState = "waiting" // for its witnesses
	UrnCounted UrnState = "counted"
	UrnRemoved UrnState = "removed"
)

// Urn is ballots given away from any screen, as one member entered them.
type Urn struct {
	ID       string
	Seq      int64 // order in which they were entered
	Proposal string
	Version  int
	Circle   collective.RoomID
	Author   collective.MemberID
	Channel  decision.Channel
	Ballots  map[decision.Choice]int
	Voters   []collective.MemberID
	Guests   []string // names of people without an account
	State    UrnState
}

type urnRow struct {
	ID         string `gorm:"primaryKey"`
	Seq        int64
	ProposalID string
	Version    int
	CircleID   string
	AuthorID   string
	Channel    string
	Ballots    string
	Guests     string
	State      string
}

func (urnRow) TableName() string { return "urns" }

type urnVoterRow struct {
	UrnID    string
	MemberID string
}

func (urnVoterRow) TableName() string { return "urn_voters" }

// SaveUrn keeps an urn; a new one gets its id.
func (t *Tx) SaveUrn(u *Urn) error {
	if u.ID == "" {
		u.ID, u.Seq = newID(), t.seq.next()
	}
	ballots, err := json.Marshal(u.Ballots)
	if err != nil {
		return fmt.Errorf("write urn: %w", err)
	}
	guests, err := json.Marshal(u.Guests)
	if err != nil {
		return fmt.Errorf("write urn: %w", err)
	}
	row := urnRow{
		ID: u.ID, Seq: u.Seq, ProposalID: u.Proposal, Version: u.Version, CircleID: string(u.Circle), AuthorID: string(u.Author),
		Channel: string(u.Channel), State: string(u.State),
		Ballots: t.Seal("urns.ballots/"+u.ID, string(ballots)), Guests: t.Seal("urns.guests/"+u.ID, string(guests)),
	}
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("save urn: %w", err)
	}
	if err := t.exec("replace voters of urn", "DELETE FROM urn_voters WHERE urn_id = ?", u.ID); err != nil {
		return err
	}
	for _, m := range u.Voters {
		if err := t.db.Create(&urnVoterRow{u.ID, string(m)}).Error; err != nil {
			return fmt.Errorf("save voters of urn: %w", err)
		}
	}
	return nil
}

// Urns reads the urns of a version of a proposal that are not removed, in the order
// in which they were entered.
func (t *Tx) Urns(proposal string, version int) ([]Urn, error) {
	var rows []urnRow
	err := t.db.Order("seq").Find(&rows, "proposal_id = ? AND version = ? AND state <> ?", proposal, version, UrnRemoved).Error
	if err != nil {
		return nil, fmt.Errorf("read urns: %w", err)
	}
	return openRows(rows, t.openUrn)
}

// UrnByID reads one urn, ErrNotFound when there is none.
func (t *Tx) UrnByID(id string) (Urn, error) {
	var row urnRow
	err := t.db.Take(&row, "id = ?", id).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return Urn{}, fmt.Errorf("read urn: %w", ErrNotFound)
	} else if err != nil {
		return Urn{}, fmt.Errorf("read urn: %w", err)
	}
	return t.openUrn(row)
}

func (t *Tx) openUrn(row urnRow) (Urn, error) {
	u := Urn{
		ID: row.ID, Seq: row.Seq, Proposal: row.ProposalID, Version: row.Version, Circle: collective.RoomID(row.CircleID),
		Author: collective.MemberID(row.AuthorID), Channel: decision.Channel(row.Channel), State: UrnState(row.State),
	}
	for _, part := range []struct {
		place, from string
		to          any
	}{{"urns.ballots/", row.Ballots, &u.Ballots}, {"urns.guests/", row.Guests, &u.Guests}} {
		text, err := t.Open(part.place+u.ID, part.from)
		if err != nil {
			return u, err
		}
		if err := json.Unmarshal([]byte(text), part.to); err != nil {
			return u, fmt.Errorf("read urn: %w", err)
		}
	}
	err := t.db.Model(&urnVoterRow{}).Order("member_id").Where("urn_id = ?", u.ID).Pluck("member_id", &u.Voters).Error
	if err != nil {
		return u, fmt.Errorf("read voters of urn: %w", err)
	}
	return u, nil
}
