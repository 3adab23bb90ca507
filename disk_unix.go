//go:build darwin || freebsd || linux

package main

import "syscall"

// diskFree is how many bytes whoever runs Tocsin can still write where path is; false where that is
// not known.
func diskFree(path string) (int64, bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(path, &s); err != nil {
		return 0, false
	}
	return int64(s.Bavail) * int64(s.Bsize), true
}
