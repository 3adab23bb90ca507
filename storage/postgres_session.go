package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"
)

// ErrUnreachable says that the PostgreSQL server does not answer, or not for long enough.
var ErrUnreachable = errors.New("the PostgreSQL server does not answer")

// ErrRefused says that the PostgreSQL server does not let Tocsin in, or not do what it has to.
var ErrRefused = errors.New("the PostgreSQL server refuses")

// ErrServer says that the PostgreSQL server is one on which Tocsin could not keep its word.
var ErrServer = errors.New("the PostgreSQL server is not set up for Tocsin")

// oldest is the version that has all the settings of a session that a lease needs.
const oldest = 14

// prepareSession sets a connection up: where its tables are, when the server ends it, what a bool is.
func prepareSession(ctx context.Context, conn *pgx.Conn, schema string, lease time.Duration) error {
	if err := checkVersion(conn.PgConn().ParameterStatus); err != nil {
		return err
	}
	conn.TypeMap().TryWrapEncodePlanFuncs = append([]pgtype.TryWrapEncodePlanFunc{boolAsNumber}, conn.TypeMap().TryWrapEncodePlanFuncs...)
	ms, seconds := strconv.FormatInt(lease.Milliseconds(), 10), strconv.Itoa(max(1, int(lease.Seconds())/3))
	_, err := conn.Exec(ctx, `SELECT set_config('search_path', $1, false), set_config('application_name', $2, false),
		set_config('idle_session_timeout', $3, false), set_config('idle_in_transaction_session_timeout', $3, false),
		set_config('tcp_user_timeout', $3, false), set_config('tcp_keepalives_idle', $4, false),
		set_config('tcp_keepalives_interval', $4, false), set_config('tcp_keepalives_count', '2', false),
		set_config('client_connection_check_interval', '1000', false),
		set_config('synchronous_commit', CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, false)`,
		`"`+schema+`"`, "tocsin "+schema, ms, seconds)
	if err != nil {
		return fmt.Errorf("prepare connection: %w", err)
	}
	return nil
}

// checkVersion takes servers that have session locks and the timeouts of a session.
func checkVersion(status func(string) string) error {
	if status("crdb_version") != "" {
		return fmt.Errorf("%w: CockroachDB has no session locks", ErrServer)
	}
	version := status("server_version")
	digits := version[:len(version)-len(strings.TrimLeft(version, "0123456789"))]
	if n, err := strconv.Atoi(digits); err != nil || n < oldest {
		return fmt.Errorf("%w: its version is %q, expected %d or later", ErrServer, version, oldest)
	}
	return nil
}

// boolAsNumber writes a bool into a column that is a number, as the columns of both databases are.
func boolAsNumber(value any) (pgtype.WrappedEncodePlanNextSetter, any, bool) {
	b, is := value.(bool)
	if !is {
		return nil, nil, false
	}
	return &numberPlan{}, number(b), true
}

func number(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// numberPlan encodes a bool by the plan of a number.
type numberPlan struct{ next pgtype.EncodePlan }

func (p *numberPlan) SetNext(next pgtype.EncodePlan) { p.next = next }

func (p *numberPlan) Encode(value any, buf []byte) ([]byte, error) {
	return p.next.Encode(number(value.(bool)), buf)
}

// checkServer reads back what decides whether a commit is safe when the server loses its power.
func checkServer(ctx context.Context, db *sql.DB) error {
	for _, name := range []string{"fsync", "full_page_writes", "synchronous_commit"} {
		var value string
		if err := db.QueryRowContext(ctx, "SELECT current_setting($1)", name).Scan(&value); err != nil {
			return fmt.Errorf("read setting %s: %w", name, err)
		}
		if value != "on" && value != "remote_apply" {
			return fmt.Errorf("%w: %s is %s: what was confirmed could be lost", ErrServer, name, value)
		}
	}
	return nil
}

// makeSchema makes a schema unless it is there: asking first needs no right to make one.
func makeSchema(ctx context.Context, db *sql.DB, name string) error {
	there, err := hasSchema(ctx, db, name)
	if err != nil || there {
		return err
	}
	if _, err := db.ExecContext(ctx, `CREATE SCHEMA "`+name+`"`); err != nil {
		return unreachable(fmt.Errorf("make schema %s: %w", name, err))
	}
	return nil
}

func hasSchema(ctx context.Context, db *sql.DB, name string) (there bool, err error) {
	err = db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = $1)", name).Scan(&there)
	if err != nil {
		return false, fmt.Errorf("look for schema: %w", err)
	}
	return there, nil
}

// unreachable marks the errors of a server that does not answer or does not let in. What the
// driver says about them has no password in it, but the address: that is left out.
func unreachable(err error) error {
	var said *pgconn.PgError
	var failed *pgconn.ConnectError
	switch {
	case errors.Is(err, ErrServer), errors.Is(err, ErrLost), errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &said) && isRefusal(said.Code):
		return fmt.Errorf("%w: %s (%s)", ErrRefused, said.Message, said.Code)
	case errors.As(err, &said):
		return fmt.Errorf("%w: %s (%s)", ErrUnreachable, said.Message, said.Code)
	case errors.As(err, &failed):
		return fmt.Errorf("%w: no connection", ErrUnreachable)
	}
	return err
}

// isRefusal says whether an error is one that trying again does not mend: of who one is, of a
// database that is not there, of a right that is missing.
func isRefusal(code string) bool {
	return strings.HasPrefix(code, "28") || code == "3D000" || code == "42501"
}
