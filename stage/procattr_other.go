//go:build !unix

package stage

import (
	"os/exec"
	"syscall"
)

func procAttr() *syscall.SysProcAttr { return nil }

// interrupt ends the process: there are no groups here.
func interrupt(cmd *exec.Cmd) { _ = cmd.Process.Kill() }
