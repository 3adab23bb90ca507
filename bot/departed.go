package bot

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"maunium.net/go/mautrix/id"
)

// forgetDeparted erases from the database of the device the accounts with which no encrypted
// room is shared any more: their addresses, devices and signatures. Should one come back, its
// devices are asked for again.
func (b *Bot) forgetDeparted(ctx context.Context) error {
	users, err := b.crypto.users(ctx)
	if err != nil {
		return err
	}
	gone := 0
	for _, user := range users {
		if user == b.client.UserID {
			continue
		}
		shared, err := b.Store.SharedRooms(ctx, string(user))
		if err != nil {
			return err
		}
		if len(shared) > 0 {
			continue
		}
		b.olm.Lock()
		err = b.crypto.forget(ctx, user)
		b.olm.Unlock()
		if err != nil {
			return err
		}
		gone++
	}
	if gone == 0 {
		return nil
	}
	return b.crypto.clear(ctx)
}

// users are the accounts of which something is kept.
func (c *cryptoStore) users(ctx context.Context) (users []id.UserID, err error) {
	rows, err := c.db.Query(ctx, `SELECT user_id FROM crypto_tracked_user UNION SELECT user_id FROM crypto_device
		UNION SELECT user_id FROM crypto_cross_signing_keys UNION SELECT user_id FROM crypto_megolm_outbound_session_shared`)
	if err != nil {
		return nil, fmt.Errorf("read accounts with keys: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var user id.UserID
		if err := rows.Scan(&user); err != nil {
			return nil, fmt.Errorf("read accounts with keys: %w", err)
		}
		users = append(users, user)
	}
	slices.Sort(users)
	return users, rows.Err()
}

func (c *cryptoStore) forget(ctx context.Context, user id.UserID) error {
	for _, erase := range []string{
		"DELETE FROM crypto_tracked_user WHERE user_id = $1", "DELETE FROM crypto_device WHERE user_id = $1",
		"DELETE FROM crypto_megolm_outbound_session_shared WHERE user_id = $1", "DELETE FROM crypto_cross_signing_keys WHERE user_id = $1",
		"DELETE FROM crypto_cross_signing_signatures WHERE signed_user_id = $1 OR signer_user_id = $1",
	} {
		if _, err := c.db.Exec(ctx, erase, user); err != nil {
			return fmt.Errorf("forget keys of account: %w", err)
		}
	}
	return nil
}

// clear has nothing be left of what was erased, in unused space or in the log.
func (c *cryptoStore) clear(ctx context.Context) error {
	statements := []string{"VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"}
	if c.served != nil { // the log is the server's
		statements = []string{"VACUUM FULL crypto_tracked_user, crypto_device, crypto_megolm_outbound_session_shared, " +
			"crypto_cross_signing_keys, crypto_cross_signing_signatures"}
	}
	for _, statement := range statements {
		if _, err := c.db.Exec(ctx, statement); err != nil {
			return fmt.Errorf("clear encryption database: %w", err)
		}
	}
	return nil
}
