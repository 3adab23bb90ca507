package commands_test

import (
	"strings"
	"testing"
)

// mayScan are the tables that are read through: small ones, what waits, and who is in a room, of which names
// are remembered until somebody comes or goes.
var mayScan = []string{
	"rule_changes", "dialogs", "inbox USING INDEX inbox_open", "memberships USING COVERING INDEX memberships_by_member",
	"-ROW VALUES CLAUSE", "CONSTANT ROW",
}

// found asks SQLite how it goes about each statement of a message: none reads a table through that grows.
func (p *past) found(t *testing.T, c cost, took spent) {
	t.Helper()
	db := p.mustBehind()
	defer func() { _ = db.Close() }()
	for _, s := range took.statements {
		if p.seen[s.sql] || isPoint(s.sql) {
			continue
		}
		p.seen[s.sql] = true
		rows, err := db.Query("EXPLAIN QUERY PLAN "+s.sql, make([]any, strings.Count(s.sql, "?"))...)
		if err != nil {
			t.Errorf("%s: %v", s.sql, err)
			continue
		}
		for rows.Next() {
			var id, parent, unused int
			var step string
			if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
				t.Fatal(err)
			}
			if strings.HasPrefix(step, "SCAN") && !allowed(step) {
				t.Errorf("%s: %s: %.400s", c.text, step, s.sql)
			}
		}
		if err := rows.Close(); err != nil {
			t.Error(err)
		}
	}
}

// isPoint says whether a statement is one of the transaction's own.
func isPoint(sql string) bool {
	return strings.HasPrefix(sql, "SAVEPOINT") || strings.HasPrefix(sql, "ROLLBACK") || strings.HasPrefix(sql, "RELEASE") || strings.HasPrefix(sql, "PRAGMA")
}

func allowed(step string) bool {
	for _, may := range mayScan {
		if strings.Contains(step, may) {
			return true
		}
	}
	return false
}
