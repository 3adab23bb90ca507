package bot

import (
	"context"
	"errors"
	"fmt"
)

// errApart says that one of several writes failed, and that the server undid them all.
var errApart = errors.New("one of them failed")

// together has all that f writes be kept, or nothing. SQLite undoes a statement that fails and
// goes on; PostgreSQL undoes the transaction, and says so only to who asks: errApart.
func (c *cryptoStore) together(ctx context.Context, f func()) error {
	begin := "BEGIN IMMEDIATE"
	if c.served != nil {
		begin = "BEGIN"
		c.served.Hold(true)
		defer c.served.Hold(false)
	}
	if _, err := c.db.Exec(ctx, begin); err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	f()
	var err error
	if c.served != nil {
		if _, asked := c.db.Exec(ctx, "SELECT 1"); asked != nil {
			err = fmt.Errorf("%w: %w", errApart, asked)
		}
	}
	if err == nil {
		_, err = c.db.Exec(ctx, "COMMIT")
	}
	if err != nil {
		_, _ = c.db.Exec(ctx, "ROLLBACK") // unless the engine has done so itself
	}
	return err
}
