package stage

import (
	"context"
	"encoding/json"
	"fmt"

	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// Download gets the file of a file message, decrypted where it was encrypted. What the homeserver gives out instead of
// the very bytes that the message tells of is an error.
func (m *Member) Download(ctx context.Context, s Seen) ([]byte, error) {
	var c struct {
		URL  id.ContentURIString      `json:"url"`
		File *event.EncryptedFileInfo `json:"file"`
	}
	raw, err := json.Marshal(s.Content)
	if err != nil {
		return nil, fmt.Errorf("read file message: %w", err)
	}
	if err := json.Unmarshal(raw, &c); err != nil {
		return nil, fmt.Errorf("read file message: %w", err)
	}
	if c.File != nil {
		c.URL = c.File.URL
	}
	uri, err := c.URL.Parse()
	if err != nil {
		return nil, fmt.Errorf("read file message: %w", err)
	}
	data, err := m.client.DownloadBytes(ctx, uri)
	if err != nil {
		return nil, fmt.Errorf("download file: %w", err)
	}
	if c.File == nil {
		return data, nil
	}
	if err := c.File.DecryptInPlace(data); err != nil {
		return nil, fmt.Errorf("decrypt file: %w", err)
	}
	return data, nil
}
