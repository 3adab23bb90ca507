//go:build !unix

package stage

import "syscall"

func procAttr() *syscall.SysProcAttr { return nil }
