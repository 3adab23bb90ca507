package bot

import (
	"context"
	"fmt"
	"slices"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// The bounds of walking back: ten thousand events of one room.
const (
	gapPage  = 100
	gapPages = 100
)

// gap fetches what a limited timeline left out: the events before it, back to the
// last one taken, oldest first. Homeservers do not all heed "to", so known events
// are what ends the walk. Past its bounds it gives up, and says so in the log.
func (b *Bot) gap(ctx context.Context, roomID id.RoomID, from, last string) ([]*event.Event, error) {
	var missed []*event.Event
	for range gapPages {
		var page *mautrix.RespMessages
		err := b.patiently(ctx, "walk back", func(ctx context.Context) (err error) {
			page, err = b.client.Messages(ctx, roomID, from, "", mautrix.DirectionBackward, nil, gapPage)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("walk back: %w", err)
		}
		reached, err := b.collect(ctx, &missed, page.Chunk, last)
		if err != nil {
			return nil, err
		}
		if reached || page.End == "" || len(page.Chunk) == 0 {
			slices.Reverse(missed)
			return missed, nil
		}
		from = page.End
	}
	b.Log.Error("gap too long, its oldest events are left out", "room", b.rooms.room(roomID).ID, "events", len(missed))
	slices.Reverse(missed)
	return missed, nil
}

// collect adds a page, newest first, and says whether it reached what is known.
func (b *Bot) collect(ctx context.Context, missed *[]*event.Event, page []*event.Event, last string) (bool, error) {
	ids := make([]string, len(page))
	for i, evt := range page {
		ids[i] = string(evt.ID)
	}
	known, err := b.Store.HasEvents(ctx, ids)
	if err != nil {
		return false, err
	}
	for _, evt := range page {
		if string(evt.ID) == last || known[string(evt.ID)] {
			return true, nil
		}
		*missed = append(*missed, evt)
	}
	return false, nil
}
