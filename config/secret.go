package config

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"
)

// Secret is a password, a token or a key, and where it was found. However it is
// printed or logged, it shows where it is from and never what it is.
type Secret struct {
	From  string  // a variable or a file
	value *string // not the text itself, which fmt would print inside of another value
}

// NewSecret makes a Secret of a value that was found somewhere.
func NewSecret(from, value string) Secret { return Secret{from, &value} }

// Reveal is the secret itself; empty when there is none.
func (s Secret) Reveal() string {
	if s.value == nil {
		return ""
	}
	return *s.value
}

// Found says whether there is one.
func (s Secret) Found() bool { return s.Reveal() != "" }

// Format implements fmt.Formatter, for every verb.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "secret from "+s.From) }

// MarshalText implements encoding.TextMarshaler, for slog and JSON.
func (s Secret) MarshalText() ([]byte, error) { return []byte("secret from " + s.From), nil }

// Which bits of a file's mode tell that others can read it. The access list of a
// systemd credential shows in the group's bits, and its folder is private.
const (
	othersOfFile       fs.FileMode = 0o077
	othersOfCredential fs.FileMode = 0o007
)

// maxSecret is more than any password, token or key takes.
const maxSecret = 64 << 10

// ReadSecret reads a secret from a file that its owner alone may read. The line end
// after it does not belong to it. An error of fs.ErrNotExist says so.
func ReadSecret(path string) (Secret, error) { return readSecret(path, othersOfFile) }

func readSecret(path string, others fs.FileMode) (Secret, error) {
	f, err := os.Open(path)
	if err != nil {
		return Secret{}, cause(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Secret{}, cause(err)
	}
	if mode := info.Mode().Perm(); mode&others != 0 && runtime.GOOS != "windows" {
		return Secret{}, fmt.Errorf("others can read %s (mode %04o): run `chmod 600 %s`", path, mode, path)
	}
	text, err := io.ReadAll(io.LimitReader(f, maxSecret+1))
	if err != nil {
		return Secret{}, cause(err)
	}
	value := strings.TrimRight(string(text), "\r\n")
	switch {
	case value == "":
		return Secret{}, fmt.Errorf("%s is empty: write the secret into it", path)
	case len(text) > maxSecret:
		return Secret{}, fmt.Errorf("%s is too large for a secret: is it the right file?", path)
	}
	return NewSecret(path, value), nil
}
