package storage

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"tocsin/collective"
)

// Intake is everything of one sync response that can matter, and the position
// from which sync goes on once it is kept.
type Intake struct {
	Position  string
	Rooms     []RoomIntake
	Delivered map[string]string // transaction ids of own events that came back → their event ids
}

// RoomIntake is what a sync response says of one room. Empty fields change nothing.
type RoomIntake struct {
	Matrix      string
	State       RoomState
	Kind        RoomKind // when the invitation said so
	Name        string
	Encryption  string
	Successor   string // Matrix id of the room that replaces this one
	Predecessor string // Matrix id of the room that this one says it replaces
	LastEvent   string
	Members     []MemberChange // without the bot itself
	Events      []Incoming     // oldest first
}

// Take keeps an intake: all of it with its position, or nothing. Events that are
// there already are left alone, so that the same response can be taken again.
func (s *Store) Take(ctx context.Context, in Intake) error {
	return s.Do(ctx, func(t *Tx) error {
		for txn, event := range in.Delivered {
			if err := t.delivered(txn, event); err != nil {
				return err
			}
		}
		rooms := slices.Clone(in.Rooms) // those that are being replaced before those that replace them
		slices.SortStableFunc(rooms, func(a, b RoomIntake) int { return cmp.Compare(b.Successor, a.Successor) })
		for _, room := range rooms {
			if err := t.takeRoom(room); err != nil {
				return err
			}
		}
		if in.Position == "" {
			return nil
		}
		return t.setMeta(metaPosition, in.Position)
	})
}

func (t *Tx) takeRoom(in RoomIntake) error {
	before, err := t.identify(in)
	if errors.Is(err, errPast) {
		return nil
	} else if err != nil {
		return err
	}
	room := before
	room.merge(in)
	entering := in.State == Joined && (before.State != Joined || before.Matrix != room.Matrix)
	if entering {
		room.JoinedAt = t.Now
		if err := t.Plan(DueGreeting, string(room.ID), t.Now); err != nil {
			return err
		}
	}
	if err := t.saveChanged(before, room); err != nil {
		return err
	}
	if entering { // who was there before a time away may be gone
		t.forgetLooks()
		if err := t.exec("clear memberships", "DELETE FROM memberships WHERE room_id = ?", room.ID); err != nil {
			return err
		}
	}
	came := false
	for _, change := range in.Members {
		if !entering && change.Since.Before(room.JoinedAt) { // else a server could make its members old
			change.Since = room.JoinedAt
		}
		comes, err := t.applyMember(room, change)
		if err != nil {
			return err
		}
		came = came || comes
	}
	if len(in.Members) > 0 {
		if err := t.settleKind(&room); err != nil {
			return err
		}
	}
	if came && !entering && room.Kind == Circle && room.State == Joined {
		if err := t.planOnce(DueWelcome, string(room.ID), t.Now.Add(Settling)); err != nil {
			return err
		}
	}
	return t.takeEvents(room, in.Events)
}

func (t *Tx) takeEvents(room Room, events []Incoming) error {
	for _, e := range events {
		if !writable(e.ID) {
			continue
		}
		sender, err := t.sender(e)
		if err != nil {
			return err
		}
		matters, err := t.matters(room, sender, e)
		if err != nil {
			return err
		}
		if !matters {
			continue
		}
		if e.Body, err = t.shielded(room, sender, e); err != nil {
			return err
		}
		if err := t.addEvent(room, sender, e); err != nil {
			return err
		}
		if e.Kind == Undecrypted {
			if err := t.boundWaiting(room.ID, sender); err != nil {
				return err
			}
		}
	}
	return nil
}

// sender finds who an event is from, and notes what it tells of them. Most are known as they are.
func (t *Tx) sender(e Incoming) (collective.MemberID, error) {
	row, err := t.memberRow(e.Sender)
	if err != nil {
		return "", err
	}
	sender := collective.MemberID(row.ID)
	switch {
	case e.Kind == Signed: // whether that is a program is seen once it is opened
	case e.Kind == Message && (row.Automated != e.Body.Automated || row.Standing == forgotten):
		err = t.setAutomated(sender, e.Body.Automated)
	case e.Kind != Message && row.Standing == forgotten:
		err = t.acts(sender)
	}
	return sender, err
}

// longestID is how long an event id may be, by the specification.
const longestID = 255

// writable says whether an id can be written into every database and into an answer. A zero byte, which no
// homeserver makes by itself, PostgreSQL does not take: one such event would hold up all others. Nor is an
// answer sent that is too long for what it answers.
func writable(id string) bool { return len(id) <= longestID && !strings.ContainsRune(id, 0) }
