package storage

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"tocsin/collective"
	"tocsin/collective/export"
	"tocsin/collective/journal"
)

// Exporting says what is to leave.
type Exporting struct {
	Circle collective.RoomID
	Kinds  []string                      // of what falls due, that leave with the circle
	Shown  func(act, detail string) bool // whether words of a journal are shown in the circle as they are
}

// exporter reads a circle as it leaves: export.Source.
type exporter struct {
	Exporting
	*Sealer
	ask func(statement string, args ...any) (*sql.Rows, error)
}

// Export is a circle as it leaves, in this transaction.
func (t *Tx) Export(e Exporting) export.Source {
	return exporter{e, t.Sealer, func(statement string, args ...any) (*sql.Rows, error) { return t.db.Raw(statement, args...).Rows() }}
}

// Export is a circle as it leaves, of a database that is only read.
func (a *Archive) Export(ctx context.Context, s *Sealer, e Exporting) export.Source {
	return exporter{e, s, func(statement string, args ...any) (*sql.Rows, error) {
		statement, args = a.named(statement, args)
		return a.tx.QueryContext(ctx, statement, args...)
	}}
}

func (x exporter) Tables() []export.Table { return ExportTables() }

// Each reads the rows of a table that leave, opened.
func (x exporter) Each(table string, do func(export.Row) error) error {
	for _, p := range portables() {
		if p.name != table {
			continue
		}
		if p.rows != nil {
			return p.rows(x, p, do)
		}
		return x.each(p, x.statement(p), do)
	}
	return fmt.Errorf("export %s: no such table", table)
}

// statement selects what leaves of a table, in the order of its key.
func (x exporter) statement(p portable) string {
	var values []string
	for _, c := range p.parsed() {
		value := "t." + c.Name
		if made := p.made[c.Name]; made != "" {
			value = made
		}
		values = append(values, value+" AS "+c.Name)
	}
	distinct := ""
	if _, anew := p.left["id"]; anew {
		distinct = "DISTINCT "
	}
	order := "t." + strings.ReplaceAll(p.key, " ", ", t.")
	if distinct != "" {
		order = strings.ReplaceAll(p.key, " ", ", ")
	}
	return "SELECT " + distinct + strings.Join(values, ", ") + " FROM " + p.source() + " t WHERE " + p.where + " ORDER BY " + order
}

// each reads the rows that a statement selects.
func (x exporter) each(p portable, statement string, do func(export.Row) error) error {
	args := []any{sql.Named("circle", string(x.Circle))}
	if strings.Contains(statement, "@kinds") {
		args = append(args, sql.Named("kinds", spaced(x.Kinds)))
	}
	rows, err := x.ask(statement, args...)
	if err != nil {
		return fmt.Errorf("export %s: %w", p.name, err)
	}
	defer func() { _ = rows.Close() }()
	columns := p.parsed()
	row, to := make(export.Row, len(columns)), make([]any, len(columns))
	for i := range row {
		to[i] = &row[i]
	}
	for rows.Next() {
		if err := rows.Scan(to...); err != nil {
			return fmt.Errorf("export %s: %w", p.name, err)
		}
		if err := x.open(p, columns, row); err != nil {
			return fmt.Errorf("export %s: %w", p.name, err)
		}
		if err := do(row); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("export %s: %w", p.name, err)
	}
	return nil
}

// open makes of a row of the database one that leaves.
func (x exporter) open(p portable, columns []portableColumn, row export.Row) error {
	for i, c := range columns {
		if raw, ok := row[i].([]byte); ok {
			row[i] = string(raw)
		}
		if truth, ok := row[i].(bool); ok { // of a comparison, which is a number in SQLite
			row[i] = number(truth)
		}
		text, ok := row[i].(string)
		if !ok {
			if _, number := row[i].(int64); !number || c.Kind != export.Number {
				return fmt.Errorf("%s holds a value of type %T", c.Name, row[i])
			}
			continue
		}
		var err error
		if c.sealed {
			if text, err = x.Open(p.place(columns, c, row), text); err != nil {
				return err
			}
		}
		if row[i], err = c.leaves(text); err != nil {
			return err
		}
	}
	return nil
}

// EachEntry reads the journal. Words that are not shown in the circle as they were written stay
// behind, as in the file of the journal; their digest leaves.
func (x exporter) EachEntry(do func(journal.Entry) error) error {
	rows, err := x.ask("SELECT seq, at_ms, member_id, act, ref, detail, digest, hash FROM journal WHERE circle_id = @circle ORDER BY seq",
		sql.Named("circle", string(x.Circle)))
	if err != nil {
		return fmt.Errorf("export journal: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		row := journalRow{CircleID: string(x.Circle)}
		if err := rows.Scan(&row.Seq, &row.AtMs, &row.MemberID, &row.Act, &row.Ref, &row.Detail, &row.Digest, &row.Hash); err != nil {
			return fmt.Errorf("export journal: %w", err)
		}
		e, err := x.opened(row)
		if err != nil {
			return &journal.Fault{Entry: row.Seq, Kind: journal.Reworded}
		}
		if !x.Shown(e.Act, e.Detail) {
			e.Salt, e.Detail = "", ""
		}
		if err := do(e); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("export journal: %w", err)
	}
	return nil
}

// spaced is a list of words in which a condition finds one.
func spaced(words []string) string { return " " + strings.Join(words, " ") + " " }
