package stage

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/crypto"
	"maunium.net/go/mautrix/id"
)

// Member is a person with a real encrypted client. Its keys are in memory only: it lives as long as the process. All
// methods may be called from several goroutines.
type Member struct {
	UserID   id.UserID
	DeviceID id.DeviceID

	*Log     // what it has seen
	client   *mautrix.Client
	machine  *crypto.OlmMachine
	store    *crypto.MemoryStore
	autoJoin atomic.Bool

	encrypting sync.Mutex // guards rooms, and the order of encryption
	rooms      map[id.RoomID]*roomKeys
	changed    sync.Map // rooms of which it is known that roomKeys are old

	intake intake
	cancel context.CancelFunc
	ended  chan struct{} // closed when syncing has
}

// Member registers an account and logs it in.
func (s *Server) Member(ctx context.Context, localpart, displayName string) (*Member, error) {
	account, err := s.Register(ctx, localpart, displayName)
	if err != nil {
		return nil, err
	}
	return s.Login(ctx, account)
}

// Login logs an account in with a new device, and returns once it has synced for the first time.
func (s *Server) Login(ctx context.Context, a Account) (*Member, error) {
	return s.login(ctx, a, timelineLimit)
}

func (s *Server) login(ctx context.Context, a Account, limit int) (*Member, error) {
	client, err := s.client()
	if err != nil {
		return nil, err
	}
	_, err = client.Login(ctx, &mautrix.ReqLogin{
		Type:             mautrix.AuthTypePassword,
		Identifier:       mautrix.UserIdentifier{Type: mautrix.IdentifierTypeUser, User: string(a.UserID)},
		Password:         a.Password,
		StoreCredentials: true,
	})
	if err != nil {
		return nil, fmt.Errorf("log %s in: %w", a.UserID, err)
	}
	// A send repeated after a short outage is harmless: its transaction id stays the same.
	client.DefaultHTTPRetries, client.DefaultHTTPBackoff = 2, 200*time.Millisecond
	client.StateStore = mautrix.NewMemoryStateStore()
	m := &Member{
		UserID: client.UserID, DeviceID: client.DeviceID,
		Log: newLog(), client: client, rooms: map[id.RoomID]*roomKeys{}, ended: make(chan struct{}),
	}
	if err := m.startCrypto(ctx); err != nil {
		return nil, err
	}
	if err := m.startSync(ctx, limit); err != nil {
		return nil, err
	}
	return m, nil
}

func (m *Member) startSync(ctx context.Context, limit int) error {
	m.intake = intake{m: m, limit: limit, known: map[id.EventID]bool{}, last: map[id.RoomID]bool{}, first: make(chan struct{})}
	m.client.Syncer = &m.intake
	background, cancel := context.WithCancel(context.Background())
	m.cancel = cancel
	go func() {
		defer close(m.ended)
		if err := m.client.SyncWithContext(background); err != nil && !errors.Is(err, context.Canceled) {
			m.fail(fmt.Errorf("sync of %s: %w", m.UserID, err))
		} else {
			m.fail(fmt.Errorf("%s is closed", m.UserID))
		}
	}()
	select {
	case <-m.intake.first:
		return nil
	case <-m.ended:
		return m.failed()
	case <-ctx.Done():
		m.Close()
		return fmt.Errorf("first sync of %s: %w", m.UserID, ctx.Err())
	}
}

// Client is the member's Matrix client, for what the other methods do not offer. It does not encrypt by itself.
func (m *Member) Client() *mautrix.Client { return m.client }

// AutoJoin says whether the member accepts each invitation at once. It does not at first.
func (m *Member) AutoJoin(on bool) { m.autoJoin.Store(on) }

// Close ends the member's client. Its account stays.
func (m *Member) Close() {
	m.cancel()
	<-m.ended
	m.machine.Destroy()
}
