package commands

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"tocsin/collective"
	"tocsin/i18n"
	"tocsin/storage"
)

// tellTurn says in each circle, once, that an entry of its journal was undone, how things stand
// now, and how that is done again.
func (c *Call) tellTurn(key string, change storage.Change, numbers map[collective.RoomID]int) error {
	before, err := c.tx.EntriesOf(change.ID)
	if err != nil {
		return err
	}
	lines := func(v voice, circle collective.RoomID, mark string) ([]string, error) {
		how, err := c.standLines(v, change)
		if err != nil {
			return nil, err
		}
		how[0] = v.T(key, "number", itoa(before[circle]), "line", how[0])
		if key == "undo.done" {
			how = append(how, v.T("undo.redo", "undo", mark+v.name("name."+undoKey), "number", itoa(numbers[circle])))
		}
		return how, nil
	}
	here := c.room.ID == ""
	err = c.inCircles(sortedCircles(numbers), func(circle storage.Room, v voice) error {
		here = here || circle.ID == c.room.ID
		told, err := lines(v, circle.ID, "!")
		if err != nil {
			return err
		}
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(told)})
		return c.attachThings(circle, v, change)
	})
	if err != nil || here {
		return err
	}
	circles := sortedCircles(numbers)
	mine, err := c.firstOfMine(circles)
	if err != nil {
		return err
	}
	told, err := lines(c.voice, mine, c.mark())
	if err != nil {
		return err
	}
	c.answer(told...)
	return nil
}

// standLines say how things stand after a change was undone, or after a trial of that.
func (c *Call) standLines(v voice, change storage.Change) ([]string, error) {
	var lines []string
	for i, part := range change.Parts {
		if i > 0 && part.Thing.Kind != change.Parts[0].Thing.Kind {
			continue
		}
		some, err := matterOf(part.Thing.Kind).lines(c, v, swing{part.Thing.ID, part.After, part.Before})
		if err != nil {
			return nil, err
		}
		lines = append(lines, some...)
	}
	return lines, nil
}

func (c *Call) attachThings(circle storage.Room, v voice, change storage.Change) error {
	part := change.Parts[0]
	of := matterOf(part.Thing.Kind)
	if of.files == nil || !movesInTime(part) {
		return nil
	}
	return of.files(c, circle, v, part.Thing.ID)
}

// movesInTime says whether a part is of what stands in calendars.
func movesInTime(p storage.Altered) bool {
	return slices.ContainsFunc([]string{"state", "starts", "ends", "place", "title", "repeat", "all-day"}, func(field string) bool {
		_, changes := p.After[field]
		return changes
	})
}

func sortedCircles(numbers map[collective.RoomID]int) []collective.RoomID {
	circles := make([]collective.RoomID, 0, len(numbers))
	for id := range numbers {
		circles = append(circles, id)
	}
	slices.Sort(circles)
	return circles
}

// firstOfMine is the first of some circles in which the asker is.
func (c *Call) firstOfMine(circles []collective.RoomID) (collective.RoomID, error) {
	for _, id := range circles {
		joined, err := c.tx.IsJoined(id, c.member.ID)
		if err != nil || joined {
			return id, err
		}
	}
	return circles[0], nil
}

// within writes a line in the middle of another one; German nouns keep their capital.
func (v voice) within(line string) string {
	first, size := utf8.DecodeRuneInString(line)
	if v.lang == i18n.German || size == 0 {
		return line
	}
	return string(unicode.ToLower(first)) + line[size:]
}
