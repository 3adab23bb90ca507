package storage

import (
	"errors"
	"fmt"
	"slices"

	"gorm.io/gorm/clause"

	"tocsin/collective"
	"tocsin/collective/action"
)

type refusalsRow struct {
	ActionID string `gorm:"primaryKey"`
	Counts   string
}

func (refusalsRow) TableName() string { return "refusals" }

// refusals is what was counted in a digital strike. Who counted is not tied to how much.
type refusals struct {
	Told    []action.Refusal      `json:"told,omitempty"`
	Pending []action.Refusal      `json:"pending,omitempty"`
	Members []collective.MemberID `json:"members,omitempty"` // who counted what is pending, by id
	Others  int                   `json:"others,omitempty"`  // how many more, on paper
}

// refusalsStep is to a multiple of what counts are padded, in bytes.
const refusalsStep = 2048

func (t *Tx) readRefusals(actionID string) (r refusals, err error) {
	var rows []refusalsRow
	if err := t.db.Find(&rows, "action_id = ?", actionID).Error; err != nil {
		return r, fmt.Errorf("read refusals: %w", err)
	}
	if len(rows) == 0 {
		return r, nil
	}
	return r, t.openWords("refusals.counts/"+actionID, rows[0].Counts, &r)
}

func (t *Tx) writeRefusals(actionID string, r refusals) error {
	text, err := t.sealWords("refusals.counts/"+actionID, r, refusalsStep)
	if err != nil {
		return err
	}
	t.veil() // an earlier image of the row would tell by how much it grew
	row := refusalsRow{actionID, text}
	if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("count refusal: %w", err)
	}
	return nil
}

// add adds up refusals of one sort and day.
func add(list []action.Refusal, r action.Refusal) []action.Refusal {
	for i, known := range list {
		sum := known.N + r.N
		if known.N = r.N; known == r {
			if list[i].N = sum; sum == 0 {
				return slices.Delete(list, i, i+1)
			}
			return list
		}
	}
	return append(list, r)
}

// CountRefusal adds to what is not told yet; N may be negative, to take back. by is who
// counted, or empty, and others how many people did on paper.
func (t *Tx) CountRefusal(actionID string, r action.Refusal, by collective.MemberID, others int) error {
	all, err := t.readRefusals(actionID)
	if err != nil {
		return err
	}
	all.Pending = add(all.Pending, r)
	if by != "" && !slices.Contains(all.Members, by) {
		all.Members = append(all.Members, by)
		slices.Sort(all.Members) // not in the order in which they came
	}
	all.Others += others
	return t.writeRefusals(actionID, all)
}

// PendingRefusals reads what was counted and not told yet, and of how many people it is.
func (t *Tx) PendingRefusals(actionID string) (list []action.Refusal, counters int, err error) {
	all, err := t.readRefusals(actionID)
	return all.Pending, len(all.Members) + all.Others, err
}

// Refusals reads what was told.
func (t *Tx) Refusals(actionID string) ([]action.Refusal, error) {
	all, err := t.readRefusals(actionID)
	return all.Told, err
}

// DropRefusals erases what was counted and cannot be told, for too few did: who counted, and
// what their messages did, which from then on have verb.
func (t *Tx) DropRefusals(actionID, verb string) error {
	all, err := t.readRefusals(actionID)
	if err != nil {
		return err
	}
	all.Pending, all.Members, all.Others = nil, nil, 0
	return errors.Join(t.writeRefusals(actionID, all), t.forgetCounting(actionID, verb))
}

// TellRefusals has what was counted be told: who counted it is erased, and so is what their
// messages did, which from then on have verb and cannot be taken back any more.
func (t *Tx) TellRefusals(actionID, verb string) error {
	all, err := t.readRefusals(actionID)
	if err != nil {
		return err
	}
	for _, r := range all.Pending {
		all.Told = add(all.Told, r)
	}
	all.Pending, all.Members, all.Others = nil, nil, 0
	return errors.Join(t.writeRefusals(actionID, all), t.forgetCounting(actionID, verb))
}

func (t *Tx) forgetCounting(actionID, verb string) error {
	return t.erase("forget who counted", "UPDATE inbox SET verb = ?, ref = '' WHERE (verb = 'refused' OR verb LIKE '% refused') AND substr(ref, 1, length(?)) = ?",
		verb, actionID, actionID)
}
