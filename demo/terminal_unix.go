//go:build linux || darwin

package demo

import (
	"os"
	"syscall"
	"unsafe"
)

// terminalSize asks the system how many columns a terminal has; false when f is none.
func terminalSize(f *os.File) (columns int, ok bool) {
	var size struct{ rows, columns, x, y uint16 }
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TIOCGWINSZ, uintptr(unsafe.Pointer(&size)))
	if size.columns == 0 {
		size.columns = plainWidth
	}
	return int(size.columns), errno == 0
}

func isTerminal(f *os.File) bool {
	_, ok := terminalSize(f)
	return ok
}
