package bot

import (
	"context"
	"errors"
	"fmt"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/crypto"
	"maunium.net/go/mautrix/id"
)

// startCrypto loads the device's keys, publishes them at the first start, and has
// the device signed by the bot's own identity.
func (b *Bot) startCrypto(ctx context.Context) error {
	store := crypto.NewSQLCryptoStore(b.crypto.db, nil, "", b.client.DeviceID, b.Store.Derive("pickle"))
	store.DB.IgnoreForeignTables = b.crypto.served != nil // those of other schemas, a homeserver's maybe
	if err := store.DB.Upgrade(ctx); err != nil {
		return unsound("prepare encryption", err)
	}
	b.machine = crypto.NewOlmMachine(b.client, nil, keyStore{store}, b.rooms)
	b.machine.DisableDecryptKeyFetching = true // reading what came must not wait for the network
	b.machine.DisableRatchetTracking = true    // nothing is made of it, and a full disk in it loses the message
	b.machine.SessionReceived = func(context.Context, id.RoomID, id.SessionID, uint32) { b.keys.woken.wake() }
	if err := b.machine.Load(ctx); err != nil {
		return unsound("load encryption keys", err)
	}
	if err := b.patiently(ctx, "publish keys", b.publishDevice); err != nil {
		return err
	}
	return b.patiently(ctx, "verify device", b.verifyDevice)
}

// publishDevice uploads the device's keys once, and later makes sure that the
// homeserver still has them: a device whose keys are gone cannot be reached.
func (b *Bot) publishDevice(ctx context.Context) error {
	resp, err := b.client.QueryKeys(ctx, &mautrix.ReqQueryKeys{
		DeviceKeys: map[id.UserID]mautrix.DeviceIDList{b.client.UserID: {b.client.DeviceID}},
	})
	if err != nil {
		return fmt.Errorf("look for own keys: %w", err)
	}
	published := resp.DeviceKeys[b.client.UserID][b.client.DeviceID]
	own := b.machine.OwnIdentity().SigningKey
	switch {
	case len(published.Keys) == 0:
		if err := b.machine.ShareKeys(ctx, -1); err != nil {
			return fmt.Errorf("publish keys: %w", err)
		}
		return nil
	case published.Keys.GetEd25519(b.client.DeviceID) != own:
		return errors.New("the homeserver has other keys for this device: the encryption database is not the one it was used with; move it away to start as a new device, which the recovery key verifies")
	}
	return nil
}

// verifyDevice has the device signed by the bot's cross-signing identity, which is
// made at the first start. Members' clients then show the bot as verified.
func (b *Bot) verifyDevice(ctx context.Context) error {
	has, verified, err := b.machine.GetOwnVerificationStatus(ctx)
	if err != nil {
		return fmt.Errorf("read own verification: %w", err)
	}
	key, err := b.crypto.readRecoveryKey()
	if err != nil {
		return err
	}
	switch {
	case verified:
		return nil
	case has && key == "":
		return fmt.Errorf("the account %s has an identity already: put its recovery key into %s, so that the bot can verify its device",
			b.client.UserID, b.crypto.recoveryFile())
	case !has:
		if err := b.makeIdentity(ctx); err != nil {
			return err
		}
	default:
		if err := b.machine.VerifyWithRecoveryKey(ctx, key); err != nil {
			return fmt.Errorf("verify device with the recovery key in %s: %w", b.crypto.recoveryFile(), err)
		}
	}
	if has, verified, err = b.machine.GetOwnVerificationStatus(ctx); err != nil {
		return fmt.Errorf("read own verification: %w", err)
	} else if !has || !verified {
		return errors.New("the homeserver does not show this device as verified")
	}
	return nil
}

// makeIdentity makes the cross-signing keys. The recovery key is on disk before
// they are published: after a crash in between, the next start does it again.
func (b *Bot) makeIdentity(ctx context.Context) error {
	key, err := b.machine.SSSS.GenerateAndUploadKey(ctx, "")
	if err != nil {
		return fmt.Errorf("make recovery key: %w", err)
	}
	if err := b.crypto.writeRecoveryKey(key.RecoveryKey()); err != nil {
		return err
	}
	keys, err := b.machine.GenerateCrossSigningKeys()
	if err != nil {
		return fmt.Errorf("make identity: %w", err)
	}
	if err := b.machine.UploadCrossSigningKeysToSSSS(ctx, key, keys); err != nil {
		return fmt.Errorf("keep identity: %w", err)
	}
	if err := b.machine.SSSS.SetDefaultKeyID(ctx, key.ID); err != nil {
		return fmt.Errorf("keep identity: %w", err)
	}
	if err := b.machine.PublishCrossSigningKeys(ctx, keys, b.authenticate); err != nil {
		return fmt.Errorf("publish identity: %w", err)
	}
	if err := b.machine.SignOwnDevice(ctx, b.machine.OwnIdentity()); err != nil {
		return fmt.Errorf("sign own device: %w", err)
	}
	if err := b.machine.SignOwnMasterKey(ctx); err != nil {
		return fmt.Errorf("sign own identity: %w", err)
	}
	b.Notice(key.RecoveryKey())
	return nil
}

// authenticate answers a homeserver that asks for the password once more before it
// takes a new identity.
func (b *Bot) authenticate(ui *mautrix.RespUserInteractive) any {
	if b.Password == "" {
		return nil
	}
	return &mautrix.ReqUIAuthLogin{
		BaseAuthData: mautrix.BaseAuthData{Type: mautrix.AuthTypePassword, Session: ui.Session},
		User:         b.client.UserID.String(), Password: b.Password,
	}
}
