package bot

import (
	"context"
	"fmt"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// pollFor is how long the homeserver holds a request that has no news.
const pollFor = 30 * time.Second

// syncLoop asks for what is new, for ever. A response is processed with the
// context of the run, never with that of the request: cut off in its middle, it
// would leave keys behind that nobody sends again.
func (b *Bot) syncLoop(ctx context.Context) error {
	since, err := b.Store.Position(ctx)
	if err != nil {
		return err
	}
	failures := 0
	for ctx.Err() == nil {
		asked := time.Now()
		next, err := b.syncOnce(ctx, since, failures > 0)
		switch {
		case err == nil:
			b.answered(asked)
			b.Watch.Synced()
			since, failures = next, 0
		case ctx.Err() != nil:
		case revoked(err):
			return fmt.Errorf("%w: %s", ErrSession, code(err))
		default:
			failures++
			b.Watch.Failed("sync")
			disk, fatal := b.stuck(err)
			if fatal != nil {
				return fatal
			}
			if failures == 1 && !disk {
				b.failed("sync failed, trying again", err)
			}
			if err := sleep(ctx, retryIn(failures, err)); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

func (b *Bot) syncOnce(ctx context.Context, since string, recovering bool) (string, error) {
	now := b.cycles.begin()
	timeout := pollFor
	if now || recovering || since == "" {
		timeout = 0
	}
	resp, err := b.client.FullSyncRequest(ctx, mautrix.ReqSync{
		Timeout: int(timeout.Milliseconds()), Since: since, FilterID: b.filter(),
	})
	b.cycles.answered()
	if err != nil {
		resp = &mautrix.RespSync{}
		err = b.mended(err, resp)
	}
	if err != nil {
		return since, err
	}
	if err := b.take(context.WithoutCancel(ctx), resp, since); err != nil {
		return since, err
	}
	b.cycles.taken()
	return resp.NextBatch, nil
}

// filter leaves out of sync what Tocsin has no use for.
func (b *Bot) filter() string {
	return fmt.Sprintf(`{"presence":{"not_types":["*"]},"account_data":{"not_types":["*"]},"room":{`+
		`"timeline":{"limit":%d},"ephemeral":{"not_types":["*"]},"account_data":{"not_types":["*"]}}}`, b.SyncLimit)
}

// take keeps a response: first its keys, which the crypto store has in its own
// database, then its events together with the position. After a crash in between
// the same response comes again, and its keys are known already.
func (b *Bot) take(ctx context.Context, resp *mautrix.RespSync, since string) error {
	var in storage.Intake
	err := b.receiveKeys(ctx, resp, since)
	if err == nil {
		in, err = b.intake(ctx, resp, since)
	}
	same := err == nil && since != "" && b.nothingNew(in)
	if err == nil && !same {
		err = b.Store.Take(ctx, in)
	}
	if err != nil {
		b.tellFull(ctx, err, func() []string { return b.speaking(resp) })
		return err
	}
	if len(resp.ToDevice.Events) > 0 || unread(in) {
		b.keys.woken.wake()
	}
	if same {
		b.rooms.reached(in.Rooms)
		return nil
	}
	b.positions.save(b.Now())
	b.kept()
	if err := b.taken(ctx, in); err != nil {
		return err
	}
	return b.hearOut(ctx, in)
}

// taken goes on with an intake that is kept.
func (b *Bot) taken(ctx context.Context, in storage.Intake) error {
	entering, old, changed := b.entering(in), b.moved(in), !b.onlyEvents(in)
	for _, room := range in.Rooms {
		for _, e := range room.Events {
			b.Watch.Took(string(e.Kind))
		}
	}
	if err := b.renewKeys(ctx, in); err != nil {
		return err
	}
	if len(in.Rooms) == 0 {
		return nil
	}
	if !changed {
		b.rooms.reached(in.Rooms)
	} else if err := b.rooms.load(ctx); err != nil {
		return err
	}
	b.replaced.add(old)
	b.inbox.wake()
	if changed {
		b.doors.wake()
	}
	if entering {
		b.ticks.wake() // a greeting is due
	}
	return nil
}

// entering says whether the bot comes into a room with this intake.
func (b *Bot) entering(in storage.Intake) bool {
	for _, room := range in.Rooms {
		if room.State == storage.Joined && b.rooms.room(id.RoomID(room.Matrix)).State != storage.Joined {
			return true
		}
	}
	return false
}
