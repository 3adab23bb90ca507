package bot

import (
	"context"
	"time"

	"tocsin/storage"
)

// breath is how long sync waits for the answers to what it brought. What is said meanwhile comes in
// one response with the answers, which a homeserver shows to the bot as well: under load that halves
// the requests and the transactions, and who waits in the same room waits for these answers anyway.
const breath = 100 * time.Millisecond

// hearOut waits until all answers are said to what an intake asks, or for a breath.
func (b *Bot) hearOut(ctx context.Context, in storage.Intake) error {
	events := 0
	for _, room := range in.Rooms {
		events += len(room.Events)
	}
	if events == 0 || !b.cycles.calm() {
		return nil
	}
	return b.said.wait(ctx, breath)
}
