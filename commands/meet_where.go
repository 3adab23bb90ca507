package commands

import (
	"tocsin/collective"
	"tocsin/storage"
)

// theCircle is the circle in which the asker speaks, or their only one.
func (c *Call) theCircle() (collective.RoomID, error) {
	if c.room.Kind == storage.Circle {
		return c.room.ID, nil
	}
	circles, err := c.circles()
	if err != nil {
		return "", err
	}
	if len(circles) != 1 {
		return "", refuse("meet.say-in-circle")
	}
	return circles[0].ID, nil
}
