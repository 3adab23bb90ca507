package main

import "syscall"

// procAttr gives Dendrite a process group of its own, so that Ctrl-C reaches this program alone and Dendrite is stopped
// in order, and lets the kernel end it if this program is killed.
func procAttr() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}
