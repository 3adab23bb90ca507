package backup

import (
	"bufio"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"golang.org/x/crypto/chacha20poly1305"
)

// The form of a file: magic and salt in clear, then chunks of sealed plain text. Each chunk's nonce
// is its number and whether it is the last, so that none can be changed, moved, left out or cut off
// unnoticed. A key is used for one file only, since the salt is in it.
const (
	magic     = "tocsin backup 1\n"
	saltSize  = 16
	chunkSize = 64 << 10
)

func streamCipher(key, salt []byte) (cipher.AEAD, error) {
	if len(key) != chacha20poly1305.KeySize { // an empty one would be everybody's
		return nil, fmt.Errorf("make cipher: a key of %d bytes", len(key))
	}
	of, err := hkdf.Key(sha256.New, key, salt, "tocsin backup file", chacha20poly1305.KeySize)
	if err != nil {
		return nil, fmt.Errorf("derive key: %w", err)
	}
	aead, err := chacha20poly1305.New(of)
	if err != nil {
		return nil, fmt.Errorf("make cipher: %w", err)
	}
	return aead, nil
}

func nonce(n uint64, last bool) []byte {
	out := make([]byte, chacha20poly1305.NonceSize)
	binary.BigEndian.PutUint64(out[3:], n)
	if last {
		out[len(out)-1] = 1
	}
	return out
}

// sealing encrypts what is written to it. The file is whole once it is closed.
type sealing struct {
	to   io.Writer
	aead cipher.AEAD
	n    uint64
	buf  []byte
}

func newSealing(to io.Writer, key []byte) (*sealing, error) {
	salt := make([]byte, saltSize)
	rand.Read(salt)
	aead, err := streamCipher(key, salt)
	if err != nil {
		return nil, err
	}
	if _, err := to.Write(append([]byte(magic), salt...)); err != nil {
		return nil, fmt.Errorf("write backup: %w", err)
	}
	return &sealing{to: to, aead: aead, buf: make([]byte, 0, chunkSize+chacha20poly1305.Overhead)}, nil
}

func (s *sealing) Write(p []byte) (int, error) {
	written := 0
	for len(p) > 0 {
		if len(s.buf) == chunkSize { // only now it is known that this is not the last one
			if err := s.flush(false); err != nil {
				return written, err
			}
		}
		n := min(chunkSize-len(s.buf), len(p))
		s.buf, p = append(s.buf, p[:n]...), p[n:]
		written += n
	}
	return written, nil
}

func (s *sealing) Close() error { return s.flush(true) }

func (s *sealing) flush(last bool) error {
	if _, err := s.to.Write(s.aead.Seal(s.buf[:0], nonce(s.n, last), s.buf, nil)); err != nil {
		return fmt.Errorf("write backup: %w", err)
	}
	s.n, s.buf = s.n+1, s.buf[:0]
	return nil
}

// opening decrypts what is read through it.
type opening struct {
	from  *bufio.Reader
	aead  cipher.AEAD
	n     uint64
	chunk []byte
	plain []byte // of the chunk, not read yet
	ended bool
	err   error // what it ended on: whoever reads on is told again, and not that this is the end
}

func newOpening(from io.Reader, key []byte) (*opening, error) {
	head := make([]byte, len(magic)+saltSize)
	if _, err := io.ReadFull(from, head); err != nil || string(head[:len(magic)]) != magic {
		return nil, ErrFormat
	}
	aead, err := streamCipher(key, head[len(magic):])
	if err != nil {
		return nil, err
	}
	size := chunkSize + chacha20poly1305.Overhead
	return &opening{from: bufio.NewReaderSize(from, size+1), aead: aead, chunk: make([]byte, size)}, nil
}

func (o *opening) Read(p []byte) (int, error) {
	for len(o.plain) == 0 {
		if o.err != nil {
			return 0, o.err
		} else if o.ended {
			return 0, io.EOF
		}
		o.err = o.next()
	}
	n := copy(p, o.plain)
	o.plain = o.plain[n:]
	return n, nil
}

func (o *opening) next() error {
	n, err := io.ReadFull(o.from, o.chunk)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read backup: %w", err)
	}
	_, more := o.from.Peek(1)
	if more != nil && !errors.Is(more, io.EOF) {
		return fmt.Errorf("read backup: %w", more)
	}
	o.ended = more != nil
	if o.plain, err = o.aead.Open(o.chunk[:0], nonce(o.n, o.ended), o.chunk[:n], nil); err != nil {
		if o.n == 0 && n == len(o.chunk) { // a whole chunk: the key more likely than damage
			return ErrKey
		} else if o.n == 0 {
			return fmt.Errorf("%w, or %w", ErrKey, ErrDamaged)
		}
		return ErrDamaged
	}
	o.n++
	return nil
}

// Is says whether a file is a backup, and leaves it at its beginning.
func Is(f io.ReadSeeker) bool {
	head := make([]byte, len(magic))
	n, _ := io.ReadFull(f, head)
	_, err := f.Seek(0, io.SeekStart)
	return err == nil && n == len(head) && string(head) == magic
}
