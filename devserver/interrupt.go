package main

import (
	"os"
	"syscall"
)

// interrupt asks a process to end. It fails where that does not exist (Windows); killing is left then.
func interrupt(p *os.Process) error { return p.Signal(syscall.SIGTERM) }
