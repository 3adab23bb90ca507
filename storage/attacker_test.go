package storage

import (
	"bytes"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/crypto/chacha20"
)

// Disk is every byte beside a database: the file, the write-ahead log, whatever else
// is in the folder.
func Disk(tb testing.TB, path string) []byte {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	if err != nil {
		tb.Fatal(err)
	}
	var all [][]byte
	for _, file := range files {
		all = append(all, MustRead(tb, file))
	}
	return bytes.Join(all, []byte("\x00"))
}

// MustCopy takes the files as they are, as a crash or a thief would, into a folder of
// its own.
func MustCopy(tb testing.TB, path string) string {
	tb.Helper()
	to := filepath.Join(tb.TempDir(), filepath.Base(path))
	for _, suffix := range []string{"", "-wal"} {
		if err := os.WriteFile(to+suffix, MustRead(tb, path+suffix), 0o600); err != nil {
			tb.Fatal(err)
		}
	}
	return to
}

// Find is something sealed that an attacker with the key has read.
type Find struct {
	At   int
	Text string
}

// Unsealed reads whatever sealed JSON is in some bytes: in rows, in free space, in the
// log. It knows the key and asks for nothing else: neither that the place is right nor
// that the value is whole, so that a piece of an erased one is found too, as long as
// its beginning is there.
func Unsealed(tb testing.TB, key, data []byte) []Find {
	tb.Helper()
	sealer, err := NewSealer(key)
	if err != nil {
		tb.Fatal(err)
	}
	stream := sealer.Derive("seal")
	var finds []Find
	for from := 0; from < len(data); {
		n := bytes.IndexFunc(data[from:], func(r rune) bool { return !strings.ContainsRune(base64Letters, r) })
		if n < 0 {
			n = len(data) - from
		}
		run := data[from : from+n]
		for at := range max(0, len(run)-48) {
			text, ok := unsealAt(stream, run[at:])
			if ok {
				finds = append(finds, Find{from + at, text})
			}
		}
		from += n + 1
	}
	return finds
}

// unsealAt decrypts base64 as a nonce and what follows, if that is JSON.
func unsealAt(key, run []byte) (string, bool) {
	var raw [27]byte
	if _, err := base64.RawStdEncoding.Decode(raw[:], run[:36]); err != nil {
		return "", false
	}
	if head := decrypt(key, raw[:24], raw[24:]); !bytes.HasPrefix(head, []byte(`{"`)) || head[2] < 'a' || head[2] > 'z' {
		return "", false
	}
	whole := make([]byte, base64.RawStdEncoding.DecodedLen(len(run)))
	n, _ := base64.RawStdEncoding.Decode(whole, run[:len(run)/4*4])
	return string(decrypt(key, whole[:24], whole[24:n])), true
}

func decrypt(key, nonce, sealed []byte) []byte {
	c, err := chacha20.NewUnauthenticatedCipher(key, nonce)
	if err != nil {
		panic(err)
	}
	c.SetCounter(1) // block 0 makes the tag
	text := make([]byte, len(sealed))
	c.XORKeyStream(text, sealed)
	return text
}

// pieces remembers texts by pieces of 16 bytes, so that what is left of them is found.
type pieces map[string]bool

const piece = 16

func (p pieces) add(text string) {
	for at := 0; at+piece <= len(text); at += piece {
		p[text[at:at+piece]] = true
	}
}

func (p pieces) remove(text string) {
	for at := 0; at+piece <= len(text); at += piece {
		delete(p, text[at:at+piece])
	}
}

// in counts the pieces that are somewhere in some bytes.
func (p pieces) in(data []byte) (n int) {
	for at := 0; at+piece <= len(data); at++ {
		if p[string(data[at:at+piece])] {
			n++
		}
	}
	return n
}
