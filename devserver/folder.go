package main

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// A folder is one homeserver: its settings here, and beside them what Dendrite writes.
type folder struct {
	path string

	Port   int       `json:"port"`
	Secret string    `json:"registration_secret"`
	Users  []account `json:"users"`
}

type account struct {
	UserID   string `json:"user_id"`
	Password string `json:"password"`
}

// openFolder reads the folder or makes it ready for a first start. The returned function removes a folder that nobody
// asked to keep.
func openFolder(dir string, port int) (*folder, func(), error) {
	remove := func() {}
	if dir == "" {
		tmp, err := os.MkdirTemp("", "tocsin-homeserver-")
		if err != nil {
			return nil, nil, fmt.Errorf("make folder: %w", err)
		}
		dir, remove = tmp, func() { os.RemoveAll(tmp) }
	}
	f, err := loadFolder(dir, port)
	if err != nil {
		remove()
		return nil, nil, err
	}
	return f, remove, nil
}

func loadFolder(dir string, port int) (*folder, error) {
	path, err := absolute(dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(path, 0o700); err != nil {
		return nil, fmt.Errorf("make folder: %w", err)
	}
	f := &folder{path: path, Secret: rand.Text()}
	text, err := os.ReadFile(f.file("devserver.json"))
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, fmt.Errorf("read settings: %w", err)
	default:
		if err := json.Unmarshal(text, f); err != nil {
			return nil, fmt.Errorf("read settings: %w", err)
		}
	}
	if f.Port, err = choosePort(port, f.Port); err != nil {
		return nil, err
	}
	if err := f.writeKey(); err != nil {
		return nil, err
	}
	if err := os.WriteFile(f.file("dendrite.yaml"), []byte(f.config()), 0o600); err != nil {
		return nil, fmt.Errorf("write dendrite's config: %w", err)
	}
	return f, f.save()
}

// absolute reads a relative path from where the person typed the command: `go run -C` changes the working directory
// and leaves PWD alone.
func absolute(dir string) (string, error) {
	if typed := os.Getenv("PWD"); typed != "" && !filepath.IsAbs(dir) {
		return filepath.Join(typed, dir), nil
	}
	path, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("resolve folder: %w", err)
	}
	return path, nil
}

func (f *folder) file(name string) string { return filepath.Join(f.path, name) }

func (f *folder) save() error {
	text, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	tmp := f.file("devserver.json.new")
	if err := os.WriteFile(tmp, text, 0o600); err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	if err := os.Rename(tmp, f.file("devserver.json")); err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	return nil
}

// logTail is the end of Dendrite's log, for error messages.
func (f *folder) logTail() string {
	text, err := os.ReadFile(f.file("dendrite.log"))
	if err != nil {
		return "(no log: " + err.Error() + ")"
	}
	return string(text[max(0, len(text)-2000):])
}
