package storage

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Device opens the schema in which the keys of the account's device are kept, which no other
// process has meanwhile. It is nil where the database is a file: the device has one of its own.
//
// The device is beside the collective's tables so that whichever process serves the account is the
// same device, with the same session: it reads what was encrypted for it, and what it repeats
// after another one died the homeserver knows by its transaction id. It has a schema to itself
// because it is never part of a backup.
func (s *Store) Device(ctx context.Context) (*DeviceDB, error) {
	d, is := s.dialect.(*server)
	if !is {
		return nil, nil
	}
	pool := holding(d.lease.connector(d.place.Device()))
	// A process that was cut off may have this connection yet when its other one has gone.
	waiting, cancel := context.WithTimeout(ctx, 2*d.lease.lasts+5*time.Second)
	defer cancel()
	err := patiently(waiting, pool.DB, nil)
	if err != nil && ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded) {
		err = ErrTaken
	}
	if err == nil {
		err = makeSchema(ctx, pool.DB, d.place.Device())
	}
	if err != nil {
		_ = pool.Close()
		return nil, fmt.Errorf("open keys of the device: %w", err)
	}
	go d.lease.beat(d.beating, pool.DB)
	return pool, nil
}
