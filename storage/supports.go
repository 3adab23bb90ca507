package storage

import (
	"fmt"
	"strings"

	"gorm.io/gorm/clause"

	"tocsin/collective"
)

// SupportKind says what somebody stands behind.
type SupportKind string

// The kinds of supports, and what their ref is.
const (
	Seconds   SupportKind = "second"  // a proposal that waits to be opened
	Cosigns   SupportKind = "cosign"  // a motion
	Witnesses SupportKind = "witness" // an urn
	Contests  SupportKind = "contest" // the result of a proposal
	Carries   SupportKind = "carry"   // a proposal that was adopted
	Wants     SupportKind = "want"    // an item of an agenda
	Approves  SupportKind = "approve" // minutes at a revision, see ApprovalRef

	SaysKept   SupportKind = "kept"   // a promise, see PromiseRef
	SaysBroken SupportKind = "broken" // likewise

	Mismatches SupportKind = "mismatch" // an urn, whose numbers a witness gave otherwise
)

// Support is one member's.
type Support struct {
	Member collective.MemberID
	Reason string
}

type supportRow struct {
	Ref      string `gorm:"primaryKey"`
	Kind     string `gorm:"primaryKey"`
	MemberID string `gorm:"primaryKey"`
	Reason   string
	AtMs     int64
}

func (supportRow) TableName() string { return "supports" }

func supportPlace(ref string, kind SupportKind, member collective.MemberID) string {
	return fmt.Sprintf("supports.reason/%s/%s/%s", ref, kind, member)
}

// Support notes that a member stands behind something, and returns false when the
// member did so before; the reason is then the new one.
func (t *Tx) Support(ref string, kind SupportKind, s Support) (bool, error) {
	if err := t.touchVoices(ref, kind); err != nil {
		return false, err
	}
	before, err := t.Supports(ref, kind)
	if err != nil {
		return false, err
	}
	row := supportRow{
		Ref: ref, Kind: string(kind), MemberID: string(s.Member), AtMs: t.Now.UnixMilli(),
		Reason: t.Seal(supportPlace(ref, kind, s.Member), s.Reason),
	}
	if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
		return false, fmt.Errorf("note support: %w", err)
	}
	for _, b := range before {
		if b.Member == s.Member {
			return false, nil
		}
	}
	return true, nil
}

// Unsupport takes a member's support back.
func (t *Tx) Unsupport(ref string, kind SupportKind, member collective.MemberID) error {
	if err := t.touchVoices(ref, kind); err != nil {
		return err
	}
	return t.exec("take support back", "DELETE FROM supports WHERE ref = ? AND kind = ? AND member_id = ?", ref, kind, member)
}

// Supports reads who stands behind something, the first one first.
func (t *Tx) Supports(ref string, kind SupportKind) ([]Support, error) {
	var rows []supportRow
	if err := t.db.Order("at_ms, member_id").Find(&rows, "ref = ? AND kind = ?", ref, kind).Error; err != nil {
		return nil, fmt.Errorf("read supports: %w", err)
	}
	supports := make([]Support, len(rows))
	for i, row := range rows {
		member := collective.MemberID(row.MemberID)
		reason, err := t.Open(supportPlace(ref, kind, member), row.Reason)
		if err != nil {
			return nil, err
		}
		supports[i] = Support{member, reason}
	}
	return supports, nil
}

// touchVoices says that a promise is about to be judged otherwise.
func (t *Tx) touchVoices(ref string, kind SupportKind) error {
	if kind != SaysKept && kind != SaysBroken {
		return nil
	}
	id, _, _ := strings.Cut(ref, "/")
	return t.touch(PromiseThing, id)
}
