package storage

import (
	"errors"
	"testing"
	"tocsin/internal/pgtest"
)

// TestChangedBallotIsNoticed: at the next start and when it is read; one of before that
// has no sum is taken as it is.
func TestChangedBallotIsNoticed(t *testing.T) {
	for _, test := range []struct {
		change string
		want   error
	}{
		{"choice = 'contre'", ErrDamaged}, {"choice = 'potr'", ErrDamaged}, {"version = 1, member_id = 'x'", ErrDamaged},
		{"cast_ms = cast_ms + 1", ErrDamaged}, {"seq = seq + 1", nil}, {"choice = 'contre', sum = ''", nil},
	} {
		path, c := MustFilled(t)
		s := MustOpen(t, path, c)
		MustExec(t, s, "UPDATE ballots SET "+test.change)
		err := s.Do(t.Context(), func(tx *Tx) error {
			_, err := tx.ballots("choice <> ?", "")
			return err
		})
		if !errors.Is(err, test.want) {
			t.Errorf("%s: read: %v", test.change, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		again, err := Open(t.Context(), Options{Path: path, URL: pgtest.URL(t, path), Key: key(1), Now: c.Now})
		if !errors.Is(err, test.want) {
			t.Errorf("%s: start: %v", test.change, err)
		}
		if err == nil {
			_ = again.Close()
		}
	}
}
