package backup_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/backup"
)

var at = time.Date(2026, time.November, 28, 3, 0, 0, 0, time.UTC)

func key(fill byte) []byte { return bytes.Repeat([]byte{fill}, 32) }

// mustBackup makes a backup of a database of some size.
func mustBackup(tb testing.TB, size int) ([]byte, []byte) {
	tb.Helper()
	database := bytes.Repeat([]byte("pages of a database "), size/20+1)[:size]
	path := filepath.Join(tb.TempDir(), "tocsin.db")
	if err := os.WriteFile(path, database, 0o600); err != nil {
		tb.Fatal(err)
	}
	var out bytes.Buffer
	c := backup.Content{Manifest: backup.Manifest{At: at, Version: "v1", Schema: 7}, Recovery: []byte("EsTc word\n"), Database: path}
	if err := backup.Write(&out, key(1), c); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes(), database
}

func TestBackupReadsBack(t *testing.T) {
	for _, size := range []int{1, 4096, 64<<10 - 2048, 64 << 10, 200_000, 1 << 20} {
		file, database := mustBackup(t, size)
		for _, secret := range []string{"pages of a database", "EsTc", "manifest"} {
			if bytes.Contains(file, []byte(secret)) {
				t.Errorf("%q is in clear", secret)
			}
		}
		dir := t.TempDir()
		m, err := backup.Read(bytes.NewReader(file), key(1), dir)
		if diff := cmp.Diff(backup.Manifest{At: at, Version: "v1", Schema: 7}, m); diff != "" || err != nil {
			t.Fatal(size, diff, err)
		}
		for name, want := range map[string][]byte{backup.DatabaseName: database, backup.RecoveryName: []byte("EsTc word\n")} {
			got, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("%d: %s: %d bytes, expected %d, %v", size, name, len(got), len(want), err)
			}
			if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode() != 0o600 {
				t.Error(info, err)
			}
		}
	}
}

// Two backups of the same do not show that they are the same.
func TestBackupsDiffer(t *testing.T) {
	a, _ := mustBackup(t, 5000)
	b, _ := mustBackup(t, 5000)
	if bytes.Equal(a[40:80], b[40:80]) {
		t.Error("the same bytes for the same content")
	}
}

func TestBackupThatWasChanged(t *testing.T) {
	file, _ := mustBackup(t, 300_000)
	read := func(file []byte, k byte) error {
		_, err := backup.Read(bytes.NewReader(file), key(k), "")
		return err
	}
	if err := read(file, 2); !errors.Is(err, backup.ErrKey) {
		t.Error("another key:", err)
	}
	for _, n := range []int{0, 10, 31} {
		if err := read(file[:n], 1); !errors.Is(err, backup.ErrFormat) {
			t.Errorf("cut to %d bytes: %v", n, err)
		}
	}
	chunk := 64<<10 + 16
	for _, n := range []int{33, 1000, 32 + chunk, 33 + chunk, 32 + 2*chunk, len(file) - 1} {
		if err := read(file[:n], 1); !errors.Is(err, backup.ErrDamaged) && !errors.Is(err, backup.ErrKey) {
			t.Errorf("cut to %d bytes: %v", n, err)
		}
	}
	for at := 32; at < len(file); at += 9973 {
		broken := bytes.Clone(file)
		broken[at] ^= 1
		if err := read(broken, 1); !errors.Is(err, backup.ErrDamaged) && !errors.Is(err, backup.ErrKey) {
			t.Errorf("byte %d changed: %v", at, err)
		}
	}
	swapped := bytes.Clone(file)
	copy(swapped[32:], file[32+chunk:32+2*chunk])
	copy(swapped[32+chunk:], file[32:32+chunk])
	if err := read(swapped, 1); err == nil {
		t.Error("chunks can be moved")
	}
	if err := read(append(bytes.Clone(file), 0), 1); err == nil {
		t.Error("something can be put behind it")
	}
	if err := read([]byte("SQLite format 3\x00 and so on, for more than a head has"), 1); !errors.Is(err, backup.ErrFormat) {
		t.Error(err)
	}
}

// FuzzRead changes a backup: whatever opens is what was sealed.
func FuzzRead(f *testing.F) {
	f.Add(40, []byte("x"), 0)
	f.Add(0, []byte("tocsin backup 1\n"), 20)
	f.Add(70_000, []byte{1, 2, 3}, 100)
	file, _ := mustBackup(f, 150_000)
	f.Fuzz(func(t *testing.T, at int, with []byte, cut int) {
		data := bytes.Clone(file[:len(file)-min(max(cut, 0), len(file))])
		if at >= 0 && at < len(data) {
			copy(data[at:], with)
		}
		if _, err := backup.Read(bytes.NewReader(data), key(1), ""); (err == nil) != bytes.Equal(data, file) {
			t.Errorf("changed %d: %v", at, err)
		}
	})
}
