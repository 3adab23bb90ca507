package vitals_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"tocsin/vitals"
)

type clock struct{ now time.Time }

func sound(context.Context) error { return nil }

func get(tb testing.TB, h http.Handler, path string) (int, string) {
	tb.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	text, err := io.ReadAll(w.Body)
	if err != nil {
		tb.Fatal(err)
	}
	return w.Code, string(text)
}

func TestMetrics(t *testing.T) {
	c := &clock{time.Unix(1_800_000_000, 0)}
	v := vitals.New("v1.2", func() time.Time { return c.now })
	v.Gauge("outbox_pending", func() float64 { return 3 })
	v.Took("message")
	v.Took("message")
	v.Said("say", 40*time.Millisecond)
	v.Failed("sync")
	c.now = c.now.Add(90 * time.Second)
	code, text := get(t, v.Handler(sound, 5*time.Minute), "/metrics")
	for _, want := range []string{`tocsin_build_info{version="v1.2"} 1`, `tocsin_events_total{kind="message"} 2`, `tocsin_said_total{op="say"} 1`,
		`tocsin_delivery_seconds_bucket{le="0.05"} 1`, `tocsin_delivery_seconds_bucket{le="0.025"} 0`, `tocsin_delivery_seconds_count 1`,
		`tocsin_errors_total{part="sync"} 1`, "tocsin_outbox_pending 3", "tocsin_sync_age_seconds 90", "tocsin_start_time_seconds 1800000000"} {
		if !strings.Contains(text, want+"\n") {
			t.Errorf("not there: %s\n%s", want, text)
		}
	}
	if code != http.StatusOK || strings.ContainsAny(text, "@!$") {
		t.Error(code, "an id may be in it")
	}
}

func TestHealth(t *testing.T) {
	c := &clock{time.Unix(1_800_000_000, 0)}
	v := vitals.New("v1", func() time.Time { return c.now })
	var failing error
	h := v.Handler(func(context.Context) error { return failing }, 5*time.Minute)
	for _, step := range []struct {
		name string
		do   func()
		code int
	}{
		{"just started", func() {}, 200},
		{"never heard", func() { c.now = c.now.Add(6 * time.Minute) }, 503},
		{"heard", v.Synced, 200},
		{"silent", func() { c.now = c.now.Add(6 * time.Minute) }, 503},
		{"without its database", func() { v.Synced(); failing = errors.New("locked") }, 503},
	} {
		step.do()
		if code, text := get(t, h, "/healthz"); code != step.code || strings.Contains(text, "locked") {
			t.Errorf("%s: %d %s", step.name, code, text)
		}
	}
}

func TestServe(t *testing.T) {
	v := vitals.New("v1", time.Now)
	for _, address := range []string{"0.0.0.0:0", ":0", "example.org:80", "[::]:0"} {
		if err := vitals.Serve(t.Context(), address, v.Handler(sound, 5*time.Minute)); !errors.Is(err, vitals.ErrNotHere) {
			t.Errorf("%s: %v", address, err)
		}
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	if err := vitals.Ask(t.Context(), address); err == nil {
		t.Error("nobody is there")
	}
	ctx, cancel := context.WithCancel(t.Context())
	if err := vitals.Serve(ctx, address, v.Handler(sound, 5*time.Minute)); err != nil {
		t.Fatal(err)
	}
	if err := vitals.Ask(t.Context(), address); err != nil {
		t.Error(err)
	}
	cancel()
	for end := time.Now().Add(5 * time.Second); vitals.Ask(t.Context(), address) == nil; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it goes on")
		}
	}
}
