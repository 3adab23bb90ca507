package storage

import (
	"encoding/json"
	"fmt"

	"tocsin/collective"
	"tocsin/collective/action"
)

type actionRow struct {
	ID         string `gorm:"primaryKey"`
	Number     int
	Version    int
	CircleID   string
	Circles    int
	AuthorID   string
	Kind       string
	State      string
	Before     string
	Words      string
	StartsMs   int64
	EndsMs     int64
	AllDay     bool
	Zone       string
	ProposalID string
	CampaignID string
	Reports    string
	Letter     string
	CreatedMs  int64
}

func (actionRow) TableName() string { return "actions" }

// actionWords is what of an action is free text.
type actionWords struct {
	Title   string        `json:"title"`
	Text    string        `json:"text,omitempty"`
	Place   string        `json:"place,omitempty"`
	Targets []string      `json:"targets,omitempty"`
	Needs   []action.Role `json:"needs,omitempty"`
	Why     string        `json:"why,omitempty"`
}

func (t *Tx) sealAction(a action.Action) (row actionRow, err error) {
	row = actionRow{
		ID: a.ID, Number: a.Number, Version: a.Version, CircleID: string(a.Circle), Circles: len(a.Circles()), AuthorID: string(a.Author),
		Kind: string(a.Kind), State: string(a.State), Before: string(a.Before), StartsMs: millis(a.Starts), EndsMs: millis(a.Ends),
		AllDay: a.AllDay, Zone: zoneOf(a.Starts, a.Ends, a.Created), ProposalID: a.Proposal, CampaignID: a.Campaign,
		Letter: string(a.Letter), CreatedMs: millis(a.Created),
	}
	reports, err := json.Marshal(a.Reports)
	if err != nil {
		return row, fmt.Errorf("write action: %w", err)
	}
	row.Reports = string(reports)
	row.Words, err = t.sealWords("actions.words/"+a.ID, actionWords{a.Title, a.Text, a.Place, a.Targets, a.Needs, a.Why}, 1)
	return row, err
}

// openAction reads an action but for the other circles that carry it.
func (t *Tx) openAction(row actionRow) (a action.Action, err error) {
	zone, err := openZone(row.Zone)
	if err != nil {
		return a, err
	}
	var w actionWords
	if err := t.openWords("actions.words/"+row.ID, row.Words, &w); err != nil {
		return a, err
	}
	a = action.Action{
		ID: row.ID, Number: row.Number, Version: row.Version, Circle: collective.RoomID(row.CircleID), Author: collective.MemberID(row.AuthorID),
		Kind: action.Kind(row.Kind), State: action.State(row.State), Before: action.State(row.Before),
		Title: w.Title, Text: w.Text, Place: w.Place, Targets: w.Targets, Needs: w.Needs, Why: w.Why,
		Starts: moment(row.StartsMs, zone), Ends: moment(row.EndsMs, zone), AllDay: row.AllDay, Proposal: row.ProposalID,
		Campaign: row.CampaignID, Letter: action.LetterState(row.Letter), Created: moment(row.CreatedMs, zone),
	}
	if err := json.Unmarshal([]byte(row.Reports), &a.Reports); err != nil {
		return a, fmt.Errorf("read action: %w", err)
	}
	return a, nil
}

// AddAction gives an action its id and its number and keeps it.
func (t *Tx) AddAction(a *action.Action) error {
	a.ID = newID()
	if err := t.touch(ActionThing, a.ID); err != nil {
		return err
	}
	if err := t.db.Model(&actionRow{}).Select("coalesce(max(number), 0) + 1").Scan(&a.Number).Error; err != nil {
		return fmt.Errorf("number action: %w", err)
	}
	row, err := t.sealAction(*a)
	if err != nil {
		return err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add action: %w", err)
	}
	for i, circle := range a.Circles() {
		if err := t.exec("add circle of action", "INSERT INTO action_circles (action_id, circle_id, position) VALUES (?, ?, ?)", a.ID, circle, i); err != nil {
			return err
		}
	}
	return nil
}

// SaveAction keeps a changed action; the circles that carry it stay. The error is ErrNotFound
// when there is none.
func (t *Tx) SaveAction(a action.Action) error {
	if err := t.touch(ActionThing, a.ID); err != nil {
		return err
	}
	row, err := t.sealAction(a)
	if err != nil {
		return err
	}
	return replace("save action", t.db.Where("id = ?", a.ID), &row, "circle_id", "circles")
}
