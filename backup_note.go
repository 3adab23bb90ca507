package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"time"
)

// backupNote says when the last backup was made. It is a file and no row, for a backup writes
// nothing into the database; it has no secret in it, and the bot reads it whoever made the backup.
type backupNote struct {
	At time.Time `json:"at"`
}

func (h house) backupNote() string { return filepath.Join(h.Data, "backup.json") }

func noteBackup(h house, at time.Time) error {
	text, err := json.Marshal(backupNote{at.UTC().Truncate(time.Second)})
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(h.Data, ".backup-*")
	if err != nil {
		return err
	}
	_, err = f.Write(append(text, '\n'))
	err = errors.Join(err, f.Chmod(0o644), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), h.backupNote())
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

// lastBackup is when the last backup was made; zero when that is not known.
func (h house) lastBackup() time.Time {
	var note backupNote
	text, err := os.ReadFile(h.backupNote())
	if err != nil || json.Unmarshal(text, &note) != nil {
		return time.Time{}
	}
	return note.At
}
