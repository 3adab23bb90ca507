package storage

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"tocsin/collective/export"
	"tocsin/collective/journal"
)

// bent is a circle whose file somebody wrote with a value of their own.
type bent struct {
	export.Source
	table, column string
	value         any
}

func (b bent) Each(table string, do func(export.Row) error) error {
	return b.Source.Each(table, func(row export.Row) error {
		for _, t := range b.Tables() {
			if t.Name == table && table == b.table {
				row[t.Index(b.column)] = b.value
			}
		}
		return do(row)
	})
}

// TestNothingComesIntoAnotherCircle: a file that was made to is refused, and nothing of it stays.
func TestNothingComesIntoAnotherCircle(t *testing.T) {
	s, c, liege := MustLeave(t)
	other := MustEmpty(t)
	MustTake(t, other, circle(c, "!mons:test", "@mona:test"))
	mons := string(MustRoom(t, other, "!mons:test").ID)
	for _, place := range []string{
		"circle.id", "tasks.circle_id", "proposals.circle_id", "proposal_circles.circle_id", "proposal_circles.proposal_id", "memberships.room_id", "memberships.member_id",
		"reports.circle_id", "figures.circle_id", "subscriptions.circle_id", "electorate.proposal_id", "carriers.ref", "notes.assembly_id", "evidence.promise_id",
		"assembly_circles.circle_id", "action_circles.circle_id", "others.id",
	} {
		table, column, _ := strings.Cut(place, ".")
		value := mons
		if place == "others.id" {
			value = string(liege)
		}
		var file bytes.Buffer
		MustDo(t, s, func(tx *Tx) error {
			file.Reset()
			return export.Write(&file, export.Manifest{Schema: LatestSchema(), Circle: string(liege), Language: "fr"}, bent{tx.Export(exporting(liege)), table, column, value}, nil)
		})
		var fault *export.Fault
		if _, err := importInto(t, other, file.Bytes()); !errors.As(err, &fault) || fault.Kind != export.BadRow {
			t.Errorf("%s: %v", place, err)
		}
	}
	if rows := MustRows(t, other, "rooms"); len(rows) != 1 {
		t.Errorf("%d rooms", len(rows))
	}
}

// TestJournalOfAnother: a file cannot bring in the journal of another circle, nor one that was changed.
func TestJournalOfAnother(t *testing.T) {
	s, _, liege := MustLeave(t)
	for want, change := range map[journal.FaultKind]func(*journal.Entry){
		journal.Changed: func(e *journal.Entry) { e.Act = "close" },
		journal.Foreign: func(e *journal.Entry) {
			e.Circle = "mons"
			e.Hash, _ = e.Link("")
		},
	} {
		var file bytes.Buffer
		MustDo(t, s, func(tx *Tx) error {
			file.Reset()
			return export.Write(&file, export.Manifest{Schema: LatestSchema(), Circle: string(liege), Language: "fr"}, altered{tx.Export(exporting(liege)), change}, nil)
		})
		var fault *journal.Fault
		if _, err := importInto(t, MustEmpty(t), file.Bytes()); !errors.As(err, &fault) || fault.Kind != want {
			t.Errorf("%v, expected %s", err, want)
		}
	}
}

// altered changes the first entry of a journal.
type altered struct {
	export.Source
	change func(*journal.Entry)
}

func (a altered) EachEntry(do func(journal.Entry) error) error {
	return a.Source.EachEntry(func(e journal.Entry) error {
		if e.Seq == 1 {
			a.change(&e)
		}
		return do(e)
	})
}
