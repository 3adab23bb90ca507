package storage

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"

	"gorm.io/gorm"
)

// sumOf is what a ballot says, under the key: whose it is, for which version, what was
// chosen and when. Where it stands in the order of arrival is not in it, for that is
// forgotten with whoever asks to be.
func (s *Store) sumOf(row ballotRow) string {
	mac := hmac.New(sha256.New, s.sumBy)
	fmt.Fprintf(mac, "%q %q %d %q %q %d", row.ID, row.ProposalID, row.Version, row.MemberID, row.Choice, row.CastMs)
	return base64.RawStdEncoding.EncodeToString(mac.Sum(nil))
}

// intact is ErrDamaged for a ballot that is not what was cast.
func (s *Store) intact(row ballotRow) error {
	if row.Sum != "" && !hmac.Equal([]byte(row.Sum), []byte(s.sumOf(row))) {
		return fmt.Errorf("ballot %q was changed: %w", row.ID, ErrDamaged)
	}
	return nil
}

// checkBallots looks at every open ballot. SQLite finds damage in the structure of a file,
// and sealed values open only as they were; ballots are neither.
func (s *Store) checkBallots(ctx context.Context) error {
	var some []ballotRow // at a time, for there may be years of them
	err := s.db.WithContext(ctx).Omit("reason").FindInBatches(&some, 1000, func(*gorm.DB, int) error {
		for _, row := range some {
			if err := s.intact(row); err != nil {
				return err
			}
		}
		return nil
	}).Error
	if err != nil {
		return fmt.Errorf("check ballots: %w", err)
	}
	return nil
}
