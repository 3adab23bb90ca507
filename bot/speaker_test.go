package bot

import (
	"bytes"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"maunium.net/go/mautrix/crypto"

	"tocsin/storage"
)

// speaker is a bot in an encrypted room whose homeserver takes what is sent and hands
// out no keys.
type speaker struct {
	*Bot
	tb   testing.TB
	hs   *media
	log  bytes.Buffer
	room storage.Room
}

// MustSpeaker starts a speaker, with a real database.
func MustSpeaker(tb testing.TB) *speaker {
	tb.Helper()
	s := &speaker{tb: tb}
	s.Bot, s.hs = MustMedia(tb, sealedRoom)
	s.hs.answer = `{"event_id":"$said"}`
	store, err := storage.Open(tb.Context(), storage.Options{
		Path: filepath.Join(tb.TempDir(), "tocsin.db"), Key: make([]byte, storage.KeySize), Now: time.Now,
	})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = store.Close() })
	s.Store, s.Log, s.rooms = store, slog.New(slog.NewTextHandler(&s.log, nil)), newDirectory(store)
	if err := store.Take(tb.Context(), storage.Intake{Rooms: []storage.RoomIntake{{
		Matrix: sealedRoom.Matrix, State: storage.Joined, Encryption: "{}",
	}}}); err != nil {
		tb.Fatal(err)
	}
	if err := s.rooms.load(tb.Context()); err != nil {
		tb.Fatal(err)
	}
	s.room = s.rooms.all()[0]
	s.machine = crypto.NewOlmMachine(s.client, nil, crypto.NewMemoryStore(nil), s.rooms)
	if err := s.machine.Load(tb.Context()); err != nil {
		tb.Fatal(err)
	}
	return s
}

// deliver queues one thing, tries to say it, and says what became of it.
func (s *speaker) deliver(out storage.Outgoing) (txn string, waits bool, err error) {
	s.tb.Helper()
	err = s.Store.Do(s.tb.Context(), func(tx *storage.Tx) (err error) {
		txn, err = tx.Send(s.room.ID, "$cause", len(s.hs.requests), out)
		return err
	})
	if err != nil {
		s.tb.Fatal(err)
	}
	err = s.Bot.deliver(s.tb.Context(), s.mustQueue()[0])
	return txn, len(s.mustQueue()) > 0, err
}

func (s *speaker) mustQueue() []storage.Delivery {
	s.tb.Helper()
	queue, err := s.Store.Outbox(s.tb.Context())
	if err != nil {
		s.tb.Fatal(err)
	}
	return queue
}
