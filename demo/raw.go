package demo

import (
	"encoding/json"
	"fmt"
	"slices"

	"tocsin/stage"
)

// shownCiphertext is how much of a ciphertext is enough to believe it.
const shownCiphertext = 36

// showRaw asks the homeserver for the last encrypted message of the room, and
// shows what it has.
func (t *teller) showRaw() error {
	room, err := t.Room(t.at)
	if err != nil {
		return err
	}
	member, err := t.Member(t.story.Sections[0].Members[0])
	if err != nil {
		return err
	}
	events := member.Since(0)
	slices.Reverse(events)
	i := slices.IndexFunc(events, func(s stage.Seen) bool { return s.Room == room && s.Encrypted })
	if i < 0 {
		return fmt.Errorf("show raw event: nothing encrypted in %s", room)
	}
	event, err := member.Client().GetEvent(t.ctx, room, events[i].ID)
	if err != nil {
		return fmt.Errorf("ask the homeserver for an event: %w", err)
	}
	var c struct {
		Algorithm  string `json:"algorithm"`
		Ciphertext string `json:"ciphertext"`
	}
	if err := json.Unmarshal(event.Content.VeryRaw, &c); err != nil {
		return fmt.Errorf("read raw event: %w", err)
	}
	length := len(c.Ciphertext)
	t.page.raw([][2]string{
		{"type", event.Type.Type},
		{"sender", string(event.Sender)},
		{"algorithm", c.Algorithm},
		{"ciphertext", fmt.Sprintf("%s… (%d caractères)", c.Ciphertext[:min(length, shownCiphertext)], length)},
	})
	return t.page.rest(t.ctx, c.Algorithm)
}
