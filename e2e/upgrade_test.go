package e2e_test

import (
	"errors"
	"testing"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"
)

// TestRoomUpgrade replaces a circle's room by a new one: the circle goes on there
// with its proposals, and the bot leaves the old one.
func TestRoomUpgrade(t *testing.T) {
	t.Parallel()
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-upgrade", "rules: {question: {deadline: 30d}}")
	c := mustCircle(t, server, bot, "Olga", "Pierre")
	c.mustSay(c.members[0], `!proposer question "Qui déménage ?"`)
	c.mustHear("N° 1")

	old := c.room
	client := c.members[0].Client()
	var resp struct {
		Room id.RoomID `json:"replacement_room"`
	}
	_, err := client.MakeRequest(t.Context(), "POST", client.BuildClientURL("v3", "rooms", old, "upgrade"),
		map[string]any{"new_version": "11"}, &resp)
	if err != nil {
		t.Fatal(err)
	}
	c.room = resp.Room
	for _, user := range []id.UserID{bot.account.UserID, c.members[1].UserID} {
		if err := c.members[0].Invite(t.Context(), c.room, user); err != nil && !isInRoom(err) {
			t.Fatal(err)
		}
	}
	if err := c.members[1].Join(t.Context(), c.room); err != nil {
		t.Fatal(err)
	}
	if err := c.members[0].WaitJoined(t.Context(), c.room, bot.account.UserID); err != nil {
		t.Fatal(err)
	}
	event := c.mustSay(c.members[1], "!vote 1 pour")
	if body := c.mustAnswerAll([]id.EventID{event}, time.Minute)[event].Body; !contains(body, "✓ N° 1") {
		t.Errorf("voting in the new room was answered with %q", body)
	}
	eventually(t, "the bot leaves the old room", time.Minute, func() bool {
		users, err := c.members[0].Joined(t.Context(), old)
		if err != nil {
			return false
		}
		for _, user := range users {
			if user == bot.account.UserID {
				return false
			}
		}
		return true
	})
}

// isInRoom says that somebody needs no invitation any more.
func isInRoom(err error) bool {
	var httpErr mautrix.HTTPError
	return errors.As(err, &httpErr) && httpErr.RespError != nil && httpErr.RespError.ErrCode == "M_FORBIDDEN"
}
