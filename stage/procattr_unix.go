//go:build unix

package stage

import (
	"os/exec"
	"syscall"
)

// procAttr puts the homeserver in a process group of its own: Ctrl-C in a terminal reaches whoever set the stage, who
// stops the homeserver last.
func procAttr() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

// interrupt tells the process and all its children to end.
func interrupt(cmd *exec.Cmd) { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGINT) }
