package bot

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	_ "github.com/glebarez/go-sqlite" // the driver "sqlite"
	"go.mau.fi/util/dbutil"

	"tocsin/storage"
)

// cryptoStore is the database of the device: its session and its keys. They live
// and die together, and are never part of a backup.
type cryptoStore struct {
	db     *dbutil.Database
	sealer *storage.Sealer
	dir    string
	served *storage.DeviceDB // a schema of a PostgreSQL server, beside that of the collective; nil: a file
}

// ErrCryptoDamaged says that the database of the device cannot be read.
var ErrCryptoDamaged = errors.New("the encryption database is damaged")

// openCrypto opens the database of the device where the store says, or in its file.
func openCrypto(ctx context.Context, dir string, store *storage.Store) (*cryptoStore, error) {
	served, err := store.Device(ctx)
	if err != nil {
		return nil, err
	}
	var db *dbutil.Database
	if served != nil {
		db, err = onDevice(served.DB, "postgres")
	} else {
		db, err = openCryptoFile(dir)
	}
	if err != nil {
		return nil, err
	}
	c := &cryptoStore{db: db, sealer: store.Sealer, dir: dir, served: served}
	if err := c.check(ctx); err != nil {
		c.close()
		return nil, err
	}
	return c, nil
}

func openCryptoFile(dir string) (*dbutil.Database, error) {
	path := filepath.Join(dir, "crypto.db")
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open encryption database: %w", err)
	}
	if err := f.Close(); err != nil {
		return nil, fmt.Errorf("open encryption database: %w", err)
	}
	query := url.Values{"_txlock": {"immediate"}, "_pragma": {
		"journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)", "busy_timeout(5000)", "secure_delete(ON)",
	}}
	return cryptoFile(path, query)
}

func cryptoFile(path string, query url.Values) (*dbutil.Database, error) {
	raw, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+query.Encode())
	if err != nil {
		return nil, fmt.Errorf("open encryption database: %w", err)
	}
	return onDevice(raw, "sqlite3")
}

// onDevice is a database as mautrix wants it, on one connection.
func onDevice(raw *sql.DB, engine string) (*dbutil.Database, error) {
	raw.SetMaxOpenConns(1)
	db, err := dbutil.NewWithDB(raw, engine)
	if err != nil {
		return nil, fmt.Errorf("open encryption database: %w", err)
	}
	return db, nil
}

// unsound takes what cannot be read for damage, unless the disk is what is wrong.
func unsound(action string, err error) error {
	if what := storage.DiskError(err); what != nil && what != storage.ErrDamaged {
		return fmt.Errorf("%s: %w", action, err)
	}
	return fmt.Errorf("%w: %s: %w", ErrCryptoDamaged, action, err)
}

// check has SQLite look for damage and makes the session's table.
func (c *cryptoStore) check(ctx context.Context) error {
	if c.served == nil {
		var verdict string
		err := c.db.QueryRow(ctx, "PRAGMA quick_check(1)").Scan(&verdict)
		if err == nil && verdict != "ok" {
			err = errors.New(verdict)
		}
		if err != nil {
			return unsound("check", err)
		}
	}
	if c.served != nil { // mautrix looks for it in the whole database, where it finds that of another account
		if _, err := c.db.Exec(ctx, "CREATE TABLE IF NOT EXISTS crypto_version (version INTEGER, compat INTEGER)"); err != nil {
			return fmt.Errorf("prepare encryption database: %w", err)
		}
	}
	_, err := c.db.Exec(ctx, "CREATE TABLE IF NOT EXISTS tocsin_session (one INTEGER PRIMARY KEY CHECK (one = 1), sealed TEXT NOT NULL)")
	if err != nil {
		return unsound("prepare encryption database", err)
	}
	return nil
}

func (c *cryptoStore) close() { _ = c.db.Close() }

const sessionPlace = "crypto.session"

// session reads the kept session; its zero value when there is none.
func (c *cryptoStore) session(ctx context.Context) (session, error) {
	var s session
	var sealed string
	err := c.db.QueryRow(ctx, "SELECT sealed FROM tocsin_session").Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return s, nil
	} else if err != nil {
		return s, unsound("read session", err)
	}
	text, err := c.sealer.Open(sessionPlace, sealed)
	if err != nil {
		return s, fmt.Errorf("read session: %w", storage.ErrWrongKey)
	}
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return s, fmt.Errorf("read session: %w", err)
	}
	return s, nil
}

func (c *cryptoStore) keepSession(ctx context.Context, text string) error {
	_, err := c.db.Exec(ctx, "INSERT INTO tocsin_session (one, sealed) VALUES (1, $1)", c.sealer.Seal(sessionPlace, text))
	if err != nil {
		return fmt.Errorf("keep session: %w", err)
	}
	return nil
}
