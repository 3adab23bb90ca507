package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"

	"tocsin/trial"
)

// upgraded replaces the circle's room by another one, to which members move: all that was
// decided goes on there.
func upgraded(ctx context.Context, r *run) error {
	w, err := r.startWork(ctx, trial.Setup{})
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.actFor(ctx, 3*time.Second); err != nil {
		return err
	}
	client := w.Members[0].Client()
	var resp struct {
		Room id.RoomID `json:"replacement_room"`
	}
	_, err = client.MakeRequest(ctx, "POST", client.BuildClientURL("v3", "rooms", w.Room, "upgrade"), map[string]any{"new_version": "11"}, &resp)
	if err != nil {
		return fmt.Errorf("upgrade room: %w", err)
	}
	w.earlier = append(w.earlier, w.Room)
	w.Room = resp.Room
	for _, m := range w.Members[1:] {
		if err := errors.Join(invite(ctx, w, m.UserID), m.Join(ctx, w.Room)); err != nil {
			return err
		}
	}
	return w.backIn(ctx)
}

// kicked has a member remove the bot from the room and invite it again.
func kicked(ctx context.Context, r *run) error {
	w, err := r.startWork(ctx, trial.Setup{})
	if err != nil {
		return err
	}
	defer w.Close()
	for range r.some(1, 3) {
		if err := w.actFor(ctx, 3*time.Second); err != nil {
			return err
		}
		if _, err := w.Members[0].Client().KickUser(ctx, w.Room, &mautrix.ReqKickUser{UserID: w.Bot.Account.UserID}); err != nil {
			return fmt.Errorf("kick: %w", err)
		}
		time.Sleep(time.Second)
		if err := w.backIn(ctx); err != nil {
			return err
		}
		if err := w.Bot.Start(); err != nil {
			return err
		}
	}
	return nil
}

// backIn invites the bot, waits until it is in the room, and has members act there.
func (w *work) backIn(ctx context.Context) error {
	if err := invite(ctx, w, w.Bot.Account.UserID); err != nil {
		return err
	}
	wait, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for _, m := range w.Members {
		if err := m.WaitJoined(wait, w.Room, w.Bot.Account.UserID); err != nil {
			return fmt.Errorf("%w\n%s", err, w.Bot.Log.Tail())
		}
	}
	if err := w.actFor(ctx, 3*time.Second); err != nil {
		return err
	}
	return w.audit(ctx)
}

// invite invites somebody who may be in the room already.
func invite(ctx context.Context, w *work, user id.UserID) error {
	joined, err := w.Members[0].Joined(ctx, w.Room)
	if err != nil || slices.Contains(joined, user) {
		return err
	}
	err = w.Members[0].Invite(ctx, w.Room, user)
	if errors.Is(err, mautrix.MForbidden) { // it came meanwhile
		return nil
	}
	return err
}
