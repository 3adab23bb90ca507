package stage

import (
	"context"
	"errors"
	"testing"

	"maunium.net/go/mautrix/crypto/attachment"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

func TestDirectRoomAndFile(t *testing.T) {
	t.Parallel()
	ctx, s := mustStart(t)
	alice, bruno := mustMember(ctx, t, s, "alice"), mustMember(ctx, t, s, "bruno")
	sent, err := alice.DirectRoom(ctx, bruno.UserID)
	must(t, err)
	room, err := bruno.WaitInvite(ctx, alice.UserID)
	must(t, err)
	if room != sent {
		t.Fatalf("invited to %s, not to %s", room, sent)
	}
	must(t, bruno.Join(ctx, room))

	sealed := attachment.NewEncryptedFile()
	data := []byte("PV")
	sealed.EncryptInPlace(data)
	text, err := bruno.Download(ctx, mustSee(ctx, t, bruno, mustSendFile(ctx, t, alice, room, sealed, data)))
	must(t, err)
	if string(text) != "PV" {
		t.Errorf("downloaded %q", text)
	}
	data[0]++ // as somebody who has the homeserver could
	text, err = bruno.Download(ctx, mustSee(ctx, t, bruno, mustSendFile(ctx, t, alice, room, sealed, data)))
	if !errors.Is(err, attachment.ErrHashMismatch) {
		t.Errorf("another file is taken for it: %q, %v", text, err)
	}
}

// mustSendFile uploads the bytes of an encrypted file, and says in a room where they are.
func mustSendFile(ctx context.Context, tb testing.TB, m *Member, room id.RoomID, sealed *attachment.EncryptedFile, data []byte) id.EventID {
	tb.Helper()
	upload, err := m.Client().UploadBytes(ctx, data, "application/octet-stream")
	must(tb, err)
	said, err := m.Send(ctx, room, "m.room.message", content{
		"msgtype": "m.file", "body": "pv.txt",
		"file": event.EncryptedFileInfo{EncryptedFile: *sealed, URL: upload.ContentURI.CUString()},
	})
	must(tb, err)
	return said
}
