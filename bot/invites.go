package bot

import (
	"context"
	"slices"
	"sync"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// invitesAnHour is how many rooms the bot enters an hour because of one person. Who sets up a collective invites it
// to a dozen; the rest of many wait.
const invitesAnHour = 20

// takeInvites reads the invitations of a response, which everything else of it stands in already. Those of people
// who may not invite the bot do not reach the database, however many they are: they are declined. Should a crash
// come before that they stay unanswered, which does no harm.
func (b *Bot) takeInvites(ctx context.Context, in *storage.Intake, invited map[id.RoomID]*mautrix.SyncInvitedRoom) error {
	var strangers []id.RoomID
	for roomID, room := range invited {
		taken := b.takeInvite(roomID, room)
		welcome, err := b.expected(ctx, in, taken)
		if err != nil {
			return err
		}
		if welcome {
			in.Rooms = append(in.Rooms, taken)
		} else {
			strangers = append(strangers, roomID)
		}
	}
	if len(strangers) > 0 {
		b.strangers.add(strangers)
		b.doors.wake()
	}
	return nil
}

// expected says whether an invitation can be one to accept: to a room that is known, or by somebody who may.
func (b *Bot) expected(ctx context.Context, in *storage.Intake, room storage.RoomIntake) (bool, error) {
	if b.rooms.room(id.RoomID(room.Matrix)).ID != "" {
		return true, nil
	}
	for _, by := range room.Members {
		known, err := b.Store.Knows(ctx, by.Matrix)
		if err != nil || known || b.listed(id.UserID(by.Matrix)) || joins(in, by.Matrix) {
			return known || err == nil, err
		}
	}
	return false, nil
}

// joins says whether somebody joins a room by an intake.
func joins(in *storage.Intake, matrix string) bool {
	for _, room := range in.Rooms {
		if room.State == storage.Joined && slices.ContainsFunc(room.Members, func(m storage.MemberChange) bool {
			return m.Matrix == matrix && m.Membership == string(event.MembershipJoin)
		}) {
			return true
		}
	}
	return false
}

// decline leaves rooms to which strangers invited the bot. What cannot be declined now is declined later.
func (b *Bot) decline(ctx context.Context) error {
	rooms := b.strangers.takeAll()
	for i, room := range rooms {
		if _, err := b.client.LeaveRoom(ctx, room); err != nil && !refused(err) {
			b.strangers.add(rooms[i:])
			return err
		}
		b.Log.Info("invitation declined")
	}
	return nil
}

// welcomes counts for whom the bot entered rooms lately. It is in memory alone: forgotten by a restart it lets
// a few more in.
type welcomes struct {
	mu sync.Mutex
	at map[string][]welcome
}

type welcome struct {
	room string
	at   time.Time
}

// take says whether a room may be entered because of somebody, and counts it once, however often that is tried.
func (w *welcomes) take(person, room string, now time.Time) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.at == nil {
		w.at = map[string][]welcome{}
	}
	lately := slices.DeleteFunc(w.at[person], func(e welcome) bool { return e.room == room || now.Sub(e.at).Abs() >= time.Hour })
	if len(lately) >= invitesAnHour {
		w.at[person] = lately
		return false
	}
	w.at[person] = append(lately, welcome{room, now})
	return true
}
