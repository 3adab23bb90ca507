package storage

import (
	"context"
	"fmt"

	"tocsin/collective"
	"tocsin/collective/convergence"
)

// metaSelf is the Matrix id of the bot's own account.
const metaSelf = "self"

// SetSelf notes under which account this Tocsin speaks.
func (s *Store) SetSelf(ctx context.Context, account string) error {
	return s.Do(ctx, func(t *Tx) error { return t.setMeta(metaSelf, account) })
}

// Self is the Matrix id of the bot's own account, empty before its first login.
func (t *Tx) Self() (string, error) { return t.getMeta(t.db, metaSelf) }

// Signer is the key with which this collective signs what it says to others. It derives from the
// sealing key, so that a backup has it.
func (s *Store) Signer() convergence.Signer { return convergence.NewSigner(s.Derive("convergence")) }

// Account is how another Tocsin is known here: a keyed hash of its Matrix id.
func (t *Tx) Account(matrix string) string { return t.lookup(matrix) }

// Converge notes that members asked in a circle who else is there.
func (t *Tx) Converge(circle collective.RoomID) error {
	t.converges.Store(true)
	return t.exec("ask for convergence", "INSERT INTO convergences (circle_id, asked_ms) VALUES (?, ?) ON CONFLICT DO NOTHING",
		circle, t.Now.UnixMilli())
}

// Diverge ends that: the circle is one like the others again. Keys that were seen stay known.
func (t *Tx) Diverge(circle collective.RoomID) error {
	if err := t.exec("end convergence", "DELETE FROM convergences WHERE circle_id = ?", circle); err != nil {
		return err
	}
	return t.exec("end convergence", "DELETE FROM tocsin_circles WHERE circle_id = ?", circle)
}

// Asked says whether members asked in a circle who else is there.
func (t *Tx) Asked(circle collective.RoomID) (bool, error) {
	return t.holds("look for convergence", "SELECT EXISTS (SELECT 1 FROM convergences WHERE circle_id = ?)", circle)
}

// sharedRoom is the condition under which a room r is shared with another Tocsin: members asked,
// and one has shown itself and is there.
const sharedRoom = `EXISTS (SELECT 1 FROM convergences c JOIN tocsin_circles k ON k.circle_id = c.circle_id
	JOIN members o ON o.lookup = k.account JOIN memberships h ON h.member_id = o.id AND h.room_id = c.circle_id AND h.state = 'join'
	WHERE c.circle_id = r.id)`

// Shared says whether a circle is shared with another Tocsin. Where nobody ever asked, as in most
// collectives, that takes no statement.
func (t *Tx) Shared(circle collective.RoomID) (bool, error) {
	if !t.converges.Load() {
		return false, nil
	}
	return t.holds("look for convergence", "SELECT EXISTS (SELECT 1 FROM rooms r WHERE r.id = ? AND "+sharedRoom+")", circle)
}

// OwnCirclesOf reads the circles of this collective that a member is in, by age: none that is
// shared with another one.
func (t *Tx) OwnCirclesOf(member collective.MemberID) ([]Room, error) {
	all, err := t.CirclesOf(member)
	if err != nil {
		return nil, err
	}
	var own []Room
	for _, room := range all {
		shared, err := t.Shared(room.ID)
		if err != nil {
			return nil, err
		}
		if !shared {
			own = append(own, room)
		}
	}
	return own, nil
}

// loadConverges looks whether anything can be shared at all.
func (s *Store) loadConverges(ctx context.Context) error {
	return s.Do(ctx, func(t *Tx) error {
		any, err := t.holds("look for convergence", "SELECT EXISTS (SELECT 1 FROM convergences)")
		s.converges.Store(any)
		return err
	})
}

// holds reads one truth.
func (t *Tx) holds(action, query string, args ...any) (bool, error) {
	var is bool
	if err := t.db.Raw(query, args...).Scan(&is).Error; err != nil {
		return false, fmt.Errorf("%s: %w", action, err)
	}
	return is, nil
}
