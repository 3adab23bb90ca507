package storage

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"tocsin/collective/assembly"
)

// crowd has people say what they need, change it, and take it back, in an order that is
// always the same, and returns what stood in the rows once.
func crowd(t *testing.T, s *Store, a assembly.Assembly) pieces {
	t.Helper()
	dice, once := rand.New(rand.NewPCG(3, 20)), pieces{}
	for range 300 {
		who := assembly.Guest(fmt.Sprint("guest ", dice.IntN(60)))
		MustDo(t, s, func(tx *Tx) error {
			if dice.IntN(4) == 0 {
				return tx.RemoveAttendee(a.ID, who)
			}
			return tx.SaveAttendee(a.ID, assembly.Attendee{Who: who, Needs: assembly.Needs()[:1+dice.IntN(4)]})
		})
		for _, row := range MustRows(t, s, "attendees") {
			for _, column := range []string{"id", "name", "needs"} {
				once.add(row[column].(string))
			}
		}
	}
	return once
}

// TestForgottenAttendanceLeavesNothing looks at the whole disk, before and after a crash.
func TestForgottenAttendanceLeavesNothing(t *testing.T) {
	s, c, a, _ := MustMeet(t)
	unsafely(t, s)
	path, stays := pathOf(t, s), assembly.Attendee{Who: assembly.Guest("Chloé"), Named: true}
	attend(t, s, a, stays)
	once := crowd(t, s, a)
	swept(t, s, c, 0)
	attend(t, s, a, assembly.Attendee{Who: assembly.Guest("Denis"), Needs: assembly.Needs()}) // nothing of this is veiled
	for _, row := range MustRows(t, s, "attendees") {
		for _, column := range []string{"id", "name", "needs"} {
			if once.add(row[column].(string)); row["named"] == int64(1) {
				once.remove(row[column].(string))
			}
		}
	}
	a.State, a.Closed = assembly.Approved, a.Starts
	MustDo(t, s, func(tx *Tx) error { return tx.SaveAssembly(a) })
	if once.in(Disk(t, path)) == 0 {
		t.Fatal("nothing was there, so that nothing is proven")
	}
	c.now = a.Starts.Add(assembly.Retention + time.Minute)
	swept(t, s, c, 0)
	wantAttendees(t, s, a, stays)
	for when, at := range map[string]string{"after the sweep": path, "after a crash": MustCopy(t, path)} {
		if n := once.in(Disk(t, at)); n != 0 {
			t.Errorf("%s %d pieces of who came are on the disk", when, n)
		}
	}
}

// TestRemovedAttendeesLeaveTheLog: who changes what they need, or no longer comes, does not
// wait for the sweep to be out of the log.
func TestRemovedAttendeesLeaveTheLog(t *testing.T) {
	for name, does := range map[string]func(tx *Tx, a assembly.Assembly, who assembly.Speaker) error{
		"needs nothing": func(tx *Tx, a assembly.Assembly, who assembly.Speaker) error {
			return tx.SaveAttendee(a.ID, assembly.Attendee{Who: who})
		},
		"comes no more": func(tx *Tx, a assembly.Assembly, who assembly.Speaker) error { return tx.RemoveAttendee(a.ID, who) },
	} {
		s, _, a, alice := MustMeet(t)
		who, gone := assembly.Member(alice), pieces{}
		attend(t, s, a, assembly.Attendee{Who: who, Needs: assembly.Needs()})
		gone.add(MustRows(t, s, "attendees")[0]["needs"].(string))
		path := pathOf(t, s)
		if gone.in(Disk(t, path)) == 0 {
			t.Fatal("nothing was there, so that nothing is proven")
		}
		MustDo(t, s, func(tx *Tx) error { return does(tx, a, who) })
		if n := gone.in(Disk(t, path)); n != 0 || len(MustRead(t, path+"-wal")) != 0 {
			t.Errorf("%s: %d pieces of what was needed are on the disk", name, n)
		}
	}
}
