package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const day = 24 * time.Hour

// swept waits, sweeps, and lists what is left in inbox and outbox.
func swept(tb testing.TB, s *Store, c *clock, wait time.Duration) (inbox, outbox []string) {
	tb.Helper()
	c.now = c.now.Add(wait)
	if err := s.Sweep(tb.Context()); err != nil {
		tb.Fatal(err)
	}
	err := errors.Join(s.db.Raw("SELECT event_id FROM inbox ORDER BY seq").Scan(&inbox).Error,
		s.db.Raw("SELECT cause FROM outbox ORDER BY seq").Scan(&outbox).Error)
	if err != nil {
		tb.Fatal(err)
	}
	return inbox, outbox
}

// MustSweepable has an event of each state, three of them answered.
func MustSweepable(tb testing.TB) (*Store, *clock) {
	tb.Helper()
	s, c, room, _ := MustCircle(tb)
	for _, event := range []string{"$handled", "$dropped", "$unsaid", "$pending"} {
		says(tb, s, command(c, event, "@alice:test"))
	}
	MustWait(tb, s, c, "$waiting")
	MustDo(tb, s, func(t *Tx) error {
		for _, event := range []string{"$handled", "$dropped", "$unsaid"} {
			_, err := t.Send(room, event, 0, Outgoing{Op: Say, Text: "✓"})
			if err := errors.Join(err, t.Handled(event, "vote", "b1")); err != nil {
				return err
			}
		}
		_, err := t.Send(room, "greet:"+string(room), 0, Outgoing{Op: Say, Text: "Bonjour"})
		return err
	})
	err := errors.Join(s.Delivered(tb.Context(), Txn("$handled", 0), "$1"), s.Dropped(tb.Context(), Txn("$dropped", 0)),
		s.Delivered(tb.Context(), Txn("greet:"+string(room), 0), "$2"))
	if err != nil {
		tb.Fatal(err)
	}
	return s, c
}

func TestSweepKeepsWhatIsNeeded(t *testing.T) {
	s, c := MustSweepable(t)
	greeting := "greet:" + string(MustRoom(t, s, "!liege:test").ID)
	for _, step := range []struct {
		wait          time.Duration
		inbox, outbox []string
	}{
		{0, []string{"$handled", "$dropped", "$unsaid", "$pending", "$waiting"}, []string{"$handled", "$dropped", "$unsaid", greeting}},
		{7 * day, []string{"$handled", "$dropped", "$unsaid", "$pending", "$waiting"}, []string{"$handled", "$dropped", "$unsaid", greeting}},
		{time.Minute, []string{"$handled", "$dropped", "$unsaid", "$pending"}, []string{"$handled", "$dropped", "$unsaid", greeting}},
		{112 * day, []string{"$handled", "$dropped", "$unsaid", "$pending"}, []string{"$handled", "$dropped", "$unsaid", greeting}},
		{2 * day, []string{"$pending"}, []string{"$unsaid", greeting}},
	} {
		inbox, outbox := swept(t, s, c, step.wait)
		if diff := cmp.Diff(step.inbox, inbox) + cmp.Diff(step.outbox, outbox); diff != "" {
			t.Errorf("after %s more: %s", step.wait, diff)
		}
	}
}

// TestSweptAnswersAreSweptInTheEnd: what could not be said for months, and then
// was, does not stay for ever.
func TestSweptAnswersAreSweptInTheEnd(t *testing.T) {
	s, c := MustSweepable(t)
	swept(t, s, c, 121*day)
	if err := s.Delivered(t.Context(), Txn("$unsaid", 0), "$3"); err != nil {
		t.Fatal(err)
	}
	if _, outbox := swept(t, s, c, 121*day); len(outbox) != 1 {
		t.Errorf("left: %v", outbox)
	}
}

// TestSweepErasesAbandonedDrafts: what somebody began to write and left is not kept.
func TestSweepErasesAbandonedDrafts(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustDo(t, s, func(t *Tx) error { return t.SaveDialog(room, alice, "propose", "Occuper le hall") })
	swept(t, s, c, 30*time.Minute)
	if rows := MustRows(t, s, "dialogs"); len(rows) != 1 {
		t.Errorf("an open one is swept: %v", rows)
	}
	swept(t, s, c, day)
	if rows := MustRows(t, s, "dialogs"); len(rows) != 0 {
		t.Errorf("%d are left", len(rows))
	}
}

// TestSweepLeavesTheCollectiveAlone: nothing that was decided is swept.
func TestSweepLeavesTheCollectiveAlone(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	tables := []string{
		"proposals", "proposal_circles", "electorate", "electorate_circles", "ballots", "turnout", "secret_ballots", "urns",
		"urn_voters", "motions", "supports", "links", "journal", "members", "memberships", "rooms", "due", "meta", "assemblies",
		"assembly_circles", "agenda_items", "notes", "assembly_roles", "role_turns", "minutes", "assembly_votes", "tasks",
		"attendees", // who agreed to be named
	}
	before := map[string]int{}
	for _, table := range tables {
		before[table] = len(MustRows(t, s, table))
	}
	swept(t, s, c, 3650*day)
	for _, table := range tables {
		if n := len(MustRows(t, s, table)); n != before[table] {
			t.Errorf("%d of %d are left in %s", n, before[table], table)
		}
	}
}
