package storage

import (
	"context"
	"time"

	"gorm.io/gorm/logger"
)

// counter counts the statements that a store runs.
type counter struct {
	logger.Interface
	statements []string
}

// Trace is called by GORM after each statement.
func (c *counter) Trace(_ context.Context, _ time.Time, f func() (string, int64), _ error) {
	sql, _ := f()
	c.statements = append(c.statements, sql)
}

// Statements runs f and returns the statements that it made the store run.
func (s *Store) Statements(f func()) []string {
	before := s.db.Config.Logger
	count := &counter{Interface: before}
	s.db.Config.Logger = count
	defer func() { s.db.Config.Logger = before }()
	f()
	return count.statements
}
