package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/digest"
)

type subscriptionRow struct {
	ID        string `gorm:"primaryKey"`
	MemberID  string
	CircleID  string
	Wish      string
	Zone      string
	SinceMs   int64
	LastMs    int64
	PlannedMs int64
	Seen      string
}

func (subscriptionRow) TableName() string { return "subscriptions" }

// Sealed texts of a subscription are as long as a multiple of these, in bytes: a wish never
// tells by its length of how many circles it is.
const (
	wishLength = 768
	seenLength = 1024
)

func (t *Tx) sealSubscription(s digest.Subscription) (row subscriptionRow, err error) {
	row = subscriptionRow{
		ID: s.ID, MemberID: string(s.Member), CircleID: string(s.Room), Zone: s.Zone.String(),
		SinceMs: millis(s.Since), LastMs: millis(s.Last), PlannedMs: millis(s.Planned),
	}
	if row.Wish, err = t.sealWords("subscriptions.wish/"+s.ID, s.Wish, wishLength); err != nil {
		return row, err
	}
	row.Seen, err = t.sealWords("subscriptions.seen/"+s.ID, s.Seen, seenLength)
	return row, err
}

func (t *Tx) openSubscription(row subscriptionRow) (s digest.Subscription, err error) {
	zone, err := openZone(row.Zone)
	if err != nil {
		return s, err
	}
	s = digest.Subscription{
		ID: row.ID, Member: collective.MemberID(row.MemberID), Room: collective.RoomID(row.CircleID), Zone: zone,
		Since: moment(row.SinceMs, zone), Last: moment(row.LastMs, zone), Planned: moment(row.PlannedMs, zone),
	}
	if err := t.openWords("subscriptions.wish/"+s.ID, row.Wish, &s.Wish); err != nil {
		return s, err
	}
	return s, t.openWords("subscriptions.seen/"+s.ID, row.Seen, &s.Seen)
}

// AddSubscription gives a subscription its id and keeps it.
func (t *Tx) AddSubscription(s *digest.Subscription) error {
	s.ID = newID()
	return t.PutSubscriptionBack(*s)
}

// PutSubscriptionBack keeps a subscription under the id that it had.
func (t *Tx) PutSubscriptionBack(s digest.Subscription) error {
	if err := t.touch(DigestThing, s.ID); err != nil {
		return err
	}
	row, err := t.sealSubscription(s)
	if err != nil {
		return err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add subscription: %w", err)
	}
	return nil
}

// SaveSubscription keeps a changed subscription, ErrNotFound when there is none such.
func (t *Tx) SaveSubscription(s digest.Subscription) error {
	if err := t.touch(DigestThing, s.ID); err != nil {
		return err
	}
	row, err := t.sealSubscription(s)
	if err != nil {
		return err
	}
	return replace("save subscription", t.db.Where("id = ?", s.ID), &row)
}

// RemoveSubscription erases a subscription, ErrNotFound when there is none.
func (t *Tx) RemoveSubscription(id string) error {
	if err := t.touch(DigestThing, id); err != nil {
		return err
	}
	return t.change("remove subscription", "DELETE FROM subscriptions WHERE id = ?", id)
}

// Subscription reads one; the error is ErrNotFound when there is none.
func (t *Tx) Subscription(id string) (digest.Subscription, error) {
	var row subscriptionRow
	if err := found("read subscription", t.db.Take(&row, "id = ?", id).Error); err != nil {
		return digest.Subscription{}, err
	}
	return t.openSubscription(row)
}

// SubscriptionsOf reads those of a member, the oldest first.
func (t *Tx) SubscriptionsOf(member collective.MemberID) ([]digest.Subscription, error) {
	return t.subscriptions("member_id <> '' AND member_id = ?", member)
}

// SubscriptionsIn reads that of a circle that is told in its room, if there is one.
func (t *Tx) SubscriptionsIn(circle collective.RoomID) ([]digest.Subscription, error) {
	return t.subscriptions("circle_id <> '' AND circle_id = ?", circle)
}

func (t *Tx) subscriptions(where string, of any) ([]digest.Subscription, error) {
	var rows []subscriptionRow
	if err := t.db.Order("since_ms, id").Find(&rows, where, of).Error; err != nil {
		return nil, fmt.Errorf("read subscriptions: %w", err)
	}
	return openRows(rows, t.openSubscription)
}
