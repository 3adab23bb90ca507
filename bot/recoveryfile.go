package bot

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// recoveryFile is the file of the recovery key.
func (c *cryptoStore) recoveryFile() string { return filepath.Join(c.dir, "recovery-key") }

func (c *cryptoStore) readRecoveryKey() (string, error) {
	text, err := os.ReadFile(c.recoveryFile())
	if errors.Is(err, os.ErrNotExist) {
		return "", nil
	} else if err != nil {
		return "", fmt.Errorf("read recovery key: %w", err)
	}
	return strings.TrimSpace(string(text)), nil
}

// writeRecoveryKey writes the file whole or not at all: a half one would lock the
// bot out of its own identity.
func (c *cryptoStore) writeRecoveryKey(key string) error {
	temp := c.recoveryFile() + ".new"
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("write recovery key: %w", err)
	}
	_, err = f.WriteString(key + "\n")
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(temp, c.recoveryFile())
	}
	if err != nil {
		return fmt.Errorf("write recovery key: %w", err)
	}
	return nil
}
