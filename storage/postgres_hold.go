package storage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"sync/atomic"

	"github.com/jackc/pgx/v5/stdlib"
)

// DeviceDB is the database of the device's keys, through one connection.
type DeviceDB struct {
	*sql.DB
	held *atomic.Bool
}

func holding(c driver.Connector) *DeviceDB {
	held := &atomic.Bool{}
	pool := sql.OpenDB(holder{c, held})
	pool.SetMaxOpenConns(1)
	return &DeviceDB{pool, held}
}

// Hold lets a transaction be begun and ended by statements. Otherwise the driver takes a connection
// that it finds in a transaction for a forgotten one, and closes it.
func (d *DeviceDB) Hold(on bool) { d.held.Store(on) }

type holder struct {
	driver.Connector
	held *atomic.Bool
}

func (h holder) Connect(ctx context.Context) (driver.Conn, error) {
	made, err := h.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	conn, is := made.(*stdlib.Conn)
	if !is {
		return nil, errors.Join(errors.New("the driver has another kind of connection"), made.Close())
	}
	return heldConn{conn, h.held}, nil
}

type heldConn struct {
	*stdlib.Conn
	held *atomic.Bool
}

// ResetSession is asked before each use but the first.
func (c heldConn) ResetSession(ctx context.Context) error {
	if c.held.Load() && !c.Conn.Conn().IsClosed() {
		return nil
	}
	return c.Conn.ResetSession(ctx)
}
