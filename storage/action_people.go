package storage

import (
	"errors"
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

type personRow struct {
	ID       string `gorm:"primaryKey"`
	ActionID string
	Seq      int64
	MemberID string
	Name     string
	ByID     string
	Comes    bool
	Roles    string
	Judged   bool
}

func (personRow) TableName() string { return "action_people" }

// People reads who takes part in an action, in the order of arrival.
func (t *Tx) People(actionID string) ([]action.Person, error) {
	_, people, err := t.people(actionID)
	return people, err
}

// PeopleOf reads who takes part in each of some actions, by their ids: one statement however many.
func (t *Tx) PeopleOf(actions []action.Action) (map[string][]action.Person, error) {
	ids, of := make([]string, len(actions)), make(map[string][]action.Person, len(actions))
	for i, a := range actions {
		ids[i] = a.ID
	}
	if len(ids) == 0 {
		return of, nil
	}
	rows, people, err := t.peopleOf(ids)
	for i, row := range rows {
		of[row.ActionID] = append(of[row.ActionID], people[i])
	}
	return of, err
}

func (t *Tx) people(actionID string) ([]personRow, []action.Person, error) {
	return t.peopleOf([]string{actionID})
}

func (t *Tx) peopleOf(actionIDs []string) ([]personRow, []action.Person, error) {
	var rows []personRow
	if err := t.db.Order("action_id, seq").Find(&rows, "action_id IN ?", actionIDs).Error; err != nil {
		return nil, nil, fmt.Errorf("read people: %w", err)
	}
	people := make([]action.Person, len(rows))
	for i, row := range rows {
		p := action.Person{By: collective.MemberID(row.ByID), Comes: row.Comes, Judged: row.Judged}
		var err error
		if p.Who, err = t.openSpeaker("action_people.name/"+row.ID, row.MemberID, row.Name); err != nil {
			return nil, nil, err
		}
		if err := t.openWords("action_people.roles/"+row.ID, row.Roles, &p.Roles); err != nil {
			return nil, nil, err
		}
		people[i] = p
	}
	return rows, people, nil
}

// rolesStep is to a multiple of what the roles of somebody are padded, in bytes.
const rolesStep = 128

// SavePerson keeps how somebody takes part; whoever did before keeps their place in the order.
// Who neither comes nor carries anything, and has not answered the questions, is erased.
func (t *Tx) SavePerson(actionID string, p action.Person) error {
	if !p.Takes() && !p.Judged {
		return t.RemovePerson(actionID, p.Who)
	}
	rows, people, err := t.people(actionID)
	if err != nil {
		return err
	}
	row := personRow{ID: newID(), ActionID: actionID}
	for i, known := range people {
		if known.Who == p.Who {
			row = rows[i]
		}
	}
	if row.Seq == 0 {
		row.Seq = t.seq.next()
	}
	row.ByID, row.Comes, row.Judged = string(p.By), p.Comes, p.Judged
	if row.MemberID, row.Name, err = t.sealSpeaker("action_people.name/"+row.ID, p.Who); err != nil {
		return fmt.Errorf("save person: %w", err)
	}
	if row.Roles, err = t.sealWords("action_people.roles/"+row.ID, p.Roles, rolesStep); err != nil {
		return err
	}
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("save person: %w", err)
	}
	return nil
}

// RemovePerson erases that somebody takes part.
func (t *Tx) RemovePerson(actionID string, who assembly.Speaker) error {
	rows, people, err := t.people(actionID)
	if err != nil {
		return err
	}
	for i, p := range people {
		if p.Who == who {
			return t.erase("remove person", "DELETE FROM action_people WHERE id = ?", rows[i].ID)
		}
	}
	return nil
}

// PeopleRetention is how long after an action it is known who took part.
const PeopleRetention = 90 * 24 * time.Hour

// ForgetPeople erases who took part in actions that were over, or abandoned, before a moment,
// or whose date passed while they were an idea, and sheets of signatures that nobody confirmed.
// An action without a date is as old as the last thing that was done with it: what lasted for
// months is not forgotten before anybody could say how it was.
func (t *Tx) ForgetPeople(before time.Time) error {
	const old = `action_id IN (SELECT id FROM actions WHERE starts_ms > 0 AND state IN (?, ?, ?, ?) AND starts_ms < ? AND ends_ms < ?
		OR starts_ms = 0 AND state IN (?, ?, ?) AND created_ms < ? AND NOT EXISTS
			(SELECT 1 FROM journal WHERE circle_id = actions.circle_id AND ref = actions.id AND at_ms >= ?))`
	ms := before.UnixMilli()
	args := []any{action.Over, action.Evaluated, action.Abandoned, action.Idea, ms, ms, action.Over, action.Evaluated, action.Abandoned, ms, ms}
	return errors.Join(
		t.erase("forget who took part", "DELETE FROM action_people WHERE "+old, args...),
		t.erase("forget sheets", "UPDATE sheets SET lines = '', state = 'retire' WHERE lines <> '' AND "+old, args...),
	)
}
