package bot

import (
	"context"
	"time"
)

// examineLoop has the database looked at, a part at a time, beside what members ask for: after the start,
// which looked at little of a large one, and each night again. Damage ends the run.
func (b *Bot) examineLoop(ctx context.Context) error {
	for {
		wait := 200 * time.Millisecond
		more, err := b.Store.Examine(ctx)
		disk, fatal := b.stuck(err)
		switch {
		case fatal != nil:
			return fatal
		case err != nil && ctx.Err() == nil:
			wait = time.Minute
			if !disk {
				b.Log.Error("database not examined, trying again", "error", err)
			}
		case !more:
			wait = untilNight(b.Now())
		}
		if err := sleep(ctx, wait); err != nil {
			return err
		}
	}
}

// untilNight is how long it is until the next night, at two o'clock of universal time.
func untilNight(now time.Time) time.Duration {
	now = now.UTC()
	night := time.Date(now.Year(), now.Month(), now.Day(), 2, 0, 0, 0, time.UTC)
	if !night.After(now) {
		night = night.AddDate(0, 0, 1)
	}
	return night.Sub(now)
}
