package storage

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// openServer begins to read a schema of a PostgreSQL database, beside whoever writes there.
func (a *Archive) openServer(ctx context.Context, address string) error {
	place, err := ParseURL(address)
	if err != nil {
		return err
	}
	a.server, a.db = &place, place.reader(place.Schema)
	if err := a.db.PingContext(ctx); err != nil {
		return unreachable(err)
	}
	there, err := hasTables(ctx, a.db, place.Schema)
	if err != nil {
		return err
	}
	if !there {
		return fmt.Errorf("open database: schema %s: %w", place.Schema, ErrNotFound)
	}
	if a.tx, err = a.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: sql.LevelRepeatableRead}); err != nil {
		return fmt.Errorf("open database: %w", err)
	}
	return nil
}

// reader opens a schema to read it.
func (p Place) reader(schema string) *sql.DB {
	config := p.config.Copy()
	config.RuntimeParams["search_path"] = `"` + schema + `"`
	config.RuntimeParams["default_transaction_read_only"] = "on"
	config.RuntimeParams["application_name"] = "tocsin reads " + schema
	db := stdlib.OpenDB(*config)
	db.SetMaxOpenConns(1)
	return db
}

// ReadDevice opens the schema of the device at an address to read it, beside whoever uses it.
func ReadDevice(address string) (*sql.DB, error) {
	place, err := ParseURL(address)
	if err != nil {
		return nil, err
	}
	return place.reader(place.Device()), nil
}

// serverParts are schemaParts of a PostgreSQL schema, in the words of SQLite: keys are part of
// their tables, and the lease, which no file has, is left out.
const serverParts = `SELECT CASE c.relkind WHEN 'r' THEN 'table ' WHEN 'i' THEN 'index ' ELSE 'view ' END || c.relname
		FROM pg_class c WHERE c.relnamespace = to_regnamespace(current_schema()) AND c.relkind IN ('r', 'i', 'v', 'm') AND c.relname NOT IN ('lease', 'lease_pkey')
		AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u'))
	UNION ALL SELECT 'trigger ' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
		WHERE c.relnamespace = to_regnamespace(current_schema()) AND NOT t.tgisinternal
	UNION ALL SELECT 'rule ' || rulename FROM pg_rules WHERE schemaname = current_schema()
	UNION ALL SELECT 'column ' || c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
		WHERE c.relnamespace = to_regnamespace(current_schema()) AND c.relkind = 'r' AND c.relname <> 'lease' AND a.attnum > 0 AND NOT a.attisdropped
	ORDER BY 1`

// Occupied says whether there is a collective's database at an address, and whether its account
// has logged in from there: then its device is there as well. Nothing is written. Errors are
// ErrURL, ErrUnreachable, ErrRefused or ErrServer.
func Occupied(ctx context.Context, address string) (database, device bool, err error) {
	place, err := ParseURL(address)
	if err != nil {
		return false, false, err
	}
	db := stdlib.OpenDB(*place.config, stdlib.OptionAfterConnect(func(_ context.Context, conn *pgx.Conn) error {
		return checkVersion(conn.PgConn().ParameterStatus)
	}))
	defer db.Close()
	db.SetMaxOpenConns(1)
	if err := db.PingContext(ctx); err != nil {
		return false, false, unreachable(err)
	}
	if err := checkServer(ctx, db); err != nil {
		return false, false, err
	}
	if database, err = hasTables(ctx, db, place.Schema); err != nil {
		return false, false, err
	}
	device, err = hasTables(ctx, db, place.Device())
	return database, device, err
}

// hasTables says whether a schema has any table but the lease.
func hasTables(ctx context.Context, db *sql.DB, schema string) (has bool, err error) {
	err = db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename <> 'lease')", schema).Scan(&has)
	if err != nil {
		return false, fmt.Errorf("look for tables: %w", err)
	}
	return has, nil
}
