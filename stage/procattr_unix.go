//go:build unix

package stage

import "syscall"

// procAttr puts the homeserver in a process group of its own: Ctrl-C in a terminal reaches whoever set the stage, who
// stops the homeserver last.
func procAttr() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
