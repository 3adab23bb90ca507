package demo

import (
	"fmt"
	"sync/atomic"
	"time"

	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/play"
)

// settings are those with which a circle begins when config.yaml is left as it is.
func settings(zone *time.Location) commands.Settings {
	return commands.Settings{Language: i18n.French, Zone: zone, Rules: decision.Usual(), Hours: hours.Default()}
}

// clock stands still while the story is told, so that the bot says the same dates
// each time, and goes as any clock once people talk.
type clock struct {
	*play.Clock
	zone    *time.Location
	started atomic.Pointer[time.Time]
}

func newClock() (*clock, error) {
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		return nil, fmt.Errorf("load time zone: %w", err)
	}
	c := &clock{zone: zone}
	start := time.Date(2025, time.November, 24, 13, 58, 0, 0, zone)
	c.Clock = play.NewClock(func() time.Time {
		if at := c.started.Load(); at != nil {
			return start.Add(time.Since(*at))
		}
		return start
	})
	return c, nil
}

func (c *clock) run() {
	now := time.Now()
	c.started.Store(&now)
}
