package stage

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"os"

	"github.com/rs/zerolog"
	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"
	"maunium.net/go/mautrix/synapseadmin"
)

// Account is what a client needs to log in.
type Account struct {
	UserID   id.UserID
	Password string
}

// Register creates an account without any device. An empty displayName leaves it to the homeserver.
func (s *Server) Register(ctx context.Context, localpart, displayName string) (Account, error) {
	client, err := s.client()
	if err != nil {
		return Account{}, err
	}
	password := rand.Text()
	admin := synapseadmin.Client{Client: client}
	resp, err := admin.SharedSecretRegister(ctx, s.secret, synapseadmin.ReqSharedSecretRegister{
		Username: localpart, Password: password, Displayname: displayName, InhibitLogin: true,
	})
	if err != nil {
		return Account{}, fmt.Errorf("register %s: %w", localpart, err)
	}
	if resp.AccessToken != "" { // Dendrite logs in unasked; a device without keys would only confuse
		client.UserID, client.AccessToken = resp.UserID, resp.AccessToken
		if _, err := client.Logout(ctx); err != nil {
			return Account{}, fmt.Errorf("log %s out after registration: %w", localpart, err)
		}
	}
	return Account{UserID: resp.UserID, Password: password}, nil
}

func (s *Server) client() (*mautrix.Client, error) {
	client, err := mautrix.NewClient(s.URL, "", "")
	if err != nil {
		return nil, fmt.Errorf("make client: %w", err)
	}
	client.Client = s.http
	client.Log = s.logger()
	return client, nil
}

func (s *Server) logger() zerolog.Logger {
	switch w := s.options.Log.(type) {
	case nil:
		return zerolog.Nop()
	case *os.File:
		return zerolog.New(zerolog.ConsoleWriter{Out: w}).With().Timestamp().Logger()
	default:
		return zerolog.New(zerolog.SyncWriter(io.Writer(w))).With().Timestamp().Logger()
	}
}
