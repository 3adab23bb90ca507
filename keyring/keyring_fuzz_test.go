package keyring

import (
	"encoding/base64"
	"encoding/hex"
	"strings"
	"testing"

	"tocsin/config"
	"tocsin/storage"
)

// FuzzKey: a key has its size, is the same however it is written, and no error quotes it.
func FuzzKey(f *testing.F) {
	key := strings.Repeat("ab", storage.KeySize)
	for _, text := range []string{"", key, key + "\n", strings.ToUpper(key), key[:62], key + "00", strings.Repeat("q83v", 10) + "q80=", "q83v-_", "é", strings.Repeat("ab ", storage.KeySize)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		key, err := parse(config.NewSecret("here", text))
		if err != nil {
			if bare := strings.TrimSpace(text); len(bare) > 20 && strings.Contains(err.Error(), bare) {
				t.Errorf("the error quotes the key: %v", err)
			}
			return
		}
		if len(key) != storage.KeySize {
			t.Fatalf("%q is a key of %d bytes", text, len(key))
		}
		for _, written := range []string{hex.EncodeToString(key), base64.StdEncoding.EncodeToString(key), base64.RawURLEncoding.EncodeToString(key)} {
			if again, err := parse(config.NewSecret("here", written)); err != nil || string(again) != string(key) {
				t.Errorf("%q, written %q, is another key: %v", text, written, err)
			}
		}
	})
}
