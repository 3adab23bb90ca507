package e2e_test

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// leftWAL is a write-ahead log as a kill left it, and how often the database had been
// opened by then. Opening empties the log; from then on it holds what was written
// since, until the next secret ballot empties it again.
type leftWAL struct {
	opened int
	data   []byte
}

func mustReadWAL(tb testing.TB, p *process) leftWAL {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(p.dataDir(), "tocsin.db-wal"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		tb.Fatal(err)
	}
	return leftWAL{p.count("database open"), data}
}

// The form of a write-ahead log, from https://sqlite.org/fileformat.html#walformat
const walHeader, frameHeader = 32, 24

// frame is one page in a write-ahead log.
type frame struct {
	salt   [8]byte // drawn anew each time that the log is begun anew
	commit bool    // the last one of its transaction
	page   []byte
}

// frames are all pages that a log holds in bytes, valid or left over from before.
func (w leftWAL) frames() []frame {
	if len(w.data) < walHeader {
		return nil
	}
	size := int(binary.BigEndian.Uint32(w.data[8:]))
	var out []frame
	for rest := w.data[walHeader:]; len(rest) >= frameHeader+size; rest = rest[frameHeader+size:] {
		out = append(out, frame{[8]byte(rest[8:16]), binary.BigEndian.Uint32(rest[4:]) != 0, rest[frameHeader : frameHeader+size]})
	}
	return out
}

// images is how many transactions in the log wrote the box of a proposal.
func (w leftWAL) images(proposal string) (n int) {
	box := regexp.MustCompile(proposal + `[A-Za-z0-9+/]{600}`) // a row of it, see storage/secret.go
	wrote := false
	for _, f := range w.frames() {
		wrote = wrote || box.Match(f.page)
		if f.commit && wrote {
			n, wrote = n+1, false
		}
	}
	return n
}

// mustBeWiped makes sure that no log that a kill left behind has two images of the box,
// whose difference would be one ballot with its voter; and that what a kill did leave
// was gone, to the last byte, once the program had opened the database again. It
// returns how many logs held an image.
func mustBeWiped(tb testing.TB, left []leftWAL, proposal string) (images int) {
	tb.Helper()
	for i, wal := range left {
		n := wal.images(proposal)
		tb.Logf("kill %d, database opened %d times: a log of %d bytes, %d images", i+1, wal.opened, len(wal.data), n)
		if n > 1 {
			tb.Errorf("kill %d left %d images of the box in the log", i+1, n)
		}
		images += min(n, 1)
		if i == 0 || left[i-1].opened == wal.opened {
			continue
		}
		before := map[[8]byte]bool{}
		for _, f := range left[i-1].frames() {
			before[f.salt] = true
		}
		for _, f := range wal.frames() {
			if before[f.salt] {
				tb.Errorf("kill %d left pages that were there before the restart", i+1)
				break
			}
		}
	}
	return images
}
