package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// MustWait takes an event of alice's that cannot be decrypted yet.
func MustWait(tb testing.TB, s *Store, c *clock, event string) Event {
	tb.Helper()
	says(tb, s, Incoming{ID: event, Sender: "@alice:test", Kind: Undecrypted, Sent: c.now, Body: Body{Raw: `{"a":1}`, Session: "s"}})
	events, err := s.Waiting(tb.Context())
	if err != nil || len(events) == 0 {
		tb.Fatal(events, err)
	}
	return events[len(events)-1]
}

func TestWaitingEventsAreNotHandled(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	got := MustWait(t, s, c, "$1")
	want := Event{
		Seq: got.Seq, ID: "$1", Room: room, Sender: alice, Kind: Undecrypted, Sent: got.Sent,
		Body: Body{Raw: `{"a":1}`, Session: "s"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	MustDo(t, s, func(tx *Tx) error {
		if events, err := tx.Pending(10); len(events) != 0 || err != nil {
			t.Errorf("pending: %v, %v", events, err)
		}
		return nil
	})
}

func TestDecryptedEventComesByItsKey(t *testing.T) {
	s, c, _, _ := MustCircle(t)
	e := MustWait(t, s, c, "$1")
	says(t, s, command(c, "$2", "@alice:test"))
	in := Incoming{Kind: Message, Body: Body{Text: "!vote 1 pour", Addressed: true}}
	for range 2 { // the key may come twice
		if err := s.Decrypted(t.Context(), e, in); err != nil {
			t.Fatal(err)
		}
	}
	MustDo(t, s, func(tx *Tx) error {
		events, err := tx.Pending(10)
		if err != nil || len(events) != 2 || events[0].ID != "$2" || events[1].ID != "$1" {
			t.Fatalf("%+v, %v", events, err)
		}
		if events[1].Body.Text != "!vote 1 pour" || events[1].Kind != Message || !events[1].Sent.Equal(e.Sent) {
			t.Errorf("%+v", events[1])
		}
		return nil
	})
}

func TestDecryptedProgramsAreLeftAlone(t *testing.T) {
	s, c, _, _ := MustCircle(t)
	e := MustWait(t, s, c, "$1")
	if err := s.Decrypted(t.Context(), e, Incoming{Kind: Message, Body: Body{Text: "!vote 1 pour", Automated: true}}); err != nil {
		t.Fatal(err)
	}
	rows := MustRows(t, s, "inbox")
	if rows[0]["state"] != handled || rows[0]["body"] != "" {
		t.Errorf("%v", rows)
	}
}

// TestDecryptedChatIsNotKept: that its key came late does not make it the bot's business.
func TestDecryptedChatIsNotKept(t *testing.T) {
	s, c, _, _ := MustCircle(t)
	e := MustWait(t, s, c, "$1")
	if err := s.Decrypted(t.Context(), e, Incoming{Kind: Message, Body: Body{Text: "bonjour Bruno"}}); err != nil {
		t.Fatal(err)
	}
	if got := inboxOf(t, s); len(got) != 0 {
		t.Errorf("kept: %v", got)
	}
}

// TestDecryptedProgramIsNoMember: a program whose first notice came without its key
// is a program all the same.
func TestDecryptedProgramIsNoMember(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	e := MustWait(t, s, c, "$1")
	if err := s.Decrypted(t.Context(), e, Incoming{Kind: Message, Body: Body{Automated: true}}); err != nil {
		t.Fatal(err)
	}
	MustDo(t, s, func(tx *Tx) error {
		joined, err := tx.Joined(room, c.now)
		if err != nil || len(joined) != 1 || joined[0] == alice {
			t.Errorf("members: %v, %v", joined, err)
		}
		return nil
	})
}

func TestEventsOfForgottenRoomsFail(t *testing.T) {
	s, c, _, _ := MustCircle(t)
	e := MustWait(t, s, c, "$1")
	e.Room = "gone"
	if err := s.Decrypted(t.Context(), e, Incoming{Kind: Message}); err == nil {
		t.Error("decrypted in a room that is not there")
	}
}
