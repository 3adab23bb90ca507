package storage

import (
	"fmt"
	"testing"

	"tocsin/internal/pgtest"
)

// MustFailOn has every insert into a table fail when a column has a value, until MustMend.
func MustFailOn(tb testing.TB, s *Store, table, column, value string) {
	tb.Helper()
	if pgtest.On() {
		MustExec(tb, s, "CREATE OR REPLACE FUNCTION break() RETURNS trigger AS $$BEGIN RAISE 'disk on fire'; END$$ LANGUAGE plpgsql")
		MustExec(tb, s, fmt.Sprintf("CREATE TRIGGER broken BEFORE INSERT ON %s FOR EACH ROW WHEN (NEW.%s = '%s') EXECUTE FUNCTION break()",
			table, column, value))
		return
	}
	MustExec(tb, s, fmt.Sprintf(`CREATE TRIGGER broken BEFORE INSERT ON %s WHEN NEW.%s = '%s'
		BEGIN SELECT RAISE(ABORT, 'disk on fire'); END`, table, column, value))
}

// MustMend ends what MustFailOn began.
func MustMend(tb testing.TB, s *Store, table string) {
	tb.Helper()
	if pgtest.On() {
		MustExec(tb, s, "DROP TRIGGER broken ON "+table)
		return
	}
	MustExec(tb, s, "DROP TRIGGER broken")
}

// unsafely has commits not wait for the disk, which changes nothing in what lies where.
func unsafely(tb testing.TB, s *Store) {
	tb.Helper()
	if pgtest.On() {
		MustExec(tb, s, "SET synchronous_commit = off")
		return
	}
	MustExec(tb, s, "PRAGMA synchronous = OFF")
}

// catalogue is the table of all tables.
func catalogue() string {
	if pgtest.On() {
		return "information_schema.columns WHERE table_schema = current_schema()"
	}
	return "sqlite_schema"
}

// mustTables are the tables that migrations make.
func mustTables(tb testing.TB, s *Store) (tables []string) {
	tb.Helper()
	query := "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'goose_db_version'"
	if pgtest.On() {
		query = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT IN ('goose_db_version', 'lease')"
	}
	if err := s.db.Raw(query).Scan(&tables).Error; err != nil {
		tb.Fatal(err)
	}
	return tables
}

// mustColumns are the columns of a table, in their order.
func mustColumns(tb testing.TB, s *Store, table string) (columns []string) {
	tb.Helper()
	query := "SELECT name FROM pragma_table_info(?) ORDER BY cid"
	if pgtest.On() {
		query = "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position"
	}
	if err := s.db.Raw(query, table).Scan(&columns).Error; err != nil {
		tb.Fatal(err)
	}
	return columns
}

// mustSetWherePossible sets a column of all rows but those that would then be like another one.
func mustSetWherePossible(tb testing.TB, s *Store, table, column, value string) {
	tb.Helper()
	if pgtest.On() {
		MustExec(tb, s, fmt.Sprintf(`DO $$ DECLARE r tid; BEGIN FOR r IN SELECT ctid FROM %s LOOP
			BEGIN UPDATE %s SET %s = '%s' WHERE ctid = r; EXCEPTION WHEN unique_violation THEN NULL; END; END LOOP; END $$`,
			table, table, column, value))
		return
	}
	MustExec(tb, s, "UPDATE OR IGNORE "+table+" SET "+column+" = ?", value)
}

// mustOpenFile opens a file, also where tests run on PostgreSQL.
func mustOpenFile(tb testing.TB, path string, c *clock) *Store {
	tb.Helper()
	s, err := Open(tb.Context(), Options{Path: path, Key: key(1), Now: c.Now})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = s.Close() })
	return s
}

// addressOf is where an archive finds the database of a store.
func addressOf(t *testing.T, s *Store) string {
	t.Helper()
	if d, is := s.dialect.(*server); is {
		return pgtest.OfSchema(t, d.place.Schema)
	}
	return pathOf(t, s)
}
