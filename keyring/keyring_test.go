package keyring_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tocsin/config"
	"tocsin/keyring"
	"tocsin/storage"
)

func place(tb testing.TB) keyring.Place {
	tb.Helper()
	dir := tb.TempDir()
	return keyring.Place{File: filepath.Join(dir, "key"), Database: filepath.Join(dir, "tocsin.db")}
}

func TestKeyIsMadeOnce(t *testing.T) {
	p := place(t)
	if _, err := p.Find(); !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	key, err := p.FindOrMake()
	if err != nil || len(key) != storage.KeySize {
		t.Fatal(key, err)
	}
	again, err := p.FindOrMake()
	if err != nil || !bytes.Equal(key, again) {
		t.Fatal(again, err)
	}
	files, err := os.ReadDir(filepath.Dir(p.File))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	if info, err := files[0].Info(); err != nil || info.Mode() != 0o600 {
		t.Error(info.Mode(), err)
	}
	other, err := place(t).FindOrMake()
	if err != nil || bytes.Equal(key, other) {
		t.Error("the same key twice", err)
	}
}

func TestNoKeyIsMadeForADatabase(t *testing.T) {
	p := place(t)
	if err := os.WriteFile(p.Database, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := p.FindOrMake()
	if !errors.Is(err, keyring.ErrMissing) || !strings.Contains(err.Error(), p.File) || !strings.Contains(err.Error(), "a backup holds it") {
		t.Error(err)
	}
	if _, err := os.Stat(p.File); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a key was made")
	}
}

func TestWaysToWriteAKey(t *testing.T) {
	key := bytes.Repeat([]byte{0xfb, 0xff, 3, 4}, storage.KeySize/4)
	std := base64.StdEncoding.EncodeToString(key)
	tests := map[string]struct {
		text string
		want error
	}{
		"base64":         {std, nil},
		"line break":     {std[:20] + "\n" + std[20:] + "\n", nil},
		"no padding":     {strings.TrimRight(std, "="), nil},
		"for addresses":  {base64.URLEncoding.EncodeToString(key), nil},
		"hex":            {hex.EncodeToString(key), nil},
		"capital hex":    {strings.ToUpper(hex.EncodeToString(key)), nil},
		"too short":      {base64.StdEncoding.EncodeToString(key[:31]), keyring.ErrFormat},
		"too long":       {base64.StdEncoding.EncodeToString(append(key, 0)), keyring.ErrFormat},
		"short hex":      {hex.EncodeToString(key[:16]), keyring.ErrFormat},
		"no key":         {"correct horse battery staple", keyring.ErrFormat},
		"raw bytes":      {string(key), keyring.ErrFormat},
		"several of one": {std + std, keyring.ErrFormat},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := place(t)
			p.Configured = config.NewSecret("TOCSIN_KEY", test.text)
			got, err := p.FindOrMake()
			if !errors.Is(err, test.want) || err == nil && !bytes.Equal(got, key) {
				t.Fatal(got, err)
			}
			if err != nil && (strings.Contains(err.Error(), test.text) || !strings.HasPrefix(err.Error(), "TOCSIN_KEY: ")) {
				t.Error(err)
			}
			if _, err := os.Stat(p.File); !errors.Is(err, fs.ErrNotExist) {
				t.Error("a key was made beside the configured one")
			}
		})
	}
}

func TestKeyThatOthersRead(t *testing.T) {
	p := place(t)
	if _, err := p.FindOrMake(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(p.File, 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := p.Find()
	if !errors.Is(err, keyring.ErrUnreadable) || !strings.Contains(err.Error(), "chmod 600 "+p.File) {
		t.Error(err)
	}
}

func TestFolderThatCannotBeWritten(t *testing.T) {
	p := place(t)
	p.File = filepath.Join(filepath.Dir(p.File), "missing", "key")
	if _, err := p.FindOrMake(); err == nil {
		t.Error("a key nobody kept")
	}
}
