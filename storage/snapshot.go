package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"

	"tocsin/collective/decision"
)

// Snapshot writes a copy of the database at path, or at a PostgreSQL address, to the file target, as of one moment and also while a
// bot writes to it. Neither the database nor its key is touched. What must not outlive its moment
// is not in the copy, and what was under way is as it was before it began:
//
//   - ballots of secret votes, and of votes that are still open who has voted in secret: two copies
//     compared could tell who voted what;
//   - answers to questions that are not finished, in which such a ballot may be;
//   - events that were taken and not handled, of which nobody was told yet that they count;
//   - the text of what was still to be said: the bot says it itself, a moment later. Its row stays,
//     as dropped, so that a restored bot does not say it once more.
//   - triggers, which Tocsin makes none of: one could keep here what is taken out.
//
// The error is ErrDamaged for what is no sound database.
func Snapshot(ctx context.Context, path, target string) (err error) {
	first := target + ".first"
	defer func() { err = errors.Join(err, removed(first)) }()
	copying := func() error { return vacuumInto(ctx, path, first, nil) }
	if IsURL(path) {
		copying = func() error { return copyServer(ctx, path, first) }
	}
	if err := copying(); err != nil {
		return err
	}
	return vacuumInto(ctx, first, target, clearSnapshot) // whole pages anew: nothing that was erased is left on them
}

// vacuumInto has SQLite write a compact copy, private to its owner.
func vacuumInto(ctx context.Context, path, target string, before func(context.Context, *sql.DB) error) (err error) {
	from := &Archive{}
	defer func() { err = errors.Join(err, from.Close()) }()
	query := url.Values{"_pragma": {"trusted_schema(OFF)", "busy_timeout(5000)", "secure_delete(ON)", "temp_store(MEMORY)"}}
	if before == nil {
		if path, err = from.readable(path); err != nil {
			return err
		}
		query.Set("mode", "ro")
		if !filed(path + "-wal") {
			query.Set("immutable", "1") // nobody writes to it: SQLite makes no files beside it
		}
	} else { // what is cleared is overwritten where it stands, and put aside nowhere
		query.Add("_pragma", "journal_mode(MEMORY)")
	}
	if from.db, err = sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+query.Encode()); err != nil {
		return fmt.Errorf("open database: %w", err)
	}
	from.db.SetMaxOpenConns(1)
	if before != nil {
		if err := before(ctx, from.db); err != nil {
			return err
		}
	}
	if err := createPrivate(target); err != nil {
		return err
	}
	if _, err := from.db.ExecContext(ctx, "VACUUM INTO ?", target); err != nil {
		return damaged("copy database", err)
	}
	return nil
}

// clearSnapshot takes out of a copy what Snapshot promises.
func clearSnapshot(ctx context.Context, db *sql.DB) error {
	if err := disarm(ctx, db); err != nil {
		return err
	}
	for _, clear := range []struct {
		sql  string
		args []any
	}{
		{"DELETE FROM secret_ballots", nil},
		{"DELETE FROM turnout WHERE proposal_id IN (SELECT id FROM proposals WHERE state IN (?, ?))", []any{decision.Open, decision.Seconding}},
		{"DELETE FROM dialogs", nil},
		{"DELETE FROM inbox WHERE state IN (?, ?)", []any{pending, waiting}},
		{"UPDATE outbox SET state = 'dropped', body = '' WHERE state = ?", []any{pending}},
	} {
		if _, err := db.ExecContext(ctx, clear.sql, clear.args...); err != nil {
			return damaged("clear copy", err)
		}
	}
	return nil
}

func removed(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("remove copy: %w", err)
	}
	return nil
}
