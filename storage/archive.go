package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// Archive is a database that is only read, at one moment: that of a bot that runs, or a backup.
// Nothing is written, neither into the file nor beside it, and no key is needed.
type Archive struct {
	db   *sql.DB
	tx   *sql.Tx
	copy string // folder of a copy, see readable

	server *Place // in which it is; nil: in a file
}

// OpenArchive opens the database at path, or of a PostgreSQL address. The error is ErrDamaged for
// what is no sound one; of a server also ErrUnreachable, and ErrNotFound where there is nothing.
func OpenArchive(ctx context.Context, path string) (_ *Archive, err error) {
	a := &Archive{}
	defer func() {
		if err != nil {
			_ = a.Close()
		}
	}()
	if IsURL(path) {
		return a, a.openServer(ctx, path)
	}
	if path, err = a.readable(path); err != nil {
		return nil, err
	}
	if a.db, err = sql.Open("sqlite", archiveName(path)); err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	a.db.SetMaxOpenConns(1)
	if a.tx, err = a.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}); err != nil {
		return nil, damaged("open database", err)
	}
	var verdict string
	if err := a.tx.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return nil, damaged("check database", err)
	}
	if verdict != "ok" {
		return nil, fmt.Errorf("check database: %s: %w", verdict, ErrDamaged)
	}
	return a, nil
}

// readable is where a database can be read without writing beside it. One whose log lies there
// without an index, as a copy has it, needs an index first: it is copied once more, log and all.
func (a *Archive) readable(path string) (string, error) {
	if filed(path+"-shm") || !filed(path+"-wal") {
		return path, nil
	}
	var err error
	if a.copy, err = os.MkdirTemp("", "tocsin-archive-*"); err != nil {
		return "", fmt.Errorf("copy database: %w", err)
	}
	target := filepath.Join(a.copy, "tocsin.db")
	return target, errors.Join(copyWhole(target, path), copyWhole(target+"-wal", path+"-wal"))
}

func filed(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func copyWhole(target, path string) error {
	from, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("copy database: %w", err)
	}
	defer from.Close()
	to, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("copy database: %w", err)
	}
	if _, err = io.Copy(to, from); err != nil {
		err = fmt.Errorf("copy database: %w", err)
	}
	return errors.Join(err, to.Close())
}

// archiveName is the driver's name for a database that is only read. Where no log lies beside it
// nobody writes to it, and SQLite is told so: it would otherwise make files there.
func archiveName(path string) string {
	query := url.Values{"mode": {"ro"}, "_pragma": {"query_only(ON)", "trusted_schema(OFF)", "busy_timeout(5000)"}}
	if !filed(path + "-wal") {
		query.Set("immutable", "1")
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + query.Encode()
}

// query is SQL with question marks for its arguments, as the database wants it.
func (a *Archive) query(text string) string {
	if a.server == nil {
		return text
	}
	for n := 1; strings.Contains(text, "?"); n++ {
		text = strings.Replace(text, "?", fmt.Sprintf("$%d", n), 1)
	}
	return text
}

// named is SQL with arguments that have names, as the database wants it.
func (a *Archive) named(text string, args []any) (string, []any) {
	if a.server == nil {
		return text, args
	}
	var values []any
	for _, arg := range args {
		n, is := arg.(sql.NamedArg)
		if is && strings.Contains(text, "@"+n.Name) {
			values = append(values, n.Value)
			text = strings.ReplaceAll(text, "@"+n.Name, fmt.Sprintf("$%d", len(values)))
		}
	}
	return text, values
}

// Close ends the reading.
func (a *Archive) Close() (err error) {
	if a.tx != nil {
		err = a.tx.Rollback()
	}
	if a.db != nil {
		err = errors.Join(err, a.db.Close())
	}
	if a.copy != "" {
		err = errors.Join(err, os.RemoveAll(a.copy))
	}
	if err != nil {
		return fmt.Errorf("close database: %w", err)
	}
	return nil
}
