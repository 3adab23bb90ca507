// Package journal has the chain of what a circle did: what an entry is, how each carries the hash
// of the one before, and how anybody who has the entries finds out whether one was changed.
//
// The hash of an entry is the SHA-256, in hexadecimal, of this JSON array without spaces:
//
//	["hash of the entry before", "circle", number, milliseconds since 1970, "member", "act", "ref", "digest"]
//
// The first entry has the number 1 and nothing before it. What an act says in words is in the chain
// as a digest only: SHA-256 of a random salt, a line break and the words. So the words can be erased
// without breaking the chain, and cannot be guessed afterwards.
package journal

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// Entry is one act in the journal of a circle, as it is hashed and as it stands in a file. Ids are
// random: they say nothing about a person or a room.
type Entry struct {
	Circle string `json:"circle"`
	Seq    int64  `json:"seq"` // 1, 2, 3 … in the circle
	At     int64  `json:"at"`  // milliseconds since 1970
	Member string `json:"member"`
	Act    string `json:"act"`
	Ref    string `json:"ref"`
	Digest string `json:"digest"` // of the detail; empty: there never was one
	Hash   string `json:"hash"`

	// What the digest is of, where whoever has the entry may read it.
	Salt   string `json:"salt,omitempty"`
	Detail string `json:"detail,omitempty"`
}

// Link is the hash that the entry must have after one with the hash before.
func (e Entry) Link(before string) (string, error) {
	text, err := json.Marshal([]any{before, e.Circle, e.Seq, e.At, e.Member, e.Act, e.Ref, e.Digest})
	if err != nil {
		return "", fmt.Errorf("hash journal: %w", err)
	}
	return sum(string(text)), nil
}

// Digest is how words enter the chain.
func Digest(salt, detail string) string { return sum(salt + "\n" + detail) }

func sum(text string) string {
	s := sha256.Sum256([]byte(text))
	return hex.EncodeToString(s[:])
}
