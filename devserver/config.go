package main

import (
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// serverName is what follows the colon in user ids. It need not resolve: the homeserver federates with nobody.
const serverName = "localhost"

const configTemplate = `# Written by devserver at every start: do not edit.
version: 2
global:
  server_name: %[1]s
  private_key: matrix_key.pem
  disable_federation: true
  trusted_third_party_id_servers: []
  presence: {enable_inbound: false, enable_outbound: false}
  report_stats: {enabled: false}
  server_notices: {enabled: false}
  metrics: {enabled: false}
  sentry: {enabled: false}
  dns_cache: {enabled: false}
  cache: {max_size_estimated: 64mb, max_age: 1h}
  jetstream:
    addresses: []
    storage_path: ./jetstream
    topic_prefix: Dendrite
client_api:
  registration_disabled: true
  guests_disabled: true
  registration_shared_secret: %[2]q
  rate_limiting: {enabled: false}
media_api:
  base_path: ./media
  max_file_size_bytes: 52428800
  dynamic_thumbnails: false
  database: {connection_string: %[3]q}
sync_api:
  search: {enabled: false}
  database: {connection_string: %[4]q}
user_api:
  bcrypt_cost: 4 # the accounts are toys
  account_database: {connection_string: %[5]q}
federation_api:
  key_perspectives: []
  database: {connection_string: %[6]q}
key_server:
  database: {connection_string: %[7]q}
relay_api:
  database: {connection_string: %[8]q}
room_server:
  database: {connection_string: %[9]q}
mscs:
  mscs: []
  database: {connection_string: %[10]q}
logging:
  - type: std
    level: warn
`

// config is Dendrite's configuration. Relative paths in it start at Dendrite's working directory, the folder. A database
// that mscs does not use must be named all the same.
func (f *folder) config() string {
	args := []any{serverName, f.Secret}
	for _, name := range strings.Fields("media sync user federation key relay room mscs") {
		args = append(args, f.database(name))
	}
	return fmt.Sprintf(configTemplate, args...)
}

// database is where one of Dendrite's databases is. Dendrite drops the query of such an address; a question mark that
// is escaped into the path gets through to SQLite, which understands it. Write-ahead logging, and no waiting for the
// disk, double what the homeserver can do; the data survives the end of the process, and a power cut matters to nobody.
func (f *folder) database(name string) string {
	path := filepath.ToSlash(f.file(name + ".db"))
	if !strings.HasPrefix(path, "/") { // a drive letter
		path = "/" + path
	}
	path += "?_pragma=journal_mode(WAL)&_pragma=synchronous(0)&_pragma=busy_timeout(10000)"
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// writeKey makes the key with which the homeserver signs events, once.
func (f *folder) writeKey() error {
	path := f.file("matrix_key.pem")
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	seed := make([]byte, 32)
	if _, err := rand.Read(seed); err != nil {
		return fmt.Errorf("make signing key: %w", err)
	}
	key := pem.EncodeToMemory(&pem.Block{
		Type:    "MATRIX PRIVATE KEY",
		Headers: map[string]string{"Key-ID": "ed25519:dev"},
		Bytes:   seed,
	})
	if err := os.WriteFile(path, key, 0o600); err != nil {
		return fmt.Errorf("write signing key: %w", err)
	}
	return nil
}
