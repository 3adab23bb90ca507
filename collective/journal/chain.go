package journal

import (
	"errors"
	"fmt"
)

// ErrTampered says that a journal was changed after it was written. Every Fault is one.
var ErrTampered = errors.New("the journal was changed")

// FaultKind says what does not fit.
type FaultKind string

// The kinds of faults.
const (
	// Missing: a later number stands where the entry should be.
	Missing FaultKind = "missing"
	// Misplaced: an earlier number stands there: entries changed places, or one was put between them.
	Misplaced FaultKind = "misplaced"
	// Changed: what the entry says, who did it or its hash does not follow from the entry before.
	Changed FaultKind = "changed"
	// Reworded: the words are not those that the digest is of.
	Reworded FaultKind = "reworded"
	// Foreign: the entry is of another circle.
	Foreign FaultKind = "foreign"
)

// Fault is the first entry of a chain that does not fit.
type Fault struct {
	Entry int64 // its number, or the number that should stand there
	Kind  FaultKind
}

func (f *Fault) Error() string { return fmt.Sprintf("row %d: %s: %v", f.Entry, f.Kind, ErrTampered) }

// Is makes every fault an ErrTampered.
func (f *Fault) Is(target error) bool { return target == ErrTampered }

// Chain follows the entries of one circle, oldest first, and says where the first one is that does
// not fit. A chain cannot show by itself that its end was cut off, or that it was written anew as a
// whole: who wrote down a Print of its head earlier can.
type Chain struct {
	Circle  string // of the first entry
	Entries int64  // that fit
	Head    string // hash of the last of them
	Found   int64  // the entry of the print that was sought; 0: none
	sought  Print
}

// NewChain begins a chain in which a print is sought; the empty one stands nowhere.
func NewChain(sought Print) *Chain { return &Chain{sought: sought} }

// Add takes the next entry. The error is a *Fault for one that does not fit; the chain then stays
// as it was before it.
func (c *Chain) Add(e Entry) error {
	number := c.Entries + 1
	switch {
	case number > 1 && e.Circle != c.Circle:
		return &Fault{number, Foreign}
	case e.Seq > number:
		return &Fault{number, Missing}
	case e.Seq < number:
		return &Fault{number, Misplaced}
	}
	hash, err := e.Link(c.Head)
	if err != nil {
		return err
	}
	if hash != e.Hash {
		return &Fault{number, Changed}
	}
	if (e.Salt != "" || e.Detail != "") && Digest(e.Salt, e.Detail) != e.Digest {
		return &Fault{number, Reworded}
	}
	c.Circle, c.Entries, c.Head = e.Circle, number, hash
	if c.sought.Of(hash) {
		c.Found = number
	}
	return nil
}

// Since is how many entries followed the one that was found.
func (c *Chain) Since() int64 { return c.Entries - c.Found }
