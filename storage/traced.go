package storage

import (
	"context"
	"time"

	"gorm.io/gorm/logger"
)

// traced tells of each statement how it is written and how many rows it read or wrote. It is never written
// anywhere: GORM puts the values into what is read by Raw and Scan.
type traced struct {
	logger.Interface
	tell func(sql string, rows int64)
}

func (t traced) Trace(_ context.Context, _ time.Time, f func() (string, int64), _ error) { t.tell(f()) }

// ParamsFilter leaves the values out where GORM lets it, so that a statement is the same with others.
func (t traced) ParamsFilter(_ context.Context, sql string, _ ...any) (string, []any) {
	return sql, nil
}

// LogMode keeps GORM from putting another logger in this one's place.
func (t traced) LogMode(logger.LogLevel) logger.Interface { return t }
