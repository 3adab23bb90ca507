package storage

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/internal/pgtest"
)

// tableShape is what both databases have to say the same about a table.
type tableShape struct {
	Columns []string // with type, whether they can be empty, default
	Keys    []string // the columns of its primary key
	Unique  []string
	Refers  []string
}

// TestBothMakeTheSameTables compares what the numbered files make on SQLite and on PostgreSQL.
func TestBothMakeTheSameTables(t *testing.T) {
	pgtest.Need(t)
	path := filepath.Join(t.TempDir(), "tocsin.db")
	file := mustOpenFile(t, path, newClock(t))
	s, _ := MustStore(t)
	for table := range columns {
		if diff := cmp.Diff(shapeOfFile(t, file, table), shapeOfServer(t, s, table)); diff != "" {
			t.Errorf("%s: %s", table, diff)
		}
	}
	a := mustArchive(t, addressOf(t, s))
	if schema, err := a.CheckSchema(t.Context()); err != nil || len(schema.Strange) > 0 || schema.Version != schema.Latest {
		t.Errorf("%+v, %v", schema, err)
	}
	var other []string
	if err := s.db.Raw(`SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c WHERE c.table_schema = current_schema()
		AND c.table_name NOT IN ('lease', 'goose_db_version') AND (c.data_type NOT IN ('text', 'bigint') OR c.data_type = 'text' AND c.collation_name IS DISTINCT FROM 'C')`).
		Scan(&other).Error; err != nil || len(other) > 0 {
		t.Errorf("neither bigint nor text by bytes: %q, %v", other, err)
	}
}

func shapeOfFile(t *testing.T, s *Store, table string) (out tableShape) {
	t.Helper()
	var rows []struct {
		Name, Type string
		Notnull    bool
		DfltValue  string
		Pk         int
	}
	err := s.db.Raw("SELECT name, type, \"notnull\", coalesce(dflt_value, '') AS dflt_value, pk FROM pragma_table_info(?) ORDER BY cid", table).Scan(&rows).Error
	keys := map[int]string{}
	for _, r := range rows {
		kind := strings.ToLower(strings.ReplaceAll(r.Type, "INTEGER", "BIGINT"))
		out.Columns = append(out.Columns, fmt.Sprint(r.Name, " ", kind, " ", r.Notnull, " ", r.DfltValue))
		if r.Pk > 0 {
			keys[r.Pk] = r.Name
		}
	}
	for i := range len(keys) {
		out.Keys = append(out.Keys, keys[i+1])
	}
	err = errors.Join(err, s.db.Raw(`SELECT (SELECT group_concat(i.name, ' ') FROM pragma_index_info(l.name) i) FROM pragma_index_list(?) l
		WHERE l."unique" = 1 AND l.origin <> 'pk'`, table).Scan(&out.Unique).Error,
		s.db.Raw(`SELECT "from" || ' ' || "table" || ' ' || on_delete FROM pragma_foreign_key_list(?)`, table).Scan(&out.Refers).Error)
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out.Unique)
	slices.Sort(out.Refers)
	return out
}

func shapeOfServer(t *testing.T, s *Store, table string) (out tableShape) {
	t.Helper()
	const names = `(SELECT %s(a.attname::text, ' ' ORDER BY array_position(%s::int[], a.attnum::int)) FROM pg_attribute a WHERE a.attrelid = %s AND a.attnum = ANY(%s))`
	key := fmt.Sprintf(names, "string_agg", "i.indkey", "i.indrelid", "i.indkey")
	err := errors.Join(
		s.db.Raw(`SELECT column_name || ' ' || data_type || ' ' || (is_nullable = 'NO')::text || ' ' || replace(replace(coalesce(column_default, ''), '::text', ''), '::bigint', '')
			FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position`, table).Scan(&out.Columns).Error,
		s.db.Raw(`SELECT a.attname FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k(n, place) JOIN pg_attribute a ON a.attnum = k.n
			WHERE i.indrelid = ?::regclass AND i.indisprimary AND a.attrelid = i.indrelid ORDER BY k.place`, table).Scan(&out.Keys).Error,
		s.db.Raw(`SELECT `+key+` FROM pg_index i WHERE i.indrelid = ?::regclass AND i.indisunique AND NOT i.indisprimary`, table).Scan(&out.Unique).Error,
		s.db.Raw(`SELECT (SELECT attname FROM pg_attribute WHERE attrelid = k.conrelid AND attnum = k.conkey[1]) || ' ' || k.confrelid::regclass::text || ' '
			|| CASE k.confdeltype WHEN 'c' THEN 'CASCADE' ELSE 'NO ACTION' END FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = ?::regclass`, table).
			Scan(&out.Refers).Error)
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out.Unique)
	slices.Sort(out.Refers)
	return out
}

