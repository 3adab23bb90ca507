package stage

import (
	"context"
	"crypto/rand"
	"fmt"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/synapseadmin"
)

// Visitor registers an account and returns a client of it that neither syncs nor encrypts:
// one of many who are in a room and say nothing. It costs the homeserver a few
// milliseconds.
func (s *Server) Visitor(ctx context.Context, localpart, displayName string) (*mautrix.Client, error) {
	client, err := s.client()
	if err != nil {
		return nil, err
	}
	admin := synapseadmin.Client{Client: client}
	resp, err := admin.SharedSecretRegister(ctx, s.secret, synapseadmin.ReqSharedSecretRegister{
		Username: localpart, Password: rand.Text(), Displayname: displayName,
	})
	if err != nil {
		return nil, fmt.Errorf("register %s: %w", localpart, err)
	}
	client.UserID, client.DeviceID, client.AccessToken = resp.UserID, resp.DeviceID, resp.AccessToken
	return client, nil
}
