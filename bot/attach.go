package bot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"html"
	"image"
	_ "image/png" // the only images that Tocsin makes
	"strings"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/crypto/attachment"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// renderFile writes the message of a file, but for where its bytes are: that is for
// attach. The text is its caption, written as all texts are; a file without one has
// its name for a body, for clients that know no captions.
func renderFile(d storage.Delivery) map[string]any {
	kind := event.MsgFile
	if strings.HasPrefix(d.File.MIME, "image/") {
		kind = event.MsgImage
	}
	content := map[string]any{
		"msgtype": string(kind), "filename": d.File.Name, "body": orElse(asPlain(d.Text), d.File.Name),
		"info": fileInfo(d.File), "m.mentions": map[string]any{},
	}
	if formatted := asHTML(d.Text); formatted != html.EscapeString(d.Text) { // it has lines or commands
		content["format"], content["formatted_body"] = string(event.FormatHTML), formatted
	}
	relate(content, d)
	return content
}

// fileInfo tells what clients show before they have the file. Where it is an image
// that can be read, its size keeps the room from jumping when the image comes.
func fileInfo(file *storage.File) map[string]any {
	info := map[string]any{"mimetype": file.MIME, "size": len(file.Data)}
	if !strings.HasPrefix(file.MIME, "image/") {
		return info
	}
	if size, _, err := image.DecodeConfig(bytes.NewReader(file.Data)); err == nil {
		info["w"], info["h"] = size.Width, size.Height
	}
	return info
}

// sealedType is all that a homeserver learns of a file that is encrypted.
const sealedType = "application/octet-stream"

// attach uploads a file and writes into its message where it is. Of a room that was
// ever seen encrypted the homeserver gets the file encrypted, with neither name nor
// type; its key is in the message, which the caller encrypts. A room that turned
// encrypted during the upload is an error: the next try knows.
func (b *Bot) attach(ctx context.Context, room storage.Room, file *storage.File, content map[string]any) error {
	data := append([]byte{}, file.Data...) // encryption is in place; and nil would be sent as JSON
	if room.Encrypted() {
		sealed := attachment.NewEncryptedFile()
		sealed.EncryptInPlace(data)
		url, err := b.upload(ctx, data, sealedType)
		if err != nil {
			return err
		}
		content["file"] = event.EncryptedFileInfo{EncryptedFile: *sealed, URL: url}
		return nil
	}
	url, err := b.upload(ctx, data, file.MIME)
	if err != nil {
		return err
	}
	if b.rooms.byID(room.ID).Encrypted() {
		return errors.New("attach: the room was encrypted meanwhile")
	}
	content["url"] = url
	return nil
}

// errUpload says that it was the file that the homeserver did not take.
var errUpload = errors.New("upload")

// upload takes bytes to the homeserver as they are. What failed before is uploaded
// again: nobody has been told of the first one.
func (b *Bot) upload(ctx context.Context, data []byte, mime string) (id.ContentURIString, error) {
	resp, err := b.client.UploadMedia(ctx, mautrix.ReqUploadMedia{ContentBytes: data, ContentType: mime})
	if err != nil {
		return "", fmt.Errorf("%w: %w", errUpload, err)
	}
	return resp.ContentURI.CUString(), nil
}
