package storage

import (
	"testing"
	"time"

	"tocsin/collective"
)

// inboxOf lists the ids of the events that wait or are pending.
func inboxOf(tb testing.TB, s *Store) (ids []string) {
	tb.Helper()
	if err := s.db.Raw("SELECT event_id FROM inbox WHERE state <> 'handled' ORDER BY seq").Scan(&ids).Error; err != nil {
		tb.Fatal(err)
	}
	return ids
}

// says takes one event of a circle in which alice and bruno are.
func says(tb testing.TB, s *Store, e Incoming) {
	tb.Helper()
	MustTake(tb, s, RoomIntake{Matrix: "!liege:test", Events: []Incoming{e}})
}

// MustCircle opens a store with a circle, and names the room and alice.
func MustCircle(tb testing.TB) (*Store, *clock, collective.RoomID, collective.MemberID) {
	tb.Helper()
	s, c := MustStore(tb)
	MustTake(tb, s, circle(c, "!liege:test", "@alice:test", "@bruno:test"))
	return s, c, MustRoom(tb, s, "!liege:test").ID, MustMember(tb, s, "@alice:test")
}

func TestWhatIsKept(t *testing.T) {
	notice := func(e Incoming) Incoming { e.Body.Automated = true; return e }
	kind := func(e Incoming, k EventKind) Incoming { e.Kind = k; return e }
	tests := []struct {
		name string
		e    func(*clock) Incoming
		kept bool
	}{
		{"members to each other", func(c *clock) Incoming { return chat(c, "$1", "@alice:test") }, false},
		{"a command", func(c *clock) Incoming { return command(c, "$1", "@alice:test") }, true},
		{"a program's command", func(c *clock) Incoming { return notice(command(c, "$1", "@alice:test")) }, false},
		{"a redaction of talk", func(c *clock) Incoming { return kind(chat(c, "$1", "@alice:test"), Redaction) }, false},
		{"an edit of talk", func(c *clock) Incoming { return kind(chat(c, "$1", "@alice:test"), Edit) }, false},
		{"an edit into a command", func(c *clock) Incoming { return kind(command(c, "$1", "@alice:test"), Edit) }, true},
		{"a tap on a poll", func(c *clock) Incoming { return kind(chat(c, "$1", "@alice:test"), PollResponse) }, true},
		{"an unreadable message", func(c *clock) Incoming { return kind(chat(c, "$1", "@alice:test"), Undecrypted) }, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, c, _, _ := MustCircle(t)
			says(t, s, test.e(c))
			if kept := len(inboxOf(t, s)) > 0; kept != test.kept {
				t.Errorf("kept: %v", kept)
			}
		})
	}
}

// TestRemovingACommandIsKept: what is known of the removed message decides.
func TestRemovingACommandIsKept(t *testing.T) {
	s, c, _, _ := MustCircle(t)
	says(t, s, command(c, "$1", "@alice:test"))
	removal := chat(c, "$2", "@alice:test")
	removal.Kind, removal.Body.Target = Redaction, "$1"
	says(t, s, removal)
	if got := inboxOf(t, s); len(got) != 2 {
		t.Errorf("kept: %v", got)
	}
}

func TestChatIsKeptWhereItMayBeAnAnswer(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustDo(t, s, func(t *Tx) error { return t.SaveDialog(room, alice, "vote", 1) })
	says(t, s, chat(c, "$answer", "@alice:test"))
	says(t, s, chat(c, "$bruno", "@bruno:test"))
	if got := inboxOf(t, s); len(got) != 1 || got[0] != "$answer" {
		t.Errorf("kept: %v", got)
	}
	MustDo(t, s, func(t *Tx) error { return t.Handled("$answer", "", "") })
	MustDo(t, s, func(t *Tx) error { return t.EndDialog(room, alice) })
	says(t, s, chat(c, "$after", "@alice:test"))
	if got := inboxOf(t, s); len(got) != 0 {
		t.Errorf("kept once the dialog is over: %v", got)
	}
}

// TestChatIsKeptBehindAPendingEvent: "!vote" and "pour" can come in one response.
func TestChatIsKeptBehindAPendingEvent(t *testing.T) {
	s, c, _, _ := MustCircle(t)
	says(t, s, command(c, "$command", "@alice:test"))
	says(t, s, chat(c, "$answer", "@alice:test"))
	says(t, s, chat(c, "$bruno", "@bruno:test"))
	if got := inboxOf(t, s); len(got) != 2 {
		t.Errorf("kept: %v", got)
	}
}

func TestEverythingIsKeptInADirectChat(t *testing.T) {
	s, c, _, _ := MustCircle(t)
	MustTake(t, s, RoomIntake{Matrix: "!dm:test", State: Joined, Members: []MemberChange{joins(c, "@alice:test")},
		Events: []Incoming{chat(c, "$1", "@alice:test")}})
	if got := inboxOf(t, s); len(got) != 1 {
		t.Errorf("kept: %v", got)
	}
}

// TestChatIsNotKeptForAnOldQuestion: who left a question unanswered for an hour is
// talking to the others again.
func TestChatIsNotKeptForAnOldQuestion(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustDo(t, s, func(t *Tx) error { return t.SaveDialog(room, alice, "vote", 1) })
	c.now = c.now.Add(2 * time.Hour)
	says(t, s, chat(c, "$1", "@alice:test"))
	if got := inboxOf(t, s); len(got) != 0 {
		t.Errorf("kept: %v", got)
	}
}
