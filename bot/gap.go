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

// gap returns a limited timeline with what it left out: the events since the last one
// taken, oldest first. It walks back from the end of the response and not from the
// timeline's beginning: homeservers number a timeline by arrival and what they walk back
// through by descent, so that of messages written at one instant some are in neither.
// Homeservers do not all heed "to", so known events are what ends the walk. Past its
// bounds it gives up, and says so in the log.
func (b *Bot) gap(ctx context.Context, roomID id.RoomID, timeline []*event.Event, from, last string) ([]*event.Event, error) {
	w := walk{bot: b, last: last, seen: map[id.EventID]bool{}, shown: map[id.EventID]bool{}}
	for _, evt := range timeline {
		w.shown[evt.ID] = true
	}
	for range gapPages {
		var page *mautrix.RespMessages
		err := b.patiently(ctx, "walk back", func(ctx context.Context) (err error) {
			if page, err = b.client.Messages(ctx, roomID, from, "", mautrix.DirectionBackward, nil, gapPage); err != nil {
				page = &mautrix.RespMessages{}
				err = b.mended(err, page)
			}
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("walk back: %w", err)
		}
		reached, err := w.collect(ctx, page.Chunk)
		if err != nil {
			return nil, err
		}
		if reached || page.End == "" || len(page.Chunk) == 0 {
			return w.with(timeline), nil
		}
		from = page.End
	}
	b.Log.Error("gap too long, its oldest events are left out", "room", b.rooms.room(roomID).ID, "events", len(w.events))
	return w.with(timeline), nil
}

// walk is what was found on the way back, newest first.
type walk struct {
	bot    *Bot
	last   string              // the last event taken
	shown  map[id.EventID]bool // those of the timeline, which may be known and end nothing
	seen   map[id.EventID]bool
	events []*event.Event
}

// collect adds a page and says whether it reached what is known. The rest of that page is
// looked at for what is younger than the last event taken: it descends from the same
// message, came later, and stands behind it.
func (w *walk) collect(ctx context.Context, page []*event.Event) (reached bool, err error) {
	ids := make([]string, len(page))
	for i, evt := range page {
		ids[i] = string(evt.ID)
	}
	known, err := w.bot.Store.HasEvents(ctx, ids)
	if err != nil {
		return false, err
	}
	var since int64
	for _, evt := range page {
		switch {
		case w.seen[evt.ID]:
		case !w.shown[evt.ID] && (string(evt.ID) == w.last || known[string(evt.ID)]):
			since, reached = max(since, evt.Timestamp), true
		case !reached || evt.Timestamp > since:
			w.events = append(w.events, evt)
			w.seen[evt.ID] = true
		}
	}
	return reached, nil
}

// with puts the timeline behind what was found, but for what is in both.
func (w *walk) with(timeline []*event.Event) []*event.Event {
	slices.Reverse(w.events)
	for _, evt := range timeline {
		if !w.seen[evt.ID] {
			w.events = append(w.events, evt)
		}
	}
	return w.events
}
