package commands

import (
	"strings"

	"tocsin/collective/pledge"
	"tocsin/storage"
)

// rows counts what is left about pledges: rows, acts, what is due, who was told.
func (s *strikers) rows() string {
	s.tb.Helper()
	var out string
	err := s.behind().QueryRow(`SELECT (SELECT count(*) FROM pledges) || ' pledges, '
		|| (SELECT count(*) FROM inbox WHERE verb LIKE '%pledge%') || ' acts, '
		|| (SELECT count(*) FROM due WHERE kind LIKE 'pledge-%') || ' due, '
		|| (SELECT count(*) FROM outbox WHERE cause LIKE 'pledge-%') || ' told'`).Scan(&out)
	if err != nil {
		s.tb.Fatal(err)
	}
	return out
}

// states are how the pledges stand, by name.
func (s *strikers) states() map[string]pledge.State {
	s.tb.Helper()
	states := map[string]pledge.State{}
	s.in(func(tx *storage.Tx) error {
		all, err := tx.Pledges(s.strike.ID)
		for _, p := range all {
			name := "?"
			if m, err := tx.Member(p.Member); err == nil {
				name = m.Name
			}
			states[name] = p.State
		}
		return err
	})
	return states
}

// acts are the acts about pledges in the journal of the circle.
func (s *strikers) acts() string {
	s.tb.Helper()
	var out string
	rows, err := s.behind().Query("SELECT act || member_id || detail FROM journal WHERE act LIKE '%pledge%' ORDER BY seq")
	if err != nil {
		s.tb.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var act string
		if err := rows.Scan(&act); err != nil {
			s.tb.Fatal(err)
		}
		out += act + " "
	}
	if err := rows.Err(); err != nil {
		s.tb.Fatal(err)
	}
	return strings.TrimSuffix(out, " ")
}
