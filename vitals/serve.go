package vitals

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/VictoriaMetrics/metrics"
)

// Handler answers /metrics, in the form of Prometheus, and /healthz; database says whether that
// answers, and tooSilent from when on a homeserver that does not makes the bot ill.
func (v *Vitals) Handler(database func(context.Context) error, tooSilent time.Duration) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /metrics", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
		v.set.WritePrometheus(w)
		metrics.WriteProcessMetrics(w)
	})
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {
		switch silent := v.silence(); {
		case database(r.Context()) != nil:
			http.Error(w, "the database does not answer", http.StatusServiceUnavailable)
		case silent > tooSilent:
			http.Error(w, fmt.Sprintf("no answer of the homeserver for %s", silent.Round(time.Second)), http.StatusServiceUnavailable)
		default:
			fmt.Fprintln(w, "ok")
		}
	})
	return mux
}

// ErrNotHere refuses an address that others could reach.
var ErrNotHere = errors.New("not an address of this machine alone")

// Serve answers at address until ctx ends. It listens when it returns.
func Serve(ctx context.Context, address string, h http.Handler) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return fmt.Errorf("serve metrics: %w", err)
	}
	if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
		return fmt.Errorf("serve metrics: %s: %w", host, ErrNotHere)
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return fmt.Errorf("serve metrics: %w", err)
	}
	server := &http.Server{Handler: h, ReadTimeout: 5 * time.Second, WriteTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	context.AfterFunc(ctx, func() { _ = server.Close() })
	go func() { _ = server.Serve(listener) }()
	return nil
}

// Ask asks the bot that serves at address how it is; nil: well.
func Ask(ctx context.Context, address string) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+"/healthz", nil)
	if err != nil {
		return fmt.Errorf("ask for health: %w", err)
	}
	resp, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("ask for health: %w", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		text := make([]byte, 200)
		n, _ := resp.Body.Read(text)
		return fmt.Errorf("ask for health: %s: %s", resp.Status, text[:n])
	}
	return nil
}
