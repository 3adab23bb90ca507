package main

import (
	"io"
	"sync"
)

// printer is written to by scenarios that run side by side.
type printer struct {
	mu  sync.Mutex
	out io.Writer
}

func (p *printer) Write(text []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.out.Write(text)
}
