package storage

import (
	"fmt"

	"tocsin/collective"
)

// Naming says how display names are shown, which anybody can choose for themselves.
type Naming struct {
	Shown func(name string) string // fit to stand in a line among others, perhaps empty
	Look  func(name string) string // the same for names that look the same
	Taken []string                 // looks that are nobody's, such as the bot's own
}

// Name has names be shown so. Whoever looks like somebody else in a room is shown with the Matrix id, so that
// a list of names never says of one what is another's.
func (s *Store) Name(n Naming) { s.naming = n }

// looks are the accounts that look the same, of those who are in a room.
type looks map[string][]collective.MemberID

// looks reads how all are called who are in a room. It is read once and then remembered until somebody comes, goes
// or changes names.
func (t *Tx) looks() (looks, error) {
	if known := t.seen.Load(); known != nil {
		return *known, nil
	}
	var rows []memberRow
	err := t.db.Raw("SELECT id, matrix_id, name FROM members WHERE id IN (SELECT member_id FROM memberships)").Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	all := looks{}
	for _, row := range rows {
		member, err := t.member(row)
		if err != nil {
			return nil, err
		}
		look := t.naming.Look(member.Name)
		all[look] = append(all[look], member.ID)
	}
	if !t.renamed { // else it may still be undone
		t.seen.Store(&all)
	}
	return all, nil
}

// forgetLooks has them read anew, by this transaction every time, for it may be undone.
func (t *Tx) forgetLooks() {
	t.renamed = true
	t.seen.Store(nil)
}

// shown is a member as others see them: under a name that is fit to be shown, and with the Matrix id where
// somebody else looks the same.
func (t *Tx) shown(m Member) (Member, error) {
	if t.naming.Look == nil {
		return m, nil
	}
	matrix, look := t.naming.Shown(m.Matrix), t.naming.Look(m.Name)
	if m.Name = t.naming.Shown(m.Name); m.Name == "" {
		m.Name = matrix
	}
	m.Called = m.Name
	all, err := t.looks()
	if err != nil || m.Name == matrix {
		return m, err
	}
	twin := false
	for _, taken := range t.naming.Taken {
		twin = twin || look == taken
	}
	for _, id := range all[look] {
		twin = twin || id != m.ID
	}
	if twin {
		m.Name += " (" + matrix + ")"
	}
	return m, nil
}
