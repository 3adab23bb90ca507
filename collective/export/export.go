// Package export has the form of a file in which all of a circle leaves this program: a ZIP with
// texts and tables for people, and below it, as JSON lines, every row from which the circle can be
// built again. It knows neither the database nor what the rows mean.
//
// The same rows always make the same bytes: files stand in a fixed order, without a time, and a row
// can be written in one way only. The last file, data/manifest.json, has the size and the SHA-256 of all
// others, so that a file that was cut, changed or put together by hand is refused as a whole. It is
// no signature: whoever writes the whole file anew can write anything. The journal in it has a head
// that members may have noted.
package export

import (
	"errors"
	"fmt"
	"strings"
)

// Version is the form of the file that this program writes and reads. It goes up with whatever
// changes what stands in it; TestShapeHasAVersion (storage) says when.
const Version = 1

const (
	format       = "tocsin-export"
	manifestName = "data/manifest.json"
	journalName  = "data/journal.jsonl"
	dataFolder   = "data/"
)

// The bounds of a file that is read. They are far above what a circle writes in years, and low
// enough that a file made to harm does not: no more than a line and a number of names is ever held.
const (
	MaxFiles    = 200
	MaxFile     = 1 << 30  // bytes of one file in it, unpacked
	MaxTotal    = 2 << 30  // bytes of all of them, unpacked
	MaxLine     = 16 << 20 // bytes of a row
	maxManifest = 1 << 20
)

// Manifest says what is in a file.
type Manifest struct {
	Format   string `json:"format"`
	Version  int    `json:"version"`
	Schema   int64  `json:"schema"` // of the database that it is from
	Circle   string `json:"circle"`
	Language string `json:"language"` // of what people read in it
	Files    []Part `json:"files"`
}

// Part is a file in the file.
type Part struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// ErrUnsound is every Fault.
var ErrUnsound = errors.New("the export cannot be read")

// FaultKind says what is wrong with a file.
type FaultKind string

// The kinds of faults.
const (
	NoExport FaultKind = "none"    // it is no ZIP, or one of something else, or was cut
	Changed  FaultKind = "changed" // what stands in it is not what was written
	Strange  FaultKind = "strange" // a name that does not belong there, or stands there twice
	TooLarge FaultKind = "large"
	Newer    FaultKind = "version" // it is of another version
	BadRow   FaultKind = "row"     // a row that cannot be one of this table
)

// Fault is what is wrong with a file, and where.
type Fault struct {
	Kind  FaultKind
	Where string // a name in the file, with a line where there is one; empty: the whole
	Cause error
}

func (f *Fault) Error() string {
	text := string(f.Kind)
	if f.Where != "" {
		text += ": " + f.Where
	}
	if f.Cause != nil {
		text += ": " + f.Cause.Error()
	}
	return fmt.Sprintf("%v: %s", ErrUnsound, text)
}

// Is makes every fault an ErrUnsound.
func (f *Fault) Is(target error) bool { return target == ErrUnsound }

func (f *Fault) Unwrap() error { return f.Cause }

// Row names a row of a table as a fault does.
func rowFault(file string, line int, cause error) *Fault {
	return &Fault{Kind: BadRow, Where: fmt.Sprintf("%s, line %d", file, line), Cause: cause}
}

// plainName says whether a name can stand in the file: short, below one folder at the most, and
// nothing that a file system could take for another place.
func plainName(name string) bool {
	if name == "" || len(name) > 80 || strings.Count(name, "/") > 1 {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == "" || strings.HasPrefix(part, ".") || strings.TrimLeft(part, letters) != "" {
			return false
		}
	}
	return true
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."
