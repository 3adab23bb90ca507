package commands

import (
	"slices"
	"strings"

	"tocsin/storage"
)

// namedCircle is the circle that a command is about: this room, or in private the one that is named
// first, or the only one that the asker is in. It returns the words after its name; which is the text
// that asks for one, with examples.
func (c *Call) namedCircle(command string, words []string, which string) (storage.Room, []string, error) {
	circles, err := c.inView()
	if err != nil {
		return storage.Room{}, nil, err
	} else if len(circles) == 0 {
		return storage.Room{}, nil, refuse("guard.no-circle")
	}
	if c.room.Kind == storage.Circle {
		return c.room, words, nil
	}
	names := phrases{}
	for _, circle := range circles {
		names.add([]string{clean(circle.Name)}, string(circle.ID))
	}
	id, took := names.longest(words, len(words))
	for _, circle := range circles {
		if string(circle.ID) == id && took > 0 || len(circles) == 1 {
			return circle, words[took:], nil
		}
	}
	examples := make([]string, len(circles))
	for i, circle := range circles {
		examples[i] = "`" + c.commandLine(command) + " " + clean(circle.Name) + "`"
	}
	slices.Sort(examples)
	return storage.Room{}, nil, refuse(which, "examples", strings.Join(examples, ", "))
}

// circleLine is a command with the name of the circle, where it needs one.
func (c *Call) circleLine(command string, circle storage.Room) (string, error) {
	circles, err := c.inView()
	if len(circles) > 1 {
		return c.commandLine(command) + " " + clean(circle.Name), err
	}
	return c.commandLine(command), err
}
