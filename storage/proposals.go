package storage

import (
	"encoding/json"
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
)

type proposalRow struct {
	ID         string `gorm:"primaryKey"`
	Number     int
	Version    int
	CircleID   string
	Circles    int
	EachCircle bool
	AuthorID   string
	Kind       string
	State      string
	Title      string
	Body       string
	Options    string
	Details    string
	FirstDay   string
	LastDay    string
	Rules      string
	OpenedMs   int64
	DeadlineMs int64
	FinalMs    int64
	Zone       string
	Review     string
	Reviews    string
	Receipt    string
}

func (proposalRow) TableName() string { return "proposals" }

func (t *Tx) sealProposal(p decision.Proposal) (proposalRow, error) {
	row := proposalRow{
		ID: p.ID, Number: p.Number, Version: p.Version, CircleID: string(p.Circle), Circles: len(p.Circles()),
		EachCircle: p.Each, AuthorID: string(p.Author), Kind: string(p.Kind), State: string(p.State),
		Title: t.Seal("proposals.title/"+p.ID, p.Title), Body: t.Seal("proposals.body/"+p.ID, p.Text),
		FirstDay: p.From, LastDay: p.To, Review: p.Review, Reviews: p.Of,
		OpenedMs: p.Opened.UnixMilli(), DeadlineMs: p.Deadline.UnixMilli(), Zone: p.Deadline.Location().String(),
	}
	if !p.Final.IsZero() {
		row.FinalMs = p.Final.UnixMilli()
	}
	options, details := "", ""
	for _, part := range []struct {
		to   *string
		from any
		skip bool
	}{
		{&row.Rules, p.Rules, false}, {&row.Receipt, p.Receipt, p.Receipt == nil},
		{&options, p.Options, len(p.Options) == 0}, {&details, p.Details, p.Details.IsZero()},
	} {
		if part.skip {
			continue
		}
		text, err := json.Marshal(part.from)
		if err != nil {
			return row, fmt.Errorf("write proposal: %w", err)
		}
		*part.to = string(text)
	}
	row.Options, row.Details = t.Seal("proposals.options/"+p.ID, options), t.Seal("proposals.details/"+p.ID, details)
	return row, nil
}

func (t *Tx) openProposal(row proposalRow) (p decision.Proposal, err error) {
	zone, err := time.LoadLocation(row.Zone)
	if err != nil {
		return p, fmt.Errorf("read zone: %w", err)
	}
	p = decision.Proposal{
		ID: row.ID, Number: row.Number, Version: row.Version, Circle: collective.RoomID(row.CircleID), Each: row.EachCircle,
		Author: collective.MemberID(row.AuthorID), Kind: decision.Kind(row.Kind), State: decision.State(row.State),
		From: row.FirstDay, To: row.LastDay, Review: row.Review, Of: row.Reviews,
		Opened: time.UnixMilli(row.OpenedMs).In(zone), Deadline: time.UnixMilli(row.DeadlineMs).In(zone),
	}
	if row.FinalMs > 0 {
		p.Final = time.UnixMilli(row.FinalMs).In(zone)
	}
	options, details := "", ""
	for _, sealed := range []struct {
		to          *string
		place, from string
	}{
		{&p.Title, "title", row.Title}, {&p.Text, "body", row.Body},
		{&options, "options", row.Options}, {&details, "details", row.Details},
	} {
		if *sealed.to, err = t.Open("proposals."+sealed.place+"/"+p.ID, sealed.from); err != nil {
			return p, err
		}
	}
	for _, part := range []struct {
		from string
		to   any
	}{{row.Rules, &p.Rules}, {row.Receipt, &p.Receipt}, {options, &p.Options}, {details, &p.Details}} {
		if part.from == "" {
			continue
		}
		if err := json.Unmarshal([]byte(part.from), part.to); err != nil {
			return p, fmt.Errorf("read proposal: %w", err)
		}
	}
	if row.Circles > 1 {
		p.Others, err = t.otherCircles(p.ID)
	}
	return p, err
}

// AddProposal gives a proposal its id and its number and keeps it.
func (t *Tx) AddProposal(p *decision.Proposal) error {
	p.ID, p.Version = newID(), 1
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
	return t.addCircles(*p)
}

// SaveProposal keeps a changed proposal; the circles that it is put to stay.
func (t *Tx) SaveProposal(p decision.Proposal) error {
	if err := t.touch(ProposalThing, p.ID); err != nil {
		return err
	}
	row, err := t.sealProposal(p)
	if err != nil {
		return err
	}
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("save proposal: %w", err)
	}
	return nil
}
