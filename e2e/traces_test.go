package e2e_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// traces are the files of a folder as they are, in small letters.
type traces map[string][]byte

// mustRead reads all files of a folder, also while they are in use.
func mustRead(tb testing.TB, dir string) traces {
	tb.Helper()
	found := traces{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) || err == nil && d.IsDir() {
			return nil
		} else if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) { // it has just gone
			return nil
		}
		found[filepath.Base(path)+" in "+filepath.Dir(path)] = bytes.ToLower(data)
		return err
	})
	if err != nil || len(found) < 2 {
		tb.Fatalf("read %d files of %s: %v", len(found), dir, err)
	}
	return found
}

// without leaves out the files whose names begin so.
func (t traces) without(prefix string) traces {
	rest := traces{}
	for name, data := range t {
		if !strings.HasPrefix(name, prefix) {
			rest[name] = data
		}
	}
	return rest
}

// mustLack looks for words in any case; for those that are long enough not to stand
// there by chance, also in base64.
func (t traces) mustLack(tb testing.TB, words ...string) {
	tb.Helper()
	for name, data := range t {
		for _, word := range words {
			for _, form := range forms(word) {
				if i := bytes.Index(data, bytes.ToLower([]byte(form))); i >= 0 {
					tb.Errorf("%s holds %q: %q", name, word, data[max(0, i-100):min(len(data), i+100)])
				}
			}
		}
	}
}

// hold says whether a word is in one of the files, in clear.
func (t traces) hold(word string) bool {
	for _, data := range t {
		if bytes.Contains(data, bytes.ToLower([]byte(word))) {
			return true
		}
	}
	return false
}

// mustNotLog looks for words in all that a program ever logged.
func mustNotLog(tb testing.TB, bot *process, words ...string) {
	tb.Helper()
	log := strings.ToLower(bot.log.String())
	for _, word := range words {
		if strings.Contains(log, strings.ToLower(word)) {
			tb.Errorf("the log holds %q", word)
		}
	}
}

// forms are a word in clear and, of 16 bytes or more, as the three ways in which
// base64 can have it.
func forms(word string) []string {
	out := []string{word}
	if len(word) < 16 {
		return out
	}
	for shift := range 3 {
		encoded := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("x", shift) + word))
		out = append(out, encoded[4:len(encoded)-4])
	}
	return out
}

// dataDir is where the program keeps everything.
func (p *process) dataDir() string { return filepath.Join(p.dir, "data") }
