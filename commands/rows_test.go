package commands

import (
	"database/sql"
)

// behind opens the database a second time, to look at what commands do not show.
func (s *scene) behind() *sql.DB {
	s.tb.Helper()
	db, err := sql.Open("sqlite", "file:"+s.path+"?_pragma=busy_timeout(5000)")
	if err != nil {
		s.tb.Fatal(err)
	}
	s.tb.Cleanup(func() { _ = db.Close() })
	return db
}

// count counts the rows of what members' acts leave behind.
func (s *scene) count() string {
	s.tb.Helper()
	var out string
	err := s.behind().QueryRow(`SELECT (SELECT count(*) FROM proposals) || ' proposals, ' || (SELECT count(*) FROM ballots)
		|| ' ballots, ' || (SELECT count(*) FROM journal) || ' acts, ' || (SELECT count(*) FROM dialogs) || ' dialogs, '
		|| (SELECT count(*) FROM due) || ' due, ' || (SELECT count(*) FROM inbox WHERE state <> 'handled') || ' unhandled'`).Scan(&out)
	if err != nil {
		s.tb.Fatal(err)
	}
	return out
}
