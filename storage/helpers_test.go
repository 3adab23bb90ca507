package storage

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/internal/pgtest"
)

// clock is a time that tests move by hand.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time { return c.now }

func newClock(tb testing.TB) *clock {
	tb.Helper()
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	return &clock{time.Date(2025, time.November, 24, 14, 0, 0, 0, zone)}
}

func key(fill byte) []byte {
	k := make([]byte, KeySize)
	for i := range k {
		k[i] = fill
	}
	return k
}

// MustStore opens a new database on disk.
func MustStore(tb testing.TB) (*Store, *clock) {
	tb.Helper()
	c := newClock(tb)
	return MustOpen(tb, filepath.Join(tb.TempDir(), "tocsin.db"), c), c
}

// MustOpen opens the database at path, and closes it at the end of the test.
func MustOpen(tb testing.TB, path string, c *clock) *Store {
	tb.Helper()
	s, err := Open(tb.Context(), Options{Path: path, URL: pgtest.URL(tb, path), Key: key(1), Now: c.Now})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = s.Close() })
	return s
}

// MustDo runs f in a transaction that has to succeed.
func MustDo(tb testing.TB, s *Store, f func(*Tx) error) {
	tb.Helper()
	if err := s.Do(context.Background(), f); err != nil {
		tb.Fatal(err)
	}
}

// MustTake takes rooms.
func MustTake(tb testing.TB, s *Store, rooms ...RoomIntake) {
	tb.Helper()
	if err := s.Take(context.Background(), Intake{Rooms: rooms}); err != nil {
		tb.Fatal(err)
	}
}

// MustRoom reads the room with a Matrix id.
func MustRoom(tb testing.TB, s *Store, matrix string) (room Room) {
	tb.Helper()
	MustDo(tb, s, func(t *Tx) (err error) { room, err = t.RoomByMatrix(matrix); return err })
	return room
}

// MustMember finds or makes the member with a Matrix id.
func MustMember(tb testing.TB, s *Store, matrix string) (id collective.MemberID) {
	tb.Helper()
	MustDo(tb, s, func(t *Tx) (err error) { id, err = t.memberID(matrix); return err })
	return id
}

// circle is the intake by which the bot enters a circle with members in it.
func circle(c *clock, matrix string, members ...string) RoomIntake {
	in := RoomIntake{Matrix: matrix, State: Joined, Name: "Liège", Encryption: `{"algorithm":"m.megolm.v1.aes-sha2"}`}
	for _, m := range members {
		in.Members = append(in.Members, joins(c, m))
	}
	return in
}

func joins(c *clock, matrix string) MemberChange {
	return MemberChange{Matrix: matrix, Name: "Name of " + matrix, Membership: "join", Since: c.now}
}

// command is a message for the bot.
func command(c *clock, event, sender string) Incoming {
	return Incoming{ID: event, Sender: sender, Kind: Message, Sent: c.now, Body: Body{Text: "!aide", Addressed: true}}
}

// chat is a message of members to each other.
func chat(c *clock, event, sender string) Incoming {
	return Incoming{ID: event, Sender: sender, Kind: Message, Sent: c.now, Body: Body{Text: "bonjour"}}
}

// MustProposal puts a proposal to a circle, with an electorate of its own.
func MustProposal(tb testing.TB, s *Store, c *clock, circle collective.RoomID, electorate ...collective.MemberID) decision.Proposal {
	tb.Helper()
	p := decision.Proposal{
		Circle: circle, Kind: decision.Action, Title: "Occuper le hall", Text: "Tous ensemble", State: decision.Open,
		Rules:  decision.Rules{Method: decision.Majority, Fraction: collective.Half(), Of: collective.Expressed, Open: time.Hour},
		Opened: c.now, Deadline: c.now.Add(time.Hour),
	}
	MustDo(tb, s, func(t *Tx) error {
		err := t.AddProposal(&p)
		for _, m := range electorate {
			err = errors.Join(err, t.exec("add elector", "INSERT INTO electorate (proposal_id, member_id) VALUES (?, ?)", p.ID, m))
		}
		return err
	})
	return p
}

// MustRows reads every row of a table, as text, by its first column.
func MustRows(tb testing.TB, s *Store, table string) []map[string]any {
	tb.Helper()
	var rows []map[string]any
	if err := s.db.Raw("SELECT * FROM " + table + " ORDER BY 1").Scan(&rows).Error; err != nil {
		tb.Fatal(err)
	}
	return rows
}

// MustExec changes the database behind the store's back.
func MustExec(tb testing.TB, s *Store, sql string, args ...any) {
	tb.Helper()
	if err := s.db.Exec(sql, args...).Error; err != nil {
		tb.Fatal(err)
	}
}
