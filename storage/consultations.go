package storage

import (
	"encoding/json"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"tocsin/collective"
	"tocsin/collective/convergence"
)

// ConsultationState is where a joint consultation is, as this Tocsin sees it.
type ConsultationState string

// The states of a joint consultation.
const (
	ConsultationOffered   ConsultationState = "offerte" // nobody else has said yes, or not this collective
	ConsultationVoting    ConsultationState = "ouverte" // this collective votes, or did
	ConsultationTold      ConsultationState = "finie"   // the joint result was told
	ConsultationWithdrawn ConsultationState = "retiree" // before anybody voted
)

type consultationRow struct {
	ID         string `gorm:"primaryKey"`
	CircleID   string
	Number     int
	Account    string
	State      string
	AuthorID   string
	ProposalID string
	Circles    string
	Told       string
	Terms      string
}

func (consultationRow) TableName() string { return "consultations" }

// Consultation is a question that several collectives are asked.
type Consultation struct {
	convergence.Terms
	Circle   collective.RoomID // the room that is shared
	Account  string            // of the Tocsin that proposed it; empty: this one
	State    ConsultationState
	Author   collective.MemberID // who asked for it here; empty: nobody, or forgotten
	Proposal string              // id of the vote of this collective, or empty
	Circles  []collective.RoomID // in which it votes
	Told     string              // print of the joint result that was told last
}

// SaveConsultation keeps a consultation. Its room never changes.
func (t *Tx) SaveConsultation(c Consultation) error {
	terms, err := json.Marshal(c.Terms)
	if err != nil {
		return fmt.Errorf("write consultation: %w", err)
	}
	circles, err := json.Marshal(c.Circles)
	if err != nil {
		return fmt.Errorf("write consultation: %w", err)
	}
	row := consultationRow{c.ID, string(c.Circle), c.Number, c.Account, string(c.State), string(c.Author), c.Proposal, string(circles), c.Told,
		t.Seal("consultations.terms/"+c.ID, string(terms))}
	err = t.db.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "id"}},
		DoUpdates: clause.AssignmentColumns([]string{"account", "number", "terms", "state", "author_id", "proposal_id", "circles", "told"})}).Create(&row).Error
	if err != nil {
		return fmt.Errorf("save consultation: %w", err)
	}
	return nil
}

// Consultation reads one by its id; the error is ErrNotFound when there is none.
func (t *Tx) Consultation(id string) (Consultation, error) { return t.oneConsultation("id = ?", id) }

// ConsultationOf reads the one of which a proposal is the vote here; ErrNotFound when it is of none.
func (t *Tx) ConsultationOf(proposal string) (Consultation, error) {
	return t.oneConsultation("proposal_id = ? AND proposal_id <> ''", proposal)
}

func (t *Tx) oneConsultation(where string, value string) (Consultation, error) {
	var row consultationRow
	err := t.db.Take(&row, where, value).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return Consultation{}, fmt.Errorf("read consultation: %w", ErrNotFound)
	} else if err != nil {
		return Consultation{}, fmt.Errorf("read consultation: %w", err)
	}
	return t.openConsultation(row)
}

// Consultations reads those of a shared room, the newest number first.
func (t *Tx) Consultations(circle collective.RoomID) ([]Consultation, error) {
	var rows []consultationRow
	if err := t.db.Order("number DESC").Find(&rows, "circle_id = ?", circle).Error; err != nil {
		return nil, fmt.Errorf("read consultations: %w", err)
	}
	return openRows(rows, t.openConsultation)
}

func (t *Tx) openConsultation(row consultationRow) (Consultation, error) {
	c := Consultation{Circle: collective.RoomID(row.CircleID), Account: row.Account, State: ConsultationState(row.State),
		Author: collective.MemberID(row.AuthorID), Proposal: row.ProposalID, Told: row.Told}
	terms, err := t.Open("consultations.terms/"+row.ID, row.Terms)
	if err != nil {
		return c, err
	}
	if err := errors.Join(json.Unmarshal([]byte(terms), &c.Terms), json.Unmarshal([]byte(row.Circles), &c.Circles)); err != nil {
		return c, fmt.Errorf("read consultation: %w", err)
	}
	return c, nil
}
