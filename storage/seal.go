package storage

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/chacha20poly1305"
)

// ErrWrongKey says that the database was sealed with another key.
var ErrWrongKey = errors.New("the sealing key does not open this database")

// errSealed is a value that was changed, moved to another row, or sealed with another key.
var errSealed = errors.New("sealed value does not open")

// KeySize is the size of a sealing key, in bytes.
const KeySize = 32

// Sealer keeps names and free text from whoever has the database but not the key.
// It is safe for concurrent use.
type Sealer struct {
	aead     cipher.AEAD
	master   []byte
	lookupBy []byte
	sumBy    []byte
}

// NewSealer makes a Sealer of a key of KeySize bytes.
func NewSealer(key []byte) (*Sealer, error) {
	if len(key) != KeySize {
		return nil, fmt.Errorf("sealing key has %d bytes, expected %d", len(key), KeySize)
	}
	s := &Sealer{master: key}
	aead, err := chacha20poly1305.NewX(s.Derive("seal"))
	if err != nil {
		return nil, fmt.Errorf("make cipher: %w", err)
	}
	s.aead, s.lookupBy, s.sumBy = aead, s.Derive("lookup"), s.Derive("sum")
	return s, nil
}

// Derive returns a key of KeySize bytes for one purpose, by HKDF-SHA256 (RFC 5869).
func (s *Sealer) Derive(purpose string) []byte {
	key, err := hkdf.Key(sha256.New, s.master, nil, "tocsin "+purpose, KeySize)
	if err != nil { // only for lengths over 8160 bytes
		panic(err)
	}
	return key
}

// Seal encrypts text for one place, such as "members.name/" and the row's id:
// moved to another place it does not open. An empty text stays empty.
func (s *Sealer) Seal(place, text string) string {
	if text == "" {
		return ""
	}
	nonce := make([]byte, s.aead.NonceSize(), s.aead.NonceSize()+len(text)+s.aead.Overhead())
	rand.Read(nonce)
	return base64.RawStdEncoding.EncodeToString(s.aead.Seal(nonce, nonce, []byte(text), []byte(place)))
}

// Open decrypts what Seal encrypted for the same place.
func (s *Sealer) Open(place, sealed string) (string, error) {
	if sealed == "" {
		return "", nil
	}
	raw, err := base64.RawStdEncoding.DecodeString(sealed)
	if err != nil || len(raw) < s.aead.NonceSize() {
		return "", fmt.Errorf("%s: %w", place, errSealed)
	}
	n := s.aead.NonceSize()
	text, err := s.aead.Open(raw[n:n], raw[:n], raw[n:], []byte(place))
	if err != nil {
		return "", fmt.Errorf("%s: %w", place, errSealed)
	}
	return string(text), nil
}

// lookup is a keyed hash by which a Matrix id is found without being stored.
func (s *Sealer) lookup(matrixID string) string {
	mac := hmac.New(sha256.New, s.lookupBy)
	mac.Write([]byte(matrixID))
	return base64.RawStdEncoding.EncodeToString(mac.Sum(nil))
}

var idEncoding = base32.NewEncoding(strings.ToLower("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")).WithPadding(base32.NoPadding)

// newID returns a random id of 128 bits.
func newID() string {
	var raw [16]byte
	rand.Read(raw[:])
	return idEncoding.EncodeToString(raw[:])
}
