package play

import (
	"context"
	"fmt"
	"slices"

	"golang.org/x/sync/errgroup"
	"maunium.net/go/mautrix/id"

	"tocsin/stage"
	"tocsin/transcript"
)

// Enter makes a section's room, or brings new members into it.
func (w *World) Enter(s transcript.Section) error {
	ctx, cancel := context.WithTimeout(w.ctx, patience)
	defer cancel()
	if r, ok := w.rooms[key(s)]; ok {
		return w.bringIn(ctx, r, s)
	}
	if s.Direct {
		return w.openDirect(ctx, s)
	}
	if len(s.Members) == 0 {
		return fmt.Errorf("room %s has no members", s.Room)
	}
	first, err := w.Member(s.Members[0])
	if err != nil {
		return err
	}
	room, err := first.CreateRoom(ctx, s.Room, !s.Plain, w.account.UserID)
	if err != nil {
		return err
	}
	r := &scene{id: room, observer: first, last: map[string]id.EventID{}}
	w.rooms[key(s)] = r
	if err := w.bringIn(ctx, r, s); err != nil {
		return err
	}
	if err := first.WaitJoined(ctx, room, w.account.UserID); err != nil {
		return err
	}
	return w.settled(ctx)
}

// settled waits until the bot knows the room: a member who speaks before would be
// answered too, but perhaps before the greeting.
func (w *World) settled(ctx context.Context) error {
	if err := w.bot.Settle(ctx); err != nil {
		return err
	}
	if err := w.bot.Tick(ctx); err != nil {
		return err
	}
	return w.bot.Settle(ctx)
}

func (w *World) openDirect(ctx context.Context, s transcript.Section) error {
	member, err := w.Member(s.Room)
	if err != nil {
		return err
	}
	room, err := member.DirectRoom(ctx, w.account.UserID)
	if err != nil {
		return err
	}
	w.rooms[key(s)] = &scene{id: room, observer: member, last: map[string]id.EventID{}}
	if err := member.WaitJoined(ctx, room, w.account.UserID); err != nil {
		return err
	}
	return w.settled(ctx)
}

// bringIn has the members of a section join who are not there yet, side by side: each
// takes the homeserver a tenth of a second, and assemblies are many.
func (w *World) bringIn(ctx context.Context, r *scene, s transcript.Section) error {
	joined, err := r.observer.Joined(ctx, r.id)
	if err != nil {
		return err
	}
	if err := w.cast(s.Members...); err != nil {
		return err
	}
	var wanted []*stage.Member
	for _, name := range s.Members {
		m := w.members[name]
		if !slices.Contains(joined, m.UserID) {
			wanted = append(wanted, m)
		}
	}
	var group errgroup.Group
	for _, m := range wanted {
		group.Go(func() error {
			if err := r.observer.Invite(ctx, r.id, m.UserID); err != nil {
				return err
			}
			return m.Join(ctx, r.id)
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return w.bot.Settle(ctx)
}
