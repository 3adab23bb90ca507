package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// overheard is what members say to each other and Tocsin would note during an assembly.
func overheard(c *clock, event, sender string) Incoming {
	e := chat(c, event, sender)
	e.Body.Text, e.Body.Overheard = "décision : on ferme à midi", true
	return e
}

func TestOverheardIsKeptDuringAnAssembly(t *testing.T) {
	for state, kept := range map[assembly.State]bool{
		assembly.Called: false, assembly.Open: true, assembly.Suspended: true, assembly.Closed: false, assembly.Cancelled: false,
	} {
		s, c, a, _ := MustMeet(t)
		MustTake(t, s, circle(c, "!namur:test", "@alice:test"))
		MustBe(t, s, a, state)
		says(t, s, chat(c, "$talk", "@alice:test"))
		MustTake(t, s, RoomIntake{Matrix: "!namur:test", Events: []Incoming{overheard(c, "$elsewhere", "@alice:test")}})
		if got := inboxOf(t, s); len(got) != 0 {
			t.Errorf("%s: kept of what nobody says to Tocsin: %v", state, got)
		}
		program := overheard(c, "$program", "@alice:test")
		program.Body.Automated = true
		says(t, s, program)
		says(t, s, overheard(c, "$1", "@bruno:test"))
		if got := inboxOf(t, s); len(got) > 0 != kept || kept && got[0] != "$1" {
			t.Errorf("%s: kept: %v", state, got)
		}
	}
}

// TestOverheardIsKeptInEachCircleThatMeets, and in no other.
func TestOverheardIsKeptInEachCircleThatMeets(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test"), circle(c, "!huy:test", "@alice:test"))
	joint := assembly.Assembly{Circle: room, Others: []collective.RoomID{MustRoom(t, s, "!namur:test").ID}, State: assembly.Open, Starts: c.now}
	MustDo(t, s, func(tx *Tx) error { return tx.AddAssembly(&joint) })
	for _, in := range []string{"!liege:test", "!namur:test", "!huy:test"} {
		MustTake(t, s, RoomIntake{Matrix: in, Events: []Incoming{overheard(c, "$"+in, "@alice:test")}})
	}
	if diff := cmp.Diff([]string{"$!liege:test", "$!namur:test"}, inboxOf(t, s)); diff != "" {
		t.Error(diff)
	}
}

// TestOverheardIsKeptBehindAnything: the command that opens the assembly may come in the
// same response, by another member, or still wait for its key.
func TestOverheardIsKeptBehindAnything(t *testing.T) {
	for _, first := range []func(c *clock) Incoming{
		func(c *clock) Incoming { return command(c, "$open", "@alice:test") },
		func(c *clock) Incoming { e := chat(c, "$open", "@alice:test"); e.Kind = Undecrypted; return e },
	} {
		s, c, _, _ := MustCircle(t)
		MustTake(t, s, circle(c, "!namur:test", "@bruno:test"))
		MustTake(t, s, RoomIntake{Matrix: "!liege:test", Events: []Incoming{
			overheard(c, "$before", "@bruno:test"), first(c), chat(c, "$talk", "@bruno:test"), overheard(c, "$note", "@bruno:test"),
		}}, RoomIntake{Matrix: "!namur:test", Events: []Incoming{overheard(c, "$elsewhere", "@bruno:test")}})
		if diff := cmp.Diff([]string{"$open", "$note"}, inboxOf(t, s)); diff != "" {
			t.Error(diff)
		}
		MustDo(t, s, func(t *Tx) error { return t.Handled("$open", "", "") })
		MustDo(t, s, func(t *Tx) error { return t.Handled("$note", "", "") })
		says(t, s, overheard(c, "$after", "@bruno:test"))
		if got := inboxOf(t, s); len(got) != 0 {
			t.Errorf("kept once nothing waits: %v", got)
		}
	}
}

// TestOverheardWhoseKeyCameLate does not keep itself.
func TestOverheardWhoseKeyCameLate(t *testing.T) {
	for _, live := range []bool{false, true} {
		s, c, a, _ := MustMeet(t)
		MustWait(t, s, c, "$late")
		if live {
			MustBe(t, s, a, assembly.Open)
		}
		waiting, err := s.Waiting(t.Context())
		if err != nil || len(waiting) != 1 {
			t.Fatal(waiting, err)
		}
		if err := s.Decrypted(t.Context(), waiting[0], overheard(c, "$late", "@alice:test")); err != nil {
			t.Fatal(err)
		}
		if got := inboxOf(t, s); len(got) > 0 != live {
			t.Errorf("live %v, kept: %v", live, got)
		}
	}
}

// TestOverhearingCostsNothing: what members say is looked at in as many statements as ever.
func TestOverhearingCostsNothing(t *testing.T) {
	s, c, a, _ := MustMeet(t)
	talk := len(s.Statements(func() { says(t, s, chat(c, "$1", "@alice:test")) }))
	heard := len(s.Statements(func() { says(t, s, overheard(c, "$2", "@alice:test")) }))
	MustBe(t, s, a, assembly.Open)
	meeting := len(s.Statements(func() { says(t, s, chat(c, "$3", "@alice:test")) }))
	kept := len(s.Statements(func() { says(t, s, overheard(c, "$4", "@alice:test")) }))
	if heard != talk || meeting != talk || kept != talk+1 {
		t.Errorf("%d statements for talk, %d for what is overheard, %d and %d during an assembly", talk, heard, meeting, kept)
	}
}
