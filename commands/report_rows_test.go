package commands

import (
	"fmt"

	"tocsin/internal/pgtest"
)

// row is a row of a table, as whoever has the database without its key reads it.
type row map[string]string

// rows reads every row of every table.
func (s *scene) rows() map[string][]row {
	s.tb.Helper()
	db, all := s.behind(), map[string][]row{}
	list := "SELECT name FROM sqlite_master WHERE type = 'table'"
	if pgtest.On() {
		list = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
	}
	names, err := db.Query(list)
	if err != nil {
		s.tb.Fatal(err)
	}
	var tables []string
	for names.Next() {
		var name string
		if err := names.Scan(&name); err != nil {
			s.tb.Fatal(err)
		}
		tables = append(tables, name)
	}
	for _, table := range tables {
		found, err := db.Query("SELECT * FROM " + table)
		if err != nil {
			s.tb.Fatal(err)
		}
		columns, _ := found.Columns()
		for found.Next() {
			values := make([]any, len(columns))
			for i := range values {
				values[i] = new(any)
			}
			if err := found.Scan(values...); err != nil {
				s.tb.Fatal(err)
			}
			r := row{}
			for i, column := range columns {
				r[column] = fmt.Sprint(*values[i].(*any))
			}
			all[table] = append(all[table], r)
		}
	}
	return all
}
