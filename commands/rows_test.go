package commands

import (
	"database/sql"

	"tocsin/internal/pgtest"
)

// behind opens the database a second time, to look at what commands do not show.
func (s *scene) behind() *sql.DB {
	s.tb.Helper()
	if pgtest.On() {
		db := pgtest.DB(s.tb, s.path)
		s.tb.Cleanup(func() { _ = db.Close() })
		return db
	}
	db, err := sql.Open("sqlite", "file:"+s.path+"?_pragma=busy_timeout(5000)&_pragma=foreign_keys(ON)")
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

// secrets counts what is left of secret votes.
func (s *scene) secrets() (ballots, turnout int) {
	s.tb.Helper()
	if err := s.behind().QueryRow("SELECT (SELECT count(*) FROM secret_ballots), (SELECT count(*) FROM turnout)").Scan(&ballots, &turnout); err != nil {
		s.tb.Fatal(err)
	}
	return ballots, turnout
}
