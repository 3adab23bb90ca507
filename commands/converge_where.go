package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/storage"
)

// quiet says whether what somebody says in a shared room is for another Tocsin: this one answers
// those who are in another circle of this collective, and leaves everybody else to their own. Who
// is in circles of several collectives is answered by each. Ending it is for all who are there.
func (c *Call) quiet() (bool, error) {
	if c.room.Kind != storage.Circle {
		return false, nil
	}
	shared, err := c.tx.Shared(c.room.ID)
	if err != nil || !shared {
		return false, err
	}
	own, err := c.tx.OwnCirclesOf(c.member.ID)
	if err != nil || len(own) > 0 {
		return false, err
	}
	key, rest, _ := c.called(c.event.Body.Text)
	word, ok := c.convergingWords.word(rest)
	return key != convergeKey || !ok || word != "end", nil
}

// commonRooms are the shared rooms that the asker means: this one, or elsewhere all that the asker
// is in.
func (c *Call) commonRooms() ([]storage.Room, error) {
	circles, err := c.circles()
	if err != nil {
		return nil, err
	}
	var common []storage.Room
	for _, room := range circles {
		shared, err := c.tx.Shared(room.ID)
		if err != nil {
			return nil, err
		}
		if shared && room.ID == c.room.ID {
			return []storage.Room{room}, nil
		} else if shared {
			common = append(common, room)
		}
	}
	return common, nil
}

// commonRoom is the only one of these.
func (c *Call) commonRoom() (storage.Room, error) {
	rooms, err := c.commonRooms()
	switch {
	case err != nil:
		return storage.Room{}, err
	case len(rooms) == 0:
		return storage.Room{}, refuse("converge.nobody", "converge", c.name("name."+convergeKey))
	case len(rooms) > 1:
		return storage.Room{}, refuse("converge.which-room", "rooms", roomNames(rooms))
	}
	return rooms[0], nil
}

// consultation finds one by its number in the rooms that the asker means.
func (c *Call) consultation(n int) (storage.Consultation, error) {
	rooms, err := c.commonRooms()
	if err != nil {
		return storage.Consultation{}, err
	}
	var found []storage.Consultation
	for _, room := range rooms {
		all, err := c.tx.Consultations(room.ID)
		if err != nil {
			return storage.Consultation{}, err
		}
		for _, con := range all {
			if con.Number == n {
				found = append(found, con)
			}
		}
	}
	switch {
	case len(rooms) == 0:
		return storage.Consultation{}, refuse("converge.nobody", "converge", c.name("name."+convergeKey))
	case len(found) == 0:
		return storage.Consultation{}, refuse("converge.unknown", "number", itoa(n), "converge", c.commandLine(convergeKey))
	case len(found) > 1:
		return storage.Consultation{}, refuse("converge.which-room", "rooms", roomNames(rooms))
	}
	return found[0], nil
}

// ownCircles are the circles of this collective that are meant: those named by words, or the only
// one that the asker is in. example is how the command reads with a name after it.
func (c *Call) ownCircles(words []string, example string) ([]collective.RoomID, error) {
	all, err := c.tx.OwnCirclesOf(c.member.ID)
	if err != nil {
		return nil, err
	}
	own := slices.DeleteFunc(all, func(r storage.Room) bool { return !r.Encrypted() })
	slices.SortFunc(own, func(a, b storage.Room) int { return strings.Compare(a.Name, b.Name) })
	if option, n := c.options.prefix(words); option == "with" {
		words = words[n:]
	}
	which := refuse("converge.which-circle", "circles", roomNames(own))
	switch {
	case len(own) == 0:
		return nil, refuse("converge.no-circle")
	case len(words) == 0 && len(own) == 1:
		return []collective.RoomID{own[0].ID}, nil
	case len(words) == 0:
		which.Args = append(which.Args, "command", example+" "+clean(own[0].Name))
		return nil, which.hint("converge.for-example")
	}
	d := draft{}
	took, err := d.circleOption(c, words)
	if err != nil {
		return nil, err
	}
	for _, id := range d.Circles {
		if took < len(words) || !slices.ContainsFunc(own, func(r storage.Room) bool { return r.ID == id }) {
			which.Args = append(which.Args, "command", example+" "+clean(own[0].Name))
			return nil, which.hint("converge.for-example")
		}
	}
	return d.Circles, nil
}

func roomNames(rooms []storage.Room) string {
	var names []string
	for _, room := range rooms {
		names = append(names, clean(room.Name))
	}
	return strings.Join(names, ", ")
}
