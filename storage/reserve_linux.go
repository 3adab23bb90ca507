package storage

import (
	"path/filepath"
	"syscall"
)

// freeSpace is how much whoever runs this can still write beside a file.
func freeSpace(path string) (bytes uint64, known bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(filepath.Dir(path), &s); err != nil {
		return 0, false
	}
	return s.Bavail * uint64(s.Bsize), true
}
