package storage

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// parts are the columns of the assembly that are kept for themselves.
func parts(tb testing.TB, s *Store) (queue, drawings string) {
	tb.Helper()
	row := MustRows(tb, s, "assemblies")[0]
	return row["queue"].(string), row["drawings"].(string)
}

func fullQueue(c *clock, alice, bruno assembly.Speaker) assembly.Queue {
	return assembly.Queue{
		Waiting:  []assembly.Waiting{{Who: assembly.Guest("Chloé"), Wish: assembly.Point, Arrival: 3, Asked: c.now}},
		Now:      &assembly.Turn{Who: alice, Wish: assembly.Hand, Since: c.now.Add(time.Minute), Spoken: time.Second},
		Spoke:    map[assembly.Speaker]assembly.Talk{bruno: {Turns: 2, Time: 3 * time.Minute}, assembly.Guest("Chloé"): {Turns: 1}},
		Arrivals: 3, Paused: true,
	}
}

func TestQueueReadsBack(t *testing.T) {
	s, c, a, alice := MustMeet(t)
	q := fullQueue(c, assembly.Member(alice), assembly.Member(MustMember(t, s, "@bruno:test")))
	mustBeFull(t, q)
	for _, want := range []assembly.Queue{{}, q, {Arrivals: 1}, {Paused: true}, {}} {
		MustDo(t, s, func(tx *Tx) error { return tx.SaveQueue(a.ID, want) })
		MustBe(t, s, a, assembly.Open)
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.Queue(a.ID)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			if got.Now != nil {
				inZone(t, "Europe/Brussels", got.Now.Since, got.Waiting[0].Asked)
			}
			return err
		})
		if queue, _ := parts(t, s); (queue == "") != cmp.Equal(want, assembly.Queue{}) {
			t.Errorf("of %+v %q is kept", want, queue)
		}
	}
	emptied := q
	emptied.Clear(c.now)
	emptied.Spoke, emptied.Arrivals, emptied.Paused = nil, 0, false
	MustDo(t, s, func(tx *Tx) error { return tx.SaveQueue(a.ID, emptied) })
	if queue, _ := parts(t, s); queue != "" {
		t.Errorf("of one that is empty again %q is kept", queue)
	}
}

func TestDrawingsReadBack(t *testing.T) {
	s, c, a, alice := MustMeet(t)
	d := assembly.Drawing{
		Lot: assembly.Lot{
			Seed: "0badcafe", Candidates: []assembly.Candidate{{ID: "Alice", Past: 2}, {ID: "Chloé (invitée)"}}, Places: 2,
			Refused: []string{"Alice"},
		},
		Roles: []assembly.Role{assembly.Facilitation, assembly.Writing},
		Who:   map[string]assembly.Speaker{"Alice": assembly.Member(alice), "Chloé (invitée)": assembly.Guest("Chloé")},
	}
	mustBeFull(t, d)
	mustBeFull(t, d.Lot)
	MustDo(t, s, func(tx *Tx) error { return tx.SaveQueue(a.ID, fullQueue(c, assembly.Member(alice), "m:b")) })
	queue, _ := parts(t, s)
	for _, want := range [][]assembly.Drawing{nil, {d, {Lot: assembly.Lot{Seed: "1"}}}, {d}, nil} {
		MustDo(t, s, func(tx *Tx) error { return tx.SaveDrawings(a.ID, want) })
		MustBe(t, s, a, assembly.Open)
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.Drawings(a.ID)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			return err
		})
		if _, drawings := parts(t, s); (drawings == "") != (want == nil) {
			t.Errorf("of %d %q is kept", len(want), drawings)
		}
	}
	MustDo(t, s, func(tx *Tx) error { return tx.SaveDrawings(a.ID, []assembly.Drawing{}) })
	if now, drawings := parts(t, s); drawings != "" || now != queue {
		t.Error("the queue was written anew, or something is kept of no drawings")
	}
}

// TestAForgottenAssemblyTakesItsPartsAlong: what belongs to an assembly goes with it, and
// nothing else does.
func TestAForgottenAssemblyTakesItsPartsAlong(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	MustExec(t, s, "DELETE FROM assemblies")
	for _, table := range []string{"assembly_circles", "agenda_items", "attendees", "notes", "assembly_roles", "minutes", "assembly_votes"} {
		if rows := MustRows(t, s, table); len(rows) != 0 {
			t.Errorf("%d are left in %s", len(rows), table)
		}
	}
	for _, table := range []string{"tasks", "role_turns", "proposals", "members"} {
		if rows := MustRows(t, s, table); len(rows) == 0 {
			t.Errorf("nothing is left in %s", table)
		}
	}
	var room collective.RoomID = MustRoom(t, s, "!liege:test").ID
	MustDo(t, s, func(tx *Tx) error {
		turns, err := tx.RoleTurns(room)
		if len(turns) != 1 {
			t.Error(turns)
		}
		return err
	})
}
