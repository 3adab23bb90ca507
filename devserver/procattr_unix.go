//go:build unix && !linux

package main

import "syscall"

// procAttr gives Dendrite a process group of its own, so that Ctrl-C reaches this program alone and Dendrite is stopped
// in order.
func procAttr() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
