package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/rs/zerolog"
	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/crypto"
	"maunium.net/go/mautrix/crypto/signatures"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// Examination is what can be found out about the bot's place on its homeserver without being it: also
// while it runs, and while it cannot start.
type Examination struct {
	Answers  error         // nil: the homeserver answers
	Newest   string        // version of the specification that it says it speaks
	Skew     time.Duration // of this machine's clock against the homeserver's
	Clock    bool          // the homeserver told its time
	Started  bool          // there is a session
	Store    error         // nil: the device's database could be read
	Session  error         // nil: it is accepted
	Device   error         // nil: its keys are published, and are those of the database
	Verified error         // nil: the device is signed by the account's identity
	OneTime  int           // keys left for those who write to it first
}

// examineFor bounds the whole.
const examineFor = 30 * time.Second

// Examine looks and changes nothing.
func Examine(ctx context.Context, homeserver string, at DeviceAt, s *storage.Sealer) (e Examination) {
	ctx, cancel := context.WithTimeout(ctx, examineFor)
	defer cancel()
	client, err := mautrix.NewClient(homeserver, "", "")
	if err != nil {
		e.Answers = fmt.Errorf("homeserver address: %w", err)
		return e
	}
	client.Client, client.Log = &http.Client{Transport: transport()}, zerolog.Nop()
	defer client.Client.CloseIdleConnections()
	e.ask(ctx, client)
	if there, err := at.there(ctx); err == nil && !there || s == nil {
		return e
	}
	c, err := at.read(s)
	if err != nil {
		e.Started, e.Store = true, err
		return e
	}
	defer c.close()
	kept, err := c.session(ctx)
	e.Started = err != nil || kept.Token != ""
	if e.Store = err; err != nil || !e.Started || e.Answers != nil {
		return e
	}
	b := Bot{client: client}
	b.use(kept)
	if e.Session = b.checkSession(ctx, kept); e.Session == nil {
		e.identity(ctx, client, crypto.NewSQLCryptoStore(c.db, nil, "", kept.Device, s.Derive("pickle")))
	}
	return e
}

// ask finds out whether the homeserver answers, what it speaks, and what time it is there.
func (e *Examination) ask(ctx context.Context, client *mautrix.Client) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, client.BuildClientURL("versions"), nil)
	if err != nil {
		e.Answers = err
		return
	}
	asked := time.Now()
	resp, err := client.Client.Do(request)
	if err != nil {
		e.Answers = err
		return
	}
	_ = resp.Body.Close()
	middle := asked.Add(time.Since(asked) / 2)
	if at, err := http.ParseTime(resp.Header.Get("Date")); err == nil {
		e.Skew, e.Clock = middle.Sub(at.Add(500*time.Millisecond)), true // whole seconds: on the average half of one went by
	}
	versions, err := client.Versions(ctx)
	if err != nil {
		e.Answers = fmt.Errorf("%s: %w", code(err), errNoHomeserver)
		return
	}
	e.Newest = versions.GetLatest().String()
}

var errNoHomeserver = errors.New("what answers is no Matrix homeserver")

// identity compares what the homeserver shows of the device with what the database has.
func (e *Examination) identity(ctx context.Context, client *mautrix.Client, store *crypto.SQLCryptoStore) {
	account, err := store.GetAccount(ctx)
	if err != nil || account == nil {
		e.Store = errors.Join(errors.New("the device has no keys"), err)
		return
	}
	user, device := client.UserID, client.DeviceID
	shown, err := client.QueryKeys(ctx, &mautrix.ReqQueryKeys{DeviceKeys: map[id.UserID]mautrix.DeviceIDList{user: {device}}})
	if err != nil {
		e.Device = fmt.Errorf("read own keys: %s", code(err))
		return
	}
	keys := shown.DeviceKeys[user][device]
	if keys.Keys.GetEd25519(device) != account.SigningKey() {
		e.Device = errors.New("the homeserver shows other keys for this device, or none")
	}
	e.Verified = errors.New("the account's identity has not signed this device")
	for _, key := range shown.SelfSigningKeys[user].Keys {
		if ok, err := signatures.VerifySignatureJSON(keys, user, key.String(), key); err == nil && ok {
			e.Verified = nil
		}
	}
	if counts, err := client.UploadKeys(ctx, &mautrix.ReqUploadKeys{}); err == nil { // without keys it only counts
		e.OneTime = counts.OneTimeKeyCounts.SignedCurve25519
	}
}

// DeviceAt is where the device's database is: in a folder, or beside the collective's on a server.
type DeviceAt struct{ Dir, Address string }

func (at DeviceAt) there(ctx context.Context) (bool, error) {
	if at.Address != "" {
		_, device, err := storage.Occupied(ctx, at.Address)
		return device, err
	}
	info, err := os.Stat(filepath.Join(at.Dir, "crypto.db"))
	return err == nil && info.Size() > 0, nil
}

// read opens the device's database to read it, beside a bot that may be using it.
func (at DeviceAt) read(s *storage.Sealer) (*cryptoStore, error) {
	if at.Address == "" {
		return readCrypto(at.Dir, s)
	}
	raw, err := storage.ReadDevice(at.Address)
	if err != nil {
		return nil, err
	}
	db, err := onDevice(raw, "postgres")
	if err != nil {
		return nil, err
	}
	return &cryptoStore{db: db, sealer: s, dir: at.Dir}, nil
}

func readCrypto(dir string, s *storage.Sealer) (*cryptoStore, error) {
	path := filepath.Join(dir, "crypto.db")
	query := url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(5000)"}}
	there := func(name string) bool { _, err := os.Stat(name); return err == nil }
	switch {
	case !there(path + "-wal"):
		query.Set("immutable", "1") // nobody has it open
	case !there(path + "-shm"):
		query.Set("mode", "rw") // the bot was cut off: reading takes making its index again
	}
	db, err := cryptoFile(path, query)
	if err != nil {
		return nil, err
	}
	return &cryptoStore{db: db, sealer: s, dir: dir}, nil
}