// TestRewriteTellsNothing: afterwards all rows are of one transaction, and lie in the order of
// their keys, so that what was written together does not show.
func TestRewriteTellsNothing(t *testing.T) {
	pgtest.Need(t)
	s, c := MustStore(t)
	MustTake(t, s, circle(c, "!liege:test", "@alice:test", "@bruno:test"))
	for i := range 20 {
		MustDo(t, s, func(tx *Tx) error {
			_, err := tx.memberID(fmt.Sprintf("@m%d:test", i))
			return errors.Join(err, tx.SaveDialog(collective.RoomID(fmt.Sprint("r", 20-i)), "m", "vote", "draft"))
		})
	}
	if n, inOrder := lies(t, s); n < 10 || inOrder {
		t.Fatalf("%d transactions, in order %v: nothing is proven", n, inOrder)
	}
	s.slack.Store(true)
	began := time.Now()
	if err := s.compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Logf("written anew in %s", time.Since(began).Round(time.Millisecond))
	if n, inOrder := lies(t, s); n != 1 || !inOrder {
		t.Errorf("%d transactions, in order %v", n, inOrder)
	}
	if dialogs := len(MustRows(t, s, "dialogs")); dialogs != 20 {
		t.Errorf("%d rows", dialogs)
	}
}

// TestBoxesHaveNoEarlierState: what lies in the tables of a secret vote is what they hold, and all
// of it was written by the last ballot.
func TestBoxesHaveNoEarlierState(t *testing.T) {
	pgtest.Need(t)
	s, c, room, alice := MustCircle(t)
	p := MustProposal(t, s, c, room)
	for i, voter := range []collective.MemberID{alice, MustMember(t, s, "@bruno:test"), MustMember(t, s, "@chloé:test")} {
		if _, err := MustCast(t, s, p.ID, voter, SecretBallot{fmt.Sprint("tambour ", i), "pour"}); err != nil {
			t.Fatal(err)
		}
	}
	for _, table := range []string{"secret_ballots", "turnout"} {
		var transactions, pages int
		err := errors.Join(s.db.Raw("SELECT count(DISTINCT xmin::text) FROM "+table).Scan(&transactions).Error,
			s.db.Raw("SELECT pg_relation_size(?::regclass) / 8192", table).Scan(&pages).Error)
		if err != nil || transactions != 1 || pages != 1 {
			t.Errorf("%s: written by %d transactions, %d pages, %v", table, transactions, pages, err)
		}
	}
	for range 60 { // would fill pages with what was deleted
		if _, err := MustCast(t, s, p.ID, alice, SecretBallot{"tambour 0", "contre"}); err != nil {
			t.Fatal(err)
		}
	}
	var pages int
	if err := s.db.Raw("SELECT pg_relation_size('secret_ballots') / 8192").Scan(&pages).Error; err != nil || pages != 1 {
		t.Errorf("%d pages for three ballots, %v", pages, err)
	}
}

// lies says how many transactions wrote members and dialogs, and whether these lie by their keys.
func lies(t *testing.T, s *Store) (transactions int, inOrder bool) {
	t.Helper()
	var ids []string
	err := errors.Join(s.db.Raw("SELECT count(*) FROM (SELECT DISTINCT xmin::text FROM members UNION SELECT DISTINCT xmin::text FROM dialogs) x").Scan(&transactions).Error,
		s.db.Raw("SELECT room_id FROM dialogs ORDER BY ctid").Scan(&ids).Error)
	if err != nil {
		t.Fatal(err)
	}
	return transactions, slices.IsSorted(ids)
}

// TestAddresses: what is one, and that none is quoted.
func TestAddresses(t *testing.T) {
	for address, want := range map[string]string{
		"postgres://tocsin@db/app":                                  "db/app, schema tocsin",
		"postgresql://tocsin:pw@db:5433/app?search_path=liege_1":    "db/app, schema liege_1",
		"postgres://tocsin@/app?host=/run/postgresql&search_path=a": "/run/postgresql/app, schema a",
		"postgres://u:correct-horse@db/app?search_path=pg_x":        "",
		"postgres://u:correct-horse@db/app?search_path=a,public":    "",
		"postgres://u:correct-horse@db/app?search_path=Liège":       "",
		"postgres://u:correct%horse@db/app":                         "",
		"mysql://u:correct-horse@db/app":                            "",
		"correct-horse":                                             "",
	} {
		place, err := ParseURL(address)
		if (err == nil) != (want != "") || err == nil && place.String() != want {
			t.Errorf("%s: %v, %v", address, place, err)
		}
		if err != nil && (!errors.Is(err, ErrURL) || strings.Contains(err.Error(), "horse")) {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestUnreachable(t *testing.T) {
	for _, address := range []string{
		"postgres://tocsin:correct-horse@127.0.0.1:1/app", "postgres://tocsin:correct-horse@/app?host=/nowhere",
	} {
		_, err := Open(t.Context(), Options{URL: address, Key: key(1), Now: newClock(t).Now})
		if !errors.Is(err, ErrUnreachable) || strings.Contains(err.Error(), "horse") {
			t.Errorf("%v", err)
		}
		if _, _, err := Occupied(t.Context(), address); !errors.Is(err, ErrUnreachable) {
			t.Errorf("%v", err)
		}
	}
}

func TestServersThatWillNotDo(t *testing.T) {
	for version, want := range map[string]bool{
		"14.1": true, "15.18 (Debian 15.18-0+deb12u1)": true, "18beta1": true, "15.2-YB-2025.1.0.0-b0": true, "13.9": false, "9.6.24": false, "": false,
	} {
		err := checkVersion(func(name string) string { return map[string]string{"server_version": version}[name] })
		if (err == nil) != want || err != nil && !errors.Is(err, ErrServer) {
			t.Errorf("%s: %v", version, err)
		}
	}
	if err := checkVersion(func(string) string { return "17.0" }); !errors.Is(err, ErrServer) {
		t.Error("CockroachDB is taken")
	}
}
