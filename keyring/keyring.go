// Package keyring finds the key that seals the collective's database, and makes it
// once, for a database that does not exist yet.
//
// House rules: a key is never replaced, for what it sealed would be lost; an error
// never quotes one.
package keyring

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"tocsin/config"
	"tocsin/storage"
)

// ErrMissing says that there is a database and no key to it.
var ErrMissing = errors.New("the sealing key is missing")

// ErrFormat says that what was found is not a key.
var ErrFormat = errors.New("not a sealing key: expected 32 random bytes in base64 or hex")

// ErrUnreadable says that the file of the key is there and may not be used.
var ErrUnreadable = errors.New("the sealing key cannot be used")

// Place is where a key is looked for.
type Place struct {
	Configured config.Secret // used alone when it is found
	File       string        // otherwise the key is here
	Database   string        // what it seals

	// Made says whether what it seals is there already; nil: Database is a file.
	Made func() (bool, error)
}

// Source is where the key is, or will be.
func (p Place) Source() string {
	if p.Configured.Found() {
		return p.Configured.From
	}
	return p.File
}

// Find returns the key of storage.KeySize bytes. Errors are fs.ErrNotExist when
// there is neither key nor database yet, ErrMissing, ErrFormat or ErrUnreadable.
func (p Place) Find() ([]byte, error) {
	if p.Configured.Found() {
		return parse(p.Configured)
	}
	secret, err := config.ReadSecret(p.File)
	switch {
	case err == nil:
		return parse(secret)
	case !errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	if made, err := p.made(); err != nil {
		return nil, err
	} else if made {
		return nil, fmt.Errorf("%w: %s is there, and no key in %s: a backup holds it", ErrMissing, p.Database, p.File)
	}
	return nil, fmt.Errorf("find sealing key: %w", fs.ErrNotExist)
}

func (p Place) made() (bool, error) {
	if p.Made != nil {
		return p.Made()
	}
	_, err := os.Lstat(p.Database)
	return !errors.Is(err, fs.ErrNotExist), nil
}

// FindOrMake is Find, and makes the key in its file when there is neither key nor
// database yet. Nobody else may do so at the same time.
func (p Place) FindOrMake() ([]byte, error) {
	key, err := p.Find()
	if !errors.Is(err, fs.ErrNotExist) {
		return key, err
	}
	key = make([]byte, storage.KeySize)
	rand.Read(key)
	if err := write(p.File, base64.StdEncoding.EncodeToString(key)+"\n"); err != nil {
		return nil, fmt.Errorf("make sealing key: %w", err)
	}
	return key, nil
}

// parse reads a key in hex or in any base64, with line breaks anywhere.
func parse(secret config.Secret) ([]byte, error) {
	text := strings.Join(strings.Fields(secret.Reveal()), "")
	key, err := hex.DecodeString(text)
	if err != nil || len(key) != storage.KeySize { // 64 hex digits are base64, too, of 48 bytes
		text = strings.NewReplacer("-", "+", "_", "/").Replace(strings.TrimRight(text, "="))
		key, err = base64.RawStdEncoding.DecodeString(text)
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", secret.From, ErrFormat)
	case len(key) != storage.KeySize:
		return nil, fmt.Errorf("%s: %w, found %d bytes", secret.From, ErrFormat, len(key))
	}
	return key, nil
}
