package main

import (
	"context"
	"errors"
	"fmt"

	"tocsin/collective/journal"
	"tocsin/storage"
)

// examined is what was found in a database that is only read.
type examined struct {
	schema  storage.Schema
	fits    bool // the key is its own
	circles int
	ballots int      // of open votes, that could be looked at
	altered int      // of these, not what was cast
	entries int64    // of all journals
	broken  []string // journals that were changed, a line each
	faults  error
}

func (e examined) String() string {
	return fmt.Sprintf("base saine, schéma %d ; %s, %s de journal", e.schema.Version,
		amountOf(int64(e.circles), "cercle"), amountOf(e.entries, "entrée"))
}

// changed says which journals were changed; nil where none was.
func (e examined) changed() error {
	if len(e.broken) == 0 {
		return nil
	}
	return tampered(e.broken, e.faults)
}

func amountOf(n int64, what string) string {
	if n > 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

// examine reads a database through: whether it is sound, its schema that of its version, the key its
// own and its journals whole.
func examine(ctx context.Context, path string, s *storage.Sealer) (e examined, err error) {
	a, err := storage.OpenArchive(ctx, path)
	if err != nil {
		return e, err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	if e.schema, err = a.CheckSchema(ctx); err != nil {
		return e, err
	}
	if s != nil {
		if e.fits, err = a.Fits(ctx, s); err != nil {
			return e, err
		}
	}
	if !e.fits {
		s = nil
	} else if e.schema.Version == e.schema.Latest { // sums came with a version of it
		if e.ballots, e.altered, err = a.CheckBallots(ctx, s); err != nil {
			return e, err
		}
	}
	circles, err := a.Circles(ctx)
	if err != nil {
		return e, err
	}
	e.circles = len(circles)
	for i, circle := range circles {
		chain, err := a.CheckJournal(ctx, circle, "", s)
		var fault *journal.Fault
		if errors.As(err, &fault) {
			e.broken = append(e.broken, fmt.Sprintf("cercle %d : %s", i+1, faultText(fault)))
			e.faults = errors.Join(e.faults, err)
		} else if err != nil {
			return e, err
		}
		e.entries += int64(chain.Entries)
	}
	return e, nil
}
