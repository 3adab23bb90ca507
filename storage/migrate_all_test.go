package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestEveryDumpUpgrades: databases that released versions left are brought to the newest schema, exactly, and
// what was in their tables is what is in them afterwards, whatever was added.
func TestEveryDumpUpgrades(t *testing.T) {
	dumps, err := filepath.Glob("testdata/*.sql")
	if err != nil || len(dumps) < 7 {
		t.Fatal(dumps, err)
	}
	for _, dump := range dumps {
		t.Run(filepath.Base(dump), func(t *testing.T) {
			path, db := mustDumped(t, filepath.Base(dump))
			before, filled := columnsOf(t, db)
			if err := migrate(t.Context(), db, lite{}); err != nil {
				t.Fatal(err)
			}
			after, _ := columnsOf(t, db)
			for _, column := range slices.Sorted(maps.Keys(before)) {
				if strings.HasPrefix(column, "goose_db_version.") { // it counts the migrations
					continue
				}
				if diff := cmp.Diff(before[column], after[column]); diff != "" {
					t.Errorf("%s: %s", column, diff)
				}
			}
			if filled < 9 {
				t.Errorf("%d tables have something in them: this shows little", filled)
			}
			schema, err := mustArchive(t, path).CheckSchema(t.Context())
			if err != nil || len(schema.Strange) > 0 || schema.Version != LatestSchema() {
				t.Errorf("%+v, %v", schema, err)
			}
		})
	}
}

// columnsOf reads what stands in each column, in order of its values, and how many tables are not empty.
func columnsOf(tb testing.TB, db *sql.DB) (all map[string][]string, filled int) {
	tb.Helper()
	names, err := schemaParts(tb.Context(), db, `SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
		WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY 1`)
	if err != nil {
		tb.Fatal(err)
	}
	all, tables := map[string][]string{}, map[string]bool{}
	for _, name := range names {
		table, column, _ := strings.Cut(name, ".")
		values, err := schemaParts(tb.Context(), db, fmt.Sprintf("SELECT quote(%q) FROM %q ORDER BY 1", column, table))
		if err != nil {
			tb.Fatal(err)
		}
		if all[name] = values; len(values) > 0 {
			tables[table] = true
		}
	}
	return all, len(tables)
}

// TestMigrateFromConvergence opens what the program wrote when collectives could first decide together: a
// circle with something in every table, votes under way, a mandate and a joint consultation.
func TestMigrateFromConvergence(t *testing.T) {
	s, c := MustDump(t, "convergence.sql")
	room, alice := MustRoom(t, s, "!liege:test").ID, MustMember(t, s, "@alice:test")
	MustDo(t, s, func(tx *Tx) error {
		p, errVote := tx.ProposalByNumber(2)
		ballots, errBallots := tx.Ballots(p.ID, 1)
		if len(ballots) != 3 { // of two, of whom one has voted twice
			t.Errorf("%+v", ballots)
		}
		m, errMandate := tx.MandateByNumber(1)
		con, errJoint := tx.Consultation("0123")
		if m.Circle != room || con.Question != "Quand ?" || con.Author != alice {
			t.Errorf("%+v %+v", m, con)
		}
		_, verified := tx.VerifyJournal(room)
		_, cast := tx.Cast(NewBallot{Proposal: p.ID, Version: 1, Voter: alice, Choice: "pour", Seq: 9, At: c.now.Add(time.Minute)}) // beside ballots without a sum
		return errors.Join(errVote, errBallots, errMandate, errJoint, verified, cast)
	})
	checkOwn(t, s, c)
	if file := MustExport(t, s, room); len(file) == 0 {
		t.Error("the circle cannot leave")
	}
}
