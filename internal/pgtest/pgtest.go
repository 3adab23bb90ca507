// Package pgtest has tests run on PostgreSQL instead of SQLite, where TOCSIN_TEST_POSTGRES names a
// server (see .ci/postgres). What is a file to a test is then a schema, which goes with the test.
package pgtest

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"
	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// variable holds the address of a server on which schemas can be made.
const variable = "TOCSIN_TEST_POSTGRES"

// On says whether tests run on PostgreSQL.
func On() bool { return os.Getenv(variable) != "" }

// Skip leaves a test out that is about SQLite.
func Skip(tb testing.TB, why string) {
	tb.Helper()
	if On() {
		tb.Skip("not on PostgreSQL: " + why)
	}
}

// Need leaves a test out that is about PostgreSQL.
func Need(tb testing.TB) {
	tb.Helper()
	if !On() {
		tb.Skip("no " + variable + ": run .ci/postgres go test …")
	}
}

// known are the schemas that a test will remove.
var known sync.Map

// URL is the address of a schema that stands for the file at path: always the same for one path.
// It is empty where tests run on SQLite.
func URL(tb testing.TB, path string) string {
	tb.Helper()
	if !On() {
		return ""
	}
	name := fmt.Sprintf("t%x", sha256.Sum256([]byte(path)))[:24]
	if _, is := known.LoadOrStore(name, true); !is {
		tb.Cleanup(func() {
			known.Delete(name)
			MustExec(tb, fmt.Sprintf("DROP SCHEMA IF EXISTS %s CASCADE; DROP SCHEMA IF EXISTS %s_device CASCADE", name, name))
		})
	}
	return OfSchema(tb, name)
}

// OfSchema is the address of a schema.
func OfSchema(tb testing.TB, name string) string {
	tb.Helper()
	u, err := url.Parse(os.Getenv(variable))
	if err != nil {
		tb.Fatalf("%s is no address", variable)
	}
	query := u.Query()
	query.Set("search_path", name)
	u.RawQuery = query.Encode()
	return u.String()
}

// DB opens the schema that stands for the file at path a second time, beside whoever serves from it.
func DB(tb testing.TB, path string) *sql.DB {
	tb.Helper()
	db, err := sql.Open("pgx", URL(tb, path))
	if err != nil {
		tb.Fatal(err)
	}
	return db
}

// MustExec runs SQL on the server.
func MustExec(tb testing.TB, sql string) {
	tb.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, os.Getenv(variable))
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	if _, err := conn.Exec(ctx, sql); err != nil {
		tb.Fatal(err)
	}
}
