package history

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/storage"
)

// maker has things happen one after the other. After an error nothing happens any more.
type maker struct {
	Year
	ctx    context.Context
	now    time.Time
	store  *storage.Store
	engine *commands.Engine
	behind *sql.DB // marks as delivered what was said
	rooms  []collective.RoomID
	events int
	asked  int // proposals
	told   int // reports
	err    error
}

func (m *maker) open(path string, key []byte) (err error) {
	if m.store, err = storage.Open(m.ctx, storage.Options{Path: path, Key: key, Now: func() time.Time { return m.now }}); err != nil {
		return err
	}
	texts, err := i18n.Load()
	if err != nil {
		return err
	}
	if m.behind, err = sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(5000)&_pragma=synchronous(OFF)&_txlock=immediate"); err != nil {
		return err
	}
	settings := commands.Settings{Language: i18n.French, Zone: m.Ends.Location(), Rules: decision.Usual()}
	m.engine = commands.New(m.store, texts, settings, slog.New(slog.DiscardHandler))
	return m.behind.QueryRow("SELECT (SELECT coalesce(max(number), 0) FROM proposals), (SELECT count(*) FROM inbox)").Scan(&m.asked, &m.events)
}

func (m *maker) close() error {
	if m.behind == nil {
		return m.store.Close()
	}
	return errors.Join(m.behind.Close(), m.store.Close())
}

// enter brings the members into their circles and chats.
func (m *maker) enter() {
	var rooms []storage.RoomIntake
	for c := range m.Circles {
		room := storage.RoomIntake{Matrix: Room(c), State: storage.Joined, Kind: storage.Circle, Name: fmt.Sprint("Cercle ", c), Encryption: "{}"}
		for i := range m.Members {
			change := storage.MemberChange{Matrix: User(c, i), Name: fmt.Sprint("Membre ", i), Membership: "join", Since: m.now}
			room.Members = append(room.Members, change)
			if i < m.Chats {
				rooms = append(rooms, storage.RoomIntake{
					Matrix: Chat(c, i), State: storage.Joined, Kind: storage.Direct, Encryption: "{}", Members: []storage.MemberChange{change},
				})
			}
		}
		rooms = append(rooms, room)
	}
	m.take(rooms)
	m.tick()
	m.do(func(tx *storage.Tx) error {
		for c := range m.Circles {
			room, err := tx.RoomByMatrix(Room(c))
			if err != nil {
				return err
			}
			m.rooms = append(m.rooms, room.ID)
		}
		return nil
	})
}

// say has somebody of each circle write something in it.
func (m *maker) say(text func(circle int) string, who ...int) {
	rooms := make([]storage.RoomIntake, m.Circles)
	for c := range rooms {
		rooms[c].Matrix = Room(c)
		for _, member := range who {
			m.events++
			said := text(c)
			addressed := commands.IsCommand(said)
			rooms[c].Events = append(rooms[c].Events, storage.Incoming{
				ID: fmt.Sprintf("$year%d", m.events), Sender: User(c, member), Kind: storage.Message, Sent: m.now,
				Body: storage.Body{Text: said, Addressed: addressed, Overheard: !addressed && m.engine.Overheard(said)},
			})
		}
	}
	m.take(rooms)
	if m.err == nil {
		_, m.err = m.engine.Drain(m.ctx)
	}
	m.hear()
}

func (m *maker) take(rooms []storage.RoomIntake) {
	if m.err == nil {
		m.err = m.store.Take(m.ctx, storage.Intake{Rooms: rooms}) // without a position: the one that is kept stays
	}
}

func (m *maker) do(f func(*storage.Tx) error) {
	if m.err == nil {
		m.err = m.store.Do(m.ctx, f)
	}
}

func (m *maker) tick() {
	if m.err == nil {
		m.err = m.engine.Tick(m.ctx)
	}
	m.hear()
}

// hear marks all that was said as delivered.
func (m *maker) hear() {
	if m.err == nil {
		_, m.err = m.behind.ExecContext(m.ctx, "UPDATE outbox SET state = 'sent', event_id = '$' || txn, body = '' WHERE state = 'pending'")
	}
}

// until lets time pass, a day at a time, and sweeps at its end.
func (m *maker) until(then time.Time) {
	for m.now = m.now.Add(24 * time.Hour); m.now.Before(then) && m.err == nil; m.now = m.now.Add(24 * time.Hour) {
		m.tick()
	}
	m.now = then
	m.tick()
	if m.err == nil {
		m.err = m.store.Sweep(m.ctx)
	}
}

// check makes sure that it happened.
func (m *maker) check() {
	var closed, open, ballots int
	m.err = m.behind.QueryRow(`SELECT (SELECT count(*) FROM proposals WHERE state = 'close'), (SELECT count(*) FROM proposals WHERE state = 'ouverte'),
		(SELECT count(*) FROM ballots)`).Scan(&closed, &open, &ballots)
	want := m.Circles * (m.Proposals + m.Open) * m.Ballots
	if m.err == nil && (closed < m.Circles*m.Proposals || open < m.Circles*m.Open || ballots < want) {
		m.err = fmt.Errorf("make a year: %d closed, %d open, %d ballots of %d", closed, open, ballots, want)
	}
}
