package convergence

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// Envelope is a message with its signature, as it travels. What is signed are the bytes of
// Payload, so that no program on the way that writes JSON otherwise can spoil it.
type Envelope struct {
	Key       string `json:"key"`
	Payload   string `json:"payload"` // canonical JSON of a Message
	Signature string `json:"signature"`
	Version   int    `json:"version"`
}

// Key is a public key of Ed25519, in base64.
type Key string

// ParseKey reads a key; there is one way to write each.
func ParseKey(text string) (Key, error) {
	raw, err := base64.RawStdEncoding.Strict().DecodeString(text)
	if err != nil || len(raw) != ed25519.PublicKeySize || base64.RawStdEncoding.EncodeToString(raw) != text {
		return "", fmt.Errorf("key: %w", ErrMessage)
	}
	return Key(text), nil
}

// printDigits is how many digits of its hash people compare a key by. To make another key with the
// same takes some 2⁸⁰ trials.
const printDigits = 20

// Print is the fingerprint of a key, in hexadecimal digits.
func (k Key) Print() string {
	sum := sha256.Sum256([]byte("tocsin key " + string(k)))
	return hex.EncodeToString(sum[:])[:printDigits]
}

// Signer is the secret key of a collective.
type Signer struct{ key ed25519.PrivateKey }

// NewSigner makes the key of a seed of 32 bytes.
func NewSigner(seed []byte) Signer { return Signer{ed25519.NewKeyFromSeed(seed)} }

// Key is the public key.
func (s Signer) Key() Key {
	return Key(base64.RawStdEncoding.EncodeToString(s.key.Public().(ed25519.PublicKey)))
}

// purpose stands before what is signed, so that a signature of a message is one of nothing else.
const purpose = "tocsin convergence 1\n"

// Sign writes a message with its signature. The error is ErrMessage for one that nobody would read.
func (s Signer) Sign(m Message) (string, error) {
	if err := m.Check(); err != nil {
		return "", err
	}
	payload, err := canonical(m)
	if err != nil || len(payload) > MaxPayload {
		return "", fmt.Errorf("%d bytes: %w", len(payload), ErrMessage)
	}
	signature := ed25519.Sign(s.key, append([]byte(purpose), payload...))
	text, err := canonical(Envelope{
		Key: string(s.Key()), Payload: string(payload), Version: Version,
		Signature: base64.RawStdEncoding.EncodeToString(signature),
	})
	if escaped, failed := json.Marshal(json.RawMessage(text)); failed != nil || len(escaped) > maxEnvelope {
		return "", fmt.Errorf("%d bytes: %w", len(escaped), ErrMessage)
	}
	return string(text), err
}

// maxEnvelope bounds an envelope as Matrix clients write it, who escape more than we do.
const maxEnvelope = 34_000

// Open reads a message and proves that the holder of key signed it. Whose key that is, and for
// which room and account it was signed, is for the caller to compare. The error is ErrMessage.
func Open(text string) (m Message, key Key, err error) {
	if len(text) > 4*MaxPayload {
		return Message{}, "", fmt.Errorf("%d bytes: %w", len(text), ErrMessage)
	}
	var e Envelope
	if err := json.Unmarshal([]byte(text), &e); err != nil {
		return Message{}, "", fmt.Errorf("envelope: %w", ErrMessage)
	}
	if e.Version != Version || len(e.Payload) > MaxPayload {
		return Message{}, "", fmt.Errorf("version %d, %d bytes: %w", e.Version, len(e.Payload), ErrMessage)
	}
	if key, err = ParseKey(e.Key); err != nil {
		return Message{}, "", err
	}
	public, _ := base64.RawStdEncoding.DecodeString(e.Key)
	signature, err := base64.RawStdEncoding.Strict().DecodeString(e.Signature)
	if err != nil || !ed25519.Verify(public, append([]byte(purpose), e.Payload...), signature) {
		return Message{}, "", fmt.Errorf("signature: %w", ErrMessage)
	}
	if err := strictly(e.Payload, &m); err != nil {
		return Message{}, "", err
	}
	return m, key, m.Check()
}

// Digest is the SHA-256 of what a message says, in hexadecimal digits.
func (e Envelope) Digest() string {
	sum := sha256.Sum256([]byte(e.Payload))
	return hex.EncodeToString(sum[:])
}

// strictly reads JSON that is written as canonical writes it: a field twice, or one that nobody
// knows, would be signed and not read.
func strictly(text string, to *Message) error {
	if err := json.Unmarshal([]byte(text), to); err != nil {
		return fmt.Errorf("payload: %w", ErrMessage)
	}
	again, err := canonical(*to)
	if err != nil || string(again) != text {
		return fmt.Errorf("payload is not canonical: %w", ErrMessage)
	}
	return nil
}

// canonical writes JSON without spaces, its keys in order, its numbers whole, its texts as they are.
func canonical(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, fmt.Errorf("write message: %w", err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
