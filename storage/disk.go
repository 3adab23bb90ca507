package storage

import (
	"errors"
	"syscall"
)

// What a disk can have against the database. All three leave what was committed as it was.
var (
	ErrFull     = errors.New("the disk is full")
	ErrReadOnly = errors.New("the disk can only be read")
	ErrDisk     = errors.New("the disk does not read or write")
)

// The result codes by which SQLite tells of the disk, and of damage.
const (
	sqliteReadOnly = 8
	sqliteIOErr    = 10
	sqliteCorrupt  = 11
	sqliteFull     = 13
	sqliteCantOpen = 14
	sqliteNotADB   = 26

	sqliteShortRead = sqliteIOErr | 2<<8 // the file ends before what it says it holds
)

// What PostgreSQL has against its disk and its files, by SQLSTATE.
var serverDisk = map[string]error{
	"53100": ErrFull,
	"25006": ErrReadOnly, // a transaction that must not write: a standby, or a server told so
	"58030": ErrDisk,
	"XX001": ErrDamaged, // of a table
	"XX002": ErrDamaged, // of an index
}

// DiskError is ErrFull, ErrReadOnly or ErrDisk when one of them is behind an error of this
// database or of another one of the same engine, ErrDamaged when the file is broken, and
// nil otherwise: then the disk has nothing to do with it.
func DiskError(err error) error {
	for _, known := range []error{ErrFull, ErrReadOnly, ErrDisk, ErrDamaged} {
		if errors.Is(err, known) {
			return known
		}
	}
	var coded interface{ Code() int }
	if errors.As(err, &coded) {
		if coded.Code() == sqliteShortRead {
			return ErrDamaged
		}
		switch coded.Code() & 0xff { // without what SQLite says of where it happened
		case sqliteFull:
			return ErrFull
		case sqliteReadOnly:
			return ErrReadOnly
		case sqliteIOErr, sqliteCantOpen:
			return ErrDisk
		case sqliteCorrupt, sqliteNotADB:
			return ErrDamaged
		}
	}
	var stated interface{ SQLState() string }
	if errors.As(err, &stated) {
		return serverDisk[stated.SQLState()]
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return ErrFull
	case errors.Is(err, syscall.EROFS):
		return ErrReadOnly
	case errors.Is(err, syscall.EIO):
		return ErrDisk
	}
	return nil
}
