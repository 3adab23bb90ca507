// Package backup is the file of a backup: the database of a collective and the recovery key of its
// bot, encrypted with a key that derives from the sealing key.
//
// House rules: the sealing key is never in it, and nothing of it can be read without; what was
// changed, cut or opened with another key is an error before anything of it is used.
package backup

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Errors of Read.
var (
	ErrFormat  = errors.New("not a backup of Tocsin")
	ErrKey     = errors.New("the backup was made with another sealing key")
	ErrDamaged = errors.New("the backup was cut or changed")
)

// Suffix ends the names of backups.
const Suffix = ".tocsin"

// Manifest says what a backup is.
type Manifest struct {
	At      time.Time `json:"at"`      // the moment as of which it is
	Version string    `json:"version"` // of the program that made it
	Schema  int64     `json:"schema"`
}

// The files in a backup, in order.
const (
	manifestName = "manifest.json"
	RecoveryName = "recovery-key" // may be missing
	DatabaseName = "tocsin.db"
)

// Content is what goes into a backup.
type Content struct {
	Manifest
	Recovery []byte // the recovery key, as its file has it; empty where there is none
	Database string // file
}

// Write writes a backup; key is derived for backups, and no other use.
func Write(to io.Writer, key []byte, c Content) (err error) {
	sealed, err := newSealing(to, key)
	if err != nil {
		return err
	}
	database, err := os.Open(c.Database)
	if err != nil {
		return fmt.Errorf("read database: %w", err)
	}
	defer database.Close()
	info, err := database.Stat()
	if err != nil {
		return fmt.Errorf("read database: %w", err)
	}
	about, err := json.Marshal(c.Manifest)
	if err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	files := tar.NewWriter(sealed)
	for _, part := range []struct {
		name string
		size int64
		from io.Reader
	}{
		{manifestName, int64(len(about)), bytes.NewReader(about)},
		{RecoveryName, int64(len(c.Recovery)), bytes.NewReader(c.Recovery)},
		{DatabaseName, info.Size(), database},
	} {
		if part.size == 0 {
			continue
		}
		if err := files.WriteHeader(&tar.Header{Name: part.name, Mode: 0o600, Size: part.size, ModTime: c.At}); err != nil {
			return fmt.Errorf("write backup: %w", err)
		}
		if _, err := io.CopyN(files, part.from, part.size); err != nil {
			return fmt.Errorf("write backup: %w", err)
		}
	}
	if err := files.Close(); err != nil {
		return fmt.Errorf("write backup: %w", err)
	}
	return sealed.Close()
}

// Read opens a backup and puts its files into dir, which has to be empty. They are to be used only
// when it returns no error. An empty dir: the backup is read through to its end, and nothing kept.
// What is no backup, or not a whole one, is ErrFormat, ErrKey or ErrDamaged. Also what was sealed with
// the key is not believed: files have known names, each once, and are as large as what is there.
func Read(from io.Reader, key []byte, dir string) (m Manifest, err error) {
	plain, err := newOpening(from, key)
	if err != nil {
		return m, err
	}
	seen := map[string]bool{}
	files := tar.NewReader(plain)
	for {
		head, err := files.Next()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return m, unreadable(err)
		}
		name := head.Name
		if seen[name] || !belongs(head) {
			return m, fmt.Errorf("%w: %q is in it", ErrFormat, name)
		}
		seen[name] = true
		switch {
		case name == manifestName:
			err = m.read(files)
		case dir == "":
			_, err = io.Copy(io.Discard, files)
		default:
			err = keep(filepath.Join(dir, name), files)
		}
		if err != nil {
			return m, unreadable(err)
		}
	}
	if _, err := io.Copy(io.Discard, plain); err != nil { // to the last chunk: cut off there, too, it is damaged
		return m, unreadable(err)
	}
	if !seen[manifestName] || !seen[DatabaseName] {
		return m, ErrFormat
	}
	return m, nil
}

// belongs says whether a file may be in a backup: no link or folder, and none with holes, which takes
// no room in the backup and as much as it says outside.
func belongs(head *tar.Header) bool {
	for record := range head.PAXRecords {
		if strings.HasPrefix(record, "GNU.sparse.") {
			return false
		}
	}
	return head.Typeflag == tar.TypeReg && (head.Name == manifestName || head.Name == RecoveryName || head.Name == DatabaseName)
}

func (m *Manifest) read(from io.Reader) error {
	text, err := io.ReadAll(io.LimitReader(from, 1<<16))
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, m); err != nil {
		return fmt.Errorf("%w: its manifest: %w", ErrFormat, err)
	}
	return nil
}

// unreadable keeps what the stream has against a file, whatever tar makes of it.
func unreadable(err error) error {
	var disk *fs.PathError
	switch {
	case errors.Is(err, ErrKey), errors.Is(err, ErrDamaged), errors.Is(err, ErrFormat):
		return err
	case errors.Is(err, tar.ErrHeader), errors.Is(err, tar.ErrFieldTooLong), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w: %w", ErrFormat, err)
	case errors.As(err, &disk):
		return fmt.Errorf("write what is in the backup: %w", err)
	}
	return fmt.Errorf("read backup: %w", err)
}

// keep writes a file for its owner only, and to the disk.
func keep(path string, from io.Reader) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, from)
	return errors.Join(err, f.Sync(), f.Close())
}
