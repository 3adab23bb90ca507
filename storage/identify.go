package storage

import (
	"errors"
	"fmt"

	"tocsin/collective"
)

// errPast says that a room was replaced by another one: nothing that is said there matters.
var errPast = errors.New("the room was replaced")

// identify finds the room of an intake. A room that replaces another, as both say,
// goes on as that one: circles outlive the upgrades of their rooms. The error can be errPast.
func (t *Tx) identify(in RoomIntake) (Room, error) {
	room, err := t.RoomByMatrix(in.Matrix)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return Room{}, err
	}
	known := err == nil
	if !known { // a past room has given its row to the one that replaced it
		if past, err := t.isPast(in.Matrix); err != nil {
			return Room{}, err
		} else if past {
			return Room{}, errPast
		}
	}
	if in.Predecessor != "" && room.State != Joined {
		old, err := t.RoomByMatrix(in.Predecessor)
		if err == nil && old.Successor == in.Matrix {
			return old, errors.Join(t.forgetRoom(room.ID), t.retire(in.Predecessor)) // room is the invitation to it
		} else if err != nil && !errors.Is(err, ErrNotFound) {
			return Room{}, err
		}
	}
	if known {
		return room, nil
	}
	return Room{ID: collective.RoomID(newID()), Matrix: in.Matrix}, nil
}

func (r *Room) merge(in RoomIntake) {
	if !writable(in.LastEvent) {
		in.LastEvent = ""
	}
	if r.Matrix != in.Matrix {
		r.Matrix, r.Successor, r.LastEvent = in.Matrix, "", ""
	}
	for _, field := range []struct{ to, from *string }{
		{&r.Name, &in.Name}, {&r.Encryption, &in.Encryption},
		{&r.Successor, &in.Successor}, {&r.LastEvent, &in.LastEvent},
	} {
		if *field.from != "" {
			*field.to = *field.from
		}
	}
	if in.State != "" {
		r.State = in.State
	}
	if in.Kind != "" {
		r.Kind = in.Kind
	}
}

// settleKind decides what a room is for. One with a name or with several members
// is a circle, and stays one: what members say there is not for one of them alone.
func (t *Tx) settleKind(room *Room) error {
	var people int64
	err := t.db.Model(&membershipRow{}).Where("room_id = ?", room.ID).Count(&people).Error
	if err != nil {
		return fmt.Errorf("count people of room: %w", err)
	}
	kind := room.Kind
	switch {
	case people > 1:
		kind = Circle
	case kind == "" && people == 1 && room.Name == "":
		kind = Direct
	case kind == "":
		kind = Circle
	}
	if kind == room.Kind {
		return nil
	}
	room.Kind = kind
	return t.saveRoom(*room)
}
