// Package vitals counts what the bot does and says how it is: for members who ask, for a program that
// watches it, and for whoever draws curves of it.
//
// House rules: numbers only, never an id, a name or a room; it listens on this machine only.
package vitals

import (
	"fmt"
	"sync/atomic"
	"time"

	"github.com/VictoriaMetrics/metrics"
)

// Vitals is what is known of one run of the bot. It is safe for concurrent use.
type Vitals struct {
	set      *metrics.Set
	now      func() time.Time
	since    time.Time
	heard    atomic.Int64 // moment of the last sync response, Unix milliseconds; 0: none yet
	delivery *metrics.PrometheusHistogram
}

// deliveryBounds are of the histogram, in seconds.
var deliveryBounds = []float64{0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300}

// New begins to count. version is that of the program.
func New(version string, now func() time.Time) *Vitals {
	v := &Vitals{set: metrics.NewSet(), now: now, since: now()}
	v.delivery = v.set.NewPrometheusHistogramExt("tocsin_delivery_seconds", deliveryBounds)
	v.set.NewGauge(fmt.Sprintf("tocsin_build_info{version=%q}", version), func() float64 { return 1 })
	v.set.NewGauge("tocsin_start_time_seconds", func() float64 { return float64(v.since.Unix()) })
	v.set.NewGauge("tocsin_sync_age_seconds", func() float64 { return v.silence().Seconds() })
	return v
}

// Gauge adds a number that is looked up when it is asked for.
func (v *Vitals) Gauge(name string, read func() float64) { v.set.NewGauge("tocsin_"+name, read) }

// Since is when the run began.
func (v *Vitals) Since() time.Time { return v.since }

// Heard is when the homeserver answered last; zero when it has not yet.
func (v *Vitals) Heard() time.Time {
	if at := v.heard.Load(); at != 0 {
		return time.UnixMilli(at)
	}
	return time.Time{}
}

// silence is for how long the homeserver has not answered.
func (v *Vitals) silence() time.Duration {
	from := v.since
	if at := v.Heard(); !at.IsZero() {
		from = at
	}
	return v.now().Sub(from)
}

// Synced notes that the homeserver answered.
func (v *Vitals) Synced() { v.heard.Store(v.now().UnixMilli()) }

// Took counts events of a kind that came in.
func (v *Vitals) Took(kind string) {
	v.set.GetOrCreateCounter(label("events_total", "kind", kind)).Inc()
}

// Said counts something that was said, and how long that took from the first try.
func (v *Vitals) Said(op string, took time.Duration) {
	v.set.GetOrCreateCounter(label("said_total", "op", op)).Inc()
	v.delivery.Update(took.Seconds())
}

// Failed counts an error in a part of the bot.
func (v *Vitals) Failed(part string) {
	v.set.GetOrCreateCounter(label("errors_total", "part", part)).Inc()
}

func label(name, key, value string) string { return fmt.Sprintf("tocsin_%s{%s=%q}", name, key, value) }
