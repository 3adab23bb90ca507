package bot

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/crypto"
	"maunium.net/go/mautrix/id"

	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// TestDepartedLeaveTheCryptoStore: an account that shares no encrypted room any more is in none
// of its tables and in none of its bytes; the others stay, and so does the bot itself.
func TestDepartedLeaveTheCryptoStore(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	path := filepath.Join(dir, "tocsin.db")
	store, err := storage.Open(ctx, storage.Options{Path: path, URL: pgtest.URL(t, path), Key: make([]byte, storage.KeySize), Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	keys, err := openCrypto(ctx, dir, store)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(keys.close)
	if err := crypto.NewSQLCryptoStore(keys.db, nil, "", "DEVICE", make([]byte, 32)).DB.Upgrade(ctx); err != nil {
		t.Fatal(err)
	}
	b := &Bot{Options: Options{Store: store}, client: &mautrix.Client{UserID: self}, crypto: keys}
	joins := func(room, membership string, users ...string) {
		t.Helper()
		in := storage.RoomIntake{Matrix: room, State: storage.Joined, Name: room, Encryption: "{}"}
		for _, user := range users {
			in.Members = append(in.Members, storage.MemberChange{Matrix: user, Membership: membership, Since: time.Now()})
		}
		if err := store.Take(ctx, storage.Intake{Rooms: []storage.RoomIntake{in}}); err != nil {
			t.Fatal(err)
		}
	}
	for _, user := range []id.UserID{self, "@stays:example.org", "@departed:example.org"} {
		for _, sql := range []string{
			"INSERT INTO crypto_tracked_user (user_id, devices_outdated) VALUES ($1, false)",
			"INSERT INTO crypto_device (user_id, device_id, identity_key, signing_key, trust, deleted, name) VALUES ($1, 'D', 'i', 's', 0, false, 'n')",
			"INSERT INTO crypto_cross_signing_keys (user_id, usage, key, first_seen_key) VALUES ($1, 'master', 'k' || $1, 'k')",
			"INSERT INTO crypto_cross_signing_signatures (signed_user_id, signed_key, signer_user_id, signer_key, signature) VALUES ($1, 'k', $1, 'k', 's')",
		} {
			if _, err := keys.db.Exec(ctx, sql, user); err != nil {
				t.Fatal(err)
			}
		}
	}
	joins("!a:example.org", "join", "@stays:example.org", "@departed:example.org")
	for _, want := range []string{"[@departed:example.org @stays:example.org @self]", "[@stays:example.org @self]"} {
		if err := b.forgetDeparted(ctx); err != nil {
			t.Fatal(err)
		}
		users, err := keys.users(ctx)
		if diff := cmp.Diff(want, string(bytes.ReplaceAll(fmt.Append(nil, users), []byte(self), []byte("@self")))); diff != "" || err != nil {
			t.Error(diff, err)
		}
		joins("!a:example.org", "leave", "@departed:example.org")
	}
	if pgtest.On() { // its bytes are the server's
		return
	}
	for _, name := range []string{"crypto.db", "crypto.db-wal"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || bytes.Contains(data, []byte("@departed")) {
			t.Errorf("%s still has them, %v", name, err)
		}
	}
}
