package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync"
	"time"
)

// blow is what happens to one request.
type blow string

const (
	pass  blow = "passed"
	limit blow = "told to slow down" // M_LIMIT_EXCEEDED, and the homeserver never hears it
	slow  blow = "slowed"            // and passed
	drop  blow = "cut while sent"    // the homeserver never hears it
	cut   blow = "cut while answered"
	lose  blow = "heard and not answered"
)

// proxy stands between the bot and its homeserver, and hits requests.
type proxy struct {
	URL string

	mu     sync.Mutex
	mood   func(*http.Request) blow // nil: all pass
	random func(int) int
	counts map[blow]int
	server *http.Server
}

type blowKey struct{}

// newProxy listens on a free port of this machine until it is closed.
func newProxy(target string, random func(int) int) (*proxy, error) {
	to, err := url.Parse(target)
	if err != nil {
		return nil, fmt.Errorf("start proxy: %w", err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("start proxy: %w", err)
	}
	p := &proxy{URL: "http://" + listener.Addr().String(), random: random, counts: map[blow]int{}}
	silent := log.New(io.Discard, "", 0)
	through := &httputil.ReverseProxy{
		Rewrite:        func(r *httputil.ProxyRequest) { r.SetURL(to) },
		ModifyResponse: spoil,
		ErrorHandler:   func(http.ResponseWriter, *http.Request, error) { panic(http.ErrAbortHandler) },
		ErrorLog:       silent,
	}
	p.server = &http.Server{ErrorLog: silent, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { p.hit(through, w, r) })}
	go func() { _ = p.server.Serve(listener) }()
	return p, nil
}

func (p *proxy) close() { _ = p.server.Close() }

// set changes what happens from now on.
func (p *proxy) set(mood func(*http.Request) blow) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.mood = mood
}

func (p *proxy) hit(through http.Handler, w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	b := pass
	if p.mood != nil {
		b = p.mood(r)
	}
	p.counts[b]++
	p.mu.Unlock()
	switch b {
	case limit:
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusTooManyRequests)
		fmt.Fprintf(w, `{"errcode":"M_LIMIT_EXCEEDED","error":"Too many requests","retry_after_ms":%d}`, 100+p.random(1500))
		return
	case drop: // in the middle of what is sent
		_, _ = io.CopyN(io.Discard, r.Body, r.ContentLength/2)
		panic(http.ErrAbortHandler)
	case slow:
		time.Sleep(time.Duration(p.random(3000)) * time.Millisecond)
	}
	through.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), blowKey{}, b)))
}

// spoil cuts an answer in its middle, or leaves it out.
func spoil(resp *http.Response) error {
	switch resp.Request.Context().Value(blowKey{}) {
	case lose:
		return errors.New("lost")
	case cut:
		whole, err := io.ReadAll(resp.Body)
		if err != nil {
			return err
		}
		half := io.MultiReader(bytes.NewReader(whole[:len(whole)/2]), broken{})
		resp.Body = struct {
			io.Reader
			io.Closer
		}{half, resp.Body}
	}
	return nil
}

// broken is the end of what was cut.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// counted says how many requests were hit how.
func (p *proxy) counted() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var parts []string
	for _, b := range []blow{pass, limit, slow, drop, cut, lose} {
		if n := p.counts[b]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, b))
		}
	}
	return "requests " + strings.Join(parts, ", ")
}
