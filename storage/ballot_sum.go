package storage

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strconv"
)

// sumOf is what a ballot says, under the key: whose it is, for which version, what was
// chosen and when. Where it stands in the order of arrival is not in it, for that is
// forgotten with whoever asks to be.
func (s *Sealer) sumOf(row ballotRow) string {
	text := strconv.AppendQuote(make([]byte, 0, 256), row.ID)
	text = strconv.AppendQuote(append(text, ' '), row.ProposalID)
	text = strconv.AppendInt(append(text, ' '), int64(row.Version), 10)
	text = strconv.AppendQuote(append(text, ' '), row.MemberID)
	text = strconv.AppendQuote(append(text, ' '), row.Choice)
	text = strconv.AppendInt(append(text, ' '), row.CastMs, 10)
	mac := hmac.New(sha256.New, s.sumBy)
	mac.Write(text)
	return base64.RawStdEncoding.EncodeToString(mac.Sum(nil))
}

// intact is ErrDamaged for a ballot that is not what was cast.
func (s *Sealer) intact(row ballotRow) error {
	if row.Sum != "" && !hmac.Equal([]byte(row.Sum), []byte(s.sumOf(row))) {
		return fmt.Errorf("ballot %q was changed: %w", row.ID, ErrDamaged)
	}
	return nil
}
