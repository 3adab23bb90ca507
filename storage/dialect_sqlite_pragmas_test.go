package storage

import (
	"strings"
	"testing"

	"tocsin/internal/pgtest"
)

func TestPragmasHold(t *testing.T) {
	pgtest.Skip(t, "pragmas")
	s, _ := MustStore(t)
	for name, want := range map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1",
		"busy_timeout": "5000", "secure_delete": "1", "trusted_schema": "0", "temp_store": "2",
	} {
		var got string
		if err := s.db.Raw("PRAGMA " + name).Scan(&got).Error; err != nil || got != want {
			t.Errorf("%s is %q, %v", name, got, err)
		}
	}
}

// TestPragmasHoldInTransactions: synchronous cannot be changed inside of one, and
// a pool may open a second connection behind one's back.
func TestPragmasHoldInTransactions(t *testing.T) {
	pgtest.Skip(t, "pragmas")
	s, _ := MustStore(t)
	for range 3 {
		MustDo(t, s, func(t2 *Tx) error {
			var got string
			if err := t2.db.Raw("PRAGMA synchronous").Scan(&got).Error; err != nil || got != "2" {
				t.Errorf("synchronous is %q, %v", got, err)
			}
			return nil
		})
	}
	pool, err := s.db.DB()
	if err != nil {
		t.Fatal(err)
	}
	if n := pool.Stats().MaxOpenConnections; n != 1 {
		t.Errorf("%d connections may be open", n)
	}
}

// TestTransactionsBeginAsWriters: one that reads first and writes later would fail
// when somebody else, such as a backup, wrote in between.
func TestTransactionsBeginAsWriters(t *testing.T) {
	pgtest.Skip(t, "pragmas")
	if name := dsn("/data/tocsin.db"); !strings.Contains(name, "_txlock=immediate") {
		t.Error(name)
	}
}
