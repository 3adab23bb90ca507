package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// table is one that migrations make.
type table struct {
	name    string
	columns []string
	refers  []string // tables that have to be there before
}

// tablesOf are the tables of a file, those that others refer to first.
func tablesOf(ctx context.Context, file interface {
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
}) ([]table, error) {
	rows, err := file.QueryContext(ctx, fileTables)
	if err != nil {
		return nil, damaged("read schema", err)
	}
	defer func() { _ = rows.Close() }()
	var waiting []table
	for rows.Next() {
		var name, columns, refers string
		if err := rows.Scan(&name, &columns, &refers); err != nil {
			return nil, damaged("read schema", err)
		}
		waiting = append(waiting, table{name, strings.Fields(columns), strings.Fields(refers)})
	}
	if err := rows.Err(); err != nil {
		return nil, damaged("read schema", err)
	}
	var ordered []table
	for len(waiting) > 0 {
		ready := slices.IndexFunc(waiting, func(t table) bool {
			return !slices.ContainsFunc(waiting, func(w table) bool { return w.name != t.name && slices.Contains(t.refers, w.name) })
		})
		if ready < 0 {
			return nil, fmt.Errorf("tables refer to each other: %s", waiting[0].name)
		}
		ordered, waiting = append(ordered, waiting[ready]), slices.Delete(waiting, ready, ready+1)
	}
	return ordered, nil
}
