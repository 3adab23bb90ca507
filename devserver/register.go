package main

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha1"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
)

// addUsers creates the accounts that the folder does not have yet and remembers their passwords.
func (f *folder) addUsers(ctx context.Context, url string, names []string) error {
	for _, name := range names {
		userID := "@" + name + ":" + serverName
		if slices.ContainsFunc(f.Users, func(a account) bool { return a.UserID == userID }) {
			continue
		}
		password := rand.Text()[:12]
		if err := register(ctx, url, f.Secret, name, password); err != nil {
			return fmt.Errorf("register %s: %w", name, err)
		}
		f.Users = append(f.Users, account{UserID: userID, Password: password})
		if err := f.save(); err != nil {
			return err
		}
	}
	return nil
}

// register uses Synapse's admin API for whoever knows the shared secret, which Dendrite has too.
func register(ctx context.Context, url, secret, name, password string) error {
	endpoint := url + "/_synapse/admin/v1/register"
	var nonce struct{ Nonce string }
	if err := call(ctx, http.MethodGet, endpoint, nil, &nonce); err != nil {
		return err
	}
	mac := hmac.New(sha1.New, []byte(secret))
	fmt.Fprintf(mac, "%s\x00%s\x00%s\x00notadmin", nonce.Nonce, name, password)
	return call(ctx, http.MethodPost, endpoint, map[string]any{
		"nonce": nonce.Nonce, "username": name, "password": password, "admin": false,
		"mac": hex.EncodeToString(mac.Sum(nil)),
	}, &struct{}{})
}

func call(ctx context.Context, method, url string, in, out any) error {
	body, err := json.Marshal(in)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, method, url, bytes.NewReader(body))
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", resp.Status, text)
	}
	return json.Unmarshal(text, out)
}
