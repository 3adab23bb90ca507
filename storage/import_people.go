package storage

import (
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/export"
)

// circle brings the circle itself in. The bot is not in its room yet. In the place of a circle of
// which only the name was known, because it has something in common with one that came before, it
// becomes that one.
func (i *importer) circle(row export.Row) error {
	room := Room{ID: collective.RoomID(row[0].(string)), Matrix: row[1].(string), Name: row[2].(string), Encryption: row[3].(string),
		Kind: Circle, State: Left, JoinedAt: time.UnixMilli(0)}
	if room.Matrix == "" {
		return &export.Fault{Kind: export.BadRow, Where: "circle"}
	}
	past, err := i.isPast(room.Matrix)
	if err != nil || past {
		return errors.Join(err, fmt.Errorf("import circle: %w", ErrThere))
	}
	if _, err := i.RoomByMatrix(room.Matrix); !errors.Is(err, ErrNotFound) {
		return errors.Join(err, fmt.Errorf("import circle: %w", ErrThere))
	}
	before, err := i.Room(room.ID)
	switch {
	case err == nil && before.Matrix != "":
		return fmt.Errorf("import circle: %w", ErrThere)
	case err == nil:
		i.met = true
	case !errors.Is(err, ErrNotFound):
		return err
	}
	i.done.Name = room.Name
	return i.saveRoom(room)
}

// other brings in that a circle has something in common with another, of which nothing is known but
// its name: it has no address, and nothing is ever said there.
func (i *importer) other(row export.Row) error {
	id := row[0].(string)
	if id == i.file.Circle {
		return &export.Fault{Kind: export.BadRow, Where: "others"}
	}
	i.rooms[id] = true
	before, err := i.Room(collective.RoomID(id))
	if err == nil && before.Kind == Circle {
		i.met = true
		return nil
	} else if err == nil {
		return &Collision{"rooms", id}
	} else if !errors.Is(err, ErrNotFound) {
		return err
	}
	known := i.sealRoom(Room{ID: collective.RoomID(id), Name: row[1].(string), Kind: Circle, State: Left, JoinedAt: time.UnixMilli(0)})
	known.Lookup = "name only/" + id
	if err := i.db.Create(&known).Error; err != nil {
		return fmt.Errorf("import circle: %w", err)
	}
	return nil
}

// member brings somebody in, who knows Tocsin. Who is known by another id is two people for every
// vote that goes on: the database must be another.
func (i *importer) member(row export.Row) error {
	id, matrix := row[0].(string), row[1].(string)
	var before memberRow
	err := i.db.Take(&before, "id = ? OR lookup = ?", id, i.lookup(matrix)).Error
	switch {
	case err == nil && before.ID == id && before.Lookup == i.lookup(matrix):
		i.met = true
		return nil
	case err == nil:
		return &Collision{"members", id}
	case !errors.Is(err, gorm.ErrRecordNotFound):
		return fmt.Errorf("import member: %w", err)
	}
	in := memberRow{ID: id, Lookup: i.lookup(matrix), MatrixID: i.Seal("members.matrix_id/"+id, matrix), Name: i.Seal("members.name/"+id, row[2].(string)), Standing: told}
	if err := i.db.Create(&in).Error; err != nil {
		return fmt.Errorf("import member: %w", err)
	}
	return nil
}
