package storage

import (
	"encoding/json"
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/mandate"
)

type mandateRow struct {
	ID           string `gorm:"primaryKey"`
	Number       int
	CircleID     string
	AuthorID     string
	MemberID     string
	Kind         string
	Way          string
	State        string
	Words        string
	Lot          string
	Rules        string
	UntilDay     string
	ReportDay    string
	CreatedMs    int64
	BeganMs      int64
	EndedMs      int64
	DrawsMs      int64
	ToldMs       int64
	Tellings     int
	Spoken       bool
	Zone         string
	ProposalID   string
	Ending       string
	Subscription string
}

func (mandateRow) TableName() string { return "mandates" }

// mandateWords is what of a mandate is free text.
type mandateWords struct {
	What  string `json:"what,omitempty"`
	Guest string `json:"name,omitempty"`
	Scope string `json:"text,omitempty"`
	Told  string `json:"told,omitempty"`
}

func (t *Tx) sealMandate(m mandate.Mandate) (row mandateRow, err error) {
	row = mandateRow{
		ID: m.ID, Number: m.Number, CircleID: string(m.Circle), AuthorID: string(m.Author), Kind: string(m.Post.Kind), Way: string(m.Way), State: string(m.State),
		UntilDay: dayText(m.Until), ReportDay: dayText(m.Report), CreatedMs: millis(m.Created), BeganMs: millis(m.Began), EndedMs: millis(m.Ended),
		DrawsMs: millis(m.Draws), ToldMs: millis(m.ToldAt), Tellings: m.Tellings, Spoken: m.Spoken, Zone: zoneOf(m.Created, m.Began, m.Ended, m.Draws, m.ToldAt),
		ProposalID: m.Proposal, Ending: m.Ending, Subscription: m.Subscription,
	}
	words := mandateWords{What: m.Post.Words, Scope: m.Scope, Told: m.Told}
	if member, ok := m.Holder.Member(); ok {
		row.MemberID = string(member)
	} else if guest, ok := m.Holder.Guest(); ok {
		words.Guest = guest
	}
	if row.Words, err = t.sealWords("mandates.words/"+m.ID, words, 1); err != nil {
		return row, err
	}
	if m.Lot != nil {
		if row.Lot, err = t.sealWords("mandates.lot/"+m.ID, m.Lot, 1); err != nil {
			return row, err
		}
	}
	if m.Rules.Method != "" {
		text, err := json.Marshal(m.Rules)
		if err != nil {
			return row, fmt.Errorf("write rules: %w", err)
		}
		row.Rules = string(text)
	}
	return row, nil
}

// AddMandate gives a mandate its id and its number and keeps it.
func (t *Tx) AddMandate(m *mandate.Mandate) error {
	m.ID = newID()
	if err := t.db.Model(&mandateRow{}).Select("coalesce(max(number), 0) + 1").Scan(&m.Number).Error; err != nil {
		return fmt.Errorf("number mandate: %w", err)
	}
	row, err := t.sealMandate(*m)
	if err != nil {
		return err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add mandate: %w", err)
	}
	return nil
}

// SaveMandate keeps a changed mandate; ErrNotFound when there is none.
func (t *Tx) SaveMandate(m mandate.Mandate) error {
	row, err := t.sealMandate(m)
	if err != nil {
		return err
	}
	return replace("save mandate", t.db.Where("id = ?", m.ID), &row)
}

// MandateByID and MandateByNumber read one mandate; the error is ErrNotFound when there is none.
func (t *Tx) MandateByID(id string) (mandate.Mandate, error) {
	return t.findMandate(t.db.Where("id = ?", id))
}

// MandateByNumber is documented at MandateByID.
func (t *Tx) MandateByNumber(number int) (mandate.Mandate, error) {
	return t.findMandate(t.db.Where("number = ?", number))
}

func (t *Tx) findMandate(query *gorm.DB) (mandate.Mandate, error) {
	var row mandateRow
	if err := found("read mandate", query.Take(&row).Error); err != nil {
		return mandate.Mandate{}, err
	}
	return t.openMandate(row)
}

// Mandates reads the mandates of some circles that are in one of some states, or in any where none is
// given, by number.
func (t *Tx) Mandates(circles []collective.RoomID, states ...mandate.State) ([]mandate.Mandate, error) {
	query := t.db.Where("circle_id IN ?", circles).Order("number")
	if len(states) > 0 {
		query = query.Where("state IN ?", states)
	}
	return t.openMandates(query)
}

// MandatesToTell reads, by number, the mandates of some circles that somebody has, and of those that are over the
// ones whose report is awaited: what else is over grows for ever, and is not opened.
func (t *Tx) MandatesToTell(circles []collective.RoomID) ([]mandate.Mandate, error) {
	return t.openMandates(t.db.Where("circle_id IN ?", circles).
		Where("state = ? OR state = ? AND report_day <> '' AND told_ms = 0", mandate.Held, mandate.Expired).Order("number"))
}

func (t *Tx) openMandates(query *gorm.DB) ([]mandate.Mandate, error) {
	var rows []mandateRow
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read mandates: %w", err)
	}
	return openRows(rows, t.openMandate)
}
