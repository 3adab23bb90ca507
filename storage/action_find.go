package storage

import (
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/action"
)

// ActionByID, ActionByNumber and ActionOfProposal read one action; the error is ErrNotFound
// when there is none.
func (t *Tx) ActionByID(id string) (action.Action, error) {
	return t.findAction(t.db.Where("id = ?", id))
}

// ActionByNumber is documented at ActionByID.
func (t *Tx) ActionByNumber(number int) (action.Action, error) {
	return t.findAction(t.db.Where("number = ?", number))
}

// ActionOfProposal is documented at ActionByID; of several that a decision carries it is the
// first one.
func (t *Tx) ActionOfProposal(proposal string) (action.Action, error) {
	return t.findAction(t.db.Where("proposal_id <> '' AND proposal_id = ?", proposal).Order("number"))
}

// Actions reads up to limit actions that a circle carries and that are in one of some states,
// or in any where none is given, in the order of action.Compare. A limit under 1 is none.
func (t *Tx) Actions(circle collective.RoomID, limit int, states ...action.State) ([]action.Action, error) {
	query := t.db.Where("id IN (SELECT action_id FROM action_circles WHERE circle_id = ?)", circle)
	if len(states) > 0 {
		query = query.Where("state IN ?", states)
	}
	if limit > 0 { // of those that are over the latest come first, and the number bounds what is read
		query = query.Order("starts_ms DESC, number DESC").Limit(limit)
	}
	list, err := t.listActions(query)
	action.Sort(list)
	return list, err
}

// PartsOf reads the actions that are part of a campaign, in the order of action.Compare.
func (t *Tx) PartsOf(campaign string) ([]action.Action, error) {
	list, err := t.listActions(t.db.Where("campaign_id <> '' AND campaign_id = ?", campaign))
	action.Sort(list)
	return list, err
}

func (t *Tx) findAction(query *gorm.DB) (action.Action, error) {
	list, err := t.listActions(query.Limit(1))
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("read action: %w", ErrNotFound)
	}
	if err != nil {
		return action.Action{}, err
	}
	return list[0], nil
}

func (t *Tx) listActions(query *gorm.DB) ([]action.Action, error) {
	var rows []actionRow
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read actions: %w", err)
	}
	actions := make([]action.Action, len(rows))
	for i, row := range rows {
		var err error
		if actions[i], err = t.openAction(row); err != nil {
			return nil, err
		}
		if row.Circles < 2 {
			continue
		}
		var others []collective.RoomID
		if err := t.db.Raw("SELECT circle_id FROM action_circles WHERE action_id = ? AND position > 0 ORDER BY position", row.ID).
			Scan(&others).Error; err != nil {
			return nil, fmt.Errorf("read circles of action: %w", err)
		}
		actions[i].Others = others
	}
	return actions, nil
}
