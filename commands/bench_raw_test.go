package commands

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
)

// rawTables are the tables that a ballot touches, as the migrations make them.
const rawTables = `
CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE inbox (seq BIGINT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, room_id TEXT NOT NULL, member_id TEXT NOT NULL,
	kind TEXT NOT NULL, state TEXT NOT NULL, sent_ms BIGINT NOT NULL, body TEXT NOT NULL, verb TEXT NOT NULL DEFAULT '', ref TEXT NOT NULL DEFAULT '');
CREATE INDEX inbox_open ON inbox (state, seq) WHERE state <> 'handled';
CREATE TABLE outbox (seq BIGINT NOT NULL PRIMARY KEY, txn TEXT NOT NULL UNIQUE, room_id TEXT NOT NULL, cause TEXT NOT NULL,
	event_id TEXT NOT NULL DEFAULT '', state TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX outbox_open ON outbox (state, room_id, seq) WHERE state = 'pending';
CREATE INDEX outbox_by_cause ON outbox (cause);
CREATE INDEX outbox_by_event ON outbox (event_id);
CREATE TABLE ballots (id TEXT NOT NULL PRIMARY KEY, proposal_id TEXT NOT NULL, member_id TEXT NOT NULL, seq BIGINT NOT NULL,
	choice TEXT NOT NULL, reason TEXT NOT NULL, cast_ms BIGINT NOT NULL);
CREATE INDEX ballots_by_proposal ON ballots (proposal_id, seq);
CREATE TABLE journal (circle_id TEXT NOT NULL, seq BIGINT NOT NULL, at_ms BIGINT NOT NULL, member_id TEXT NOT NULL, act TEXT NOT NULL,
	ref TEXT NOT NULL, detail TEXT NOT NULL, digest TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (circle_id, seq));`

// rawTake and rawVote are what a ballot writes, in each of its two transactions.
var (
	rawTake = []string{
		"INSERT INTO inbox (seq, event_id, room_id, member_id, kind, state, sent_ms, body) VALUES (?1, '$' || ?1, ?2, ?2, 'message', 'pending', 1764000000000, ?3)",
	}
	rawVote = []string{
		"INSERT INTO ballots VALUES (?2 || ?1, ?2, ?2, ?1, 'pour', '', 1764000000000)",
		"INSERT INTO journal VALUES (?2, ?1, 1764000000000, ?2, 'vote', ?2, '', '', ?2 || ?2)",
		"INSERT INTO outbox (seq, txn, room_id, cause, state, body) VALUES (?1, 't' || ?1 || ?2, ?2, '$' || ?1, 'pending', ?3)",
		"UPDATE inbox SET state = 'handled', body = '', verb = 'vote', ref = ?2 WHERE event_id = '$' || ?1",
	}
)

// BenchmarkRawInserts writes the rows of BenchmarkBallots, and nothing else, in the
// same transactions: what SQLite alone takes.
func BenchmarkRawInserts(b *testing.B) {
	query := "?_txlock=immediate"
	for _, p := range []string{"journal_mode(WAL)", "synchronous(FULL)", "secure_delete(ON)", "busy_timeout(5000)"} {
		query += "&_pragma=" + p
	}
	db, err := sql.Open("sqlite", "file:"+filepath.Join(b.TempDir(), "raw.db")+query)
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(rawTables); err != nil {
		b.Fatal(err)
	}
	take, vote := mustPrepare(b, db, rawTake), mustPrepare(b, db, rawVote)
	b.ResetTimer()
	for done := 0; done < b.N; done += burst {
		last := min(done+burst, b.N)
		mustWrite(b, db, take, done, last, true)
		mustWrite(b, db, vote, done, last, false)
	}
	b.StopTimer()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "ballots/s")
}

func mustPrepare(b *testing.B, db *sql.DB, queries []string) []*sql.Stmt {
	b.Helper()
	var prepared []*sql.Stmt
	for _, q := range queries {
		stmt, err := db.Prepare(q)
		if err != nil {
			b.Fatal(err)
		}
		prepared = append(prepared, stmt)
	}
	return prepared
}

// mustWrite runs statements for some ballots in one transaction.
func mustWrite(b *testing.B, db *sql.DB, statements []*sql.Stmt, from, to int, position bool) {
	b.Helper()
	tx, err := db.Begin()
	if err != nil {
		b.Fatal(err)
	}
	id, body := strings.Repeat("a", 26), strings.Repeat("sealed ", 25)
	for i := from; i < to; i++ {
		for _, stmt := range statements {

			if _, err := tx.Stmt(stmt).Exec(i, id, body); err != nil {
				b.Fatal(err)
			}
		}
	}
	if position {
		if _, err := tx.Exec("INSERT INTO meta VALUES ('position', ?) ON CONFLICT DO UPDATE SET value = excluded.value", body); err != nil {
			b.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
}
