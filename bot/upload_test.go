package bot

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/collective"
	"tocsin/storage"
)

// media is a homeserver that takes uploads and nothing else.
type media struct {
	status   int
	answer   string
	during   func() // an upload
	requests []*http.Request
	bodies   [][]byte
}

func (m *media) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	m.requests, m.bodies = append(m.requests, r), append(m.bodies, body)
	m.during()
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(m.status)
	_, _ = io.WriteString(w, m.answer)
}

// MustMedia is a bot in a room, at a homeserver that takes its uploads.
func MustMedia(tb testing.TB, room storage.Room) (*Bot, *media) {
	tb.Helper()
	hs := &media{status: http.StatusOK, answer: `{"content_uri":"mxc://example.org/1"}`, during: func() {}}
	server := httptest.NewServer(hs)
	tb.Cleanup(server.Close)
	b := newBot()
	client, err := mautrix.NewClient(server.URL, self, "token")
	if err != nil {
		tb.Fatal(err)
	}
	b.client = client
	b.rooms.rooms = map[id.RoomID]storage.Room{id.RoomID(room.Matrix): room}
	b.rooms.ids = map[collective.RoomID]id.RoomID{room.ID: id.RoomID(room.Matrix)}
	return b, hs
}

var (
	plainRoom  = storage.Room{ID: "a", Matrix: "!a:example.org", State: storage.Joined}
	sealedRoom = storage.Room{ID: "a", Matrix: "!a:example.org", State: storage.Joined, Encryption: "{}"}
)

func TestPlainRoomsGetPlainFiles(t *testing.T) {
	b, hs := MustMedia(t, plainRoom)
	content := map[string]any{}
	if err := b.attach(t.Context(), plainRoom, &csv, content); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]any{"url": id.ContentURIString("mxc://example.org/1")}, content); diff != "" {
		t.Error(diff)
	}
	if !bytes.Equal(hs.bodies[0], csv.Data) || hs.requests[0].Header.Get("Content-Type") != "text/csv" {
		t.Errorf("the homeserver got %q", hs.bodies[0])
	}
}

// TestEncryptedRoomsGetEncryptedFiles: the homeserver learns the size and no more.
func TestEncryptedRoomsGetEncryptedFiles(t *testing.T) {
	b, hs := MustMedia(t, sealedRoom)
	file, content := csv, map[string]any{}
	file.Data = bytes.Clone(csv.Data)
	for range 2 {
		if err := b.attach(t.Context(), sealedRoom, &file, content); err != nil {
			t.Fatal(err)
		}
	}
	if bytes.Equal(hs.bodies[0], hs.bodies[1]) {
		t.Error("two uploads have the same key")
	}
	if !bytes.Equal(file.Data, csv.Data) {
		t.Error("the file itself was encrypted, the next try would send rubbish")
	}
	request := hs.requests[1]
	if bytes.Contains(hs.bodies[1], []byte("Occuper")) || request.URL.RawQuery != "" || request.Header.Get("Content-Type") != sealedType {
		t.Errorf("the homeserver learns %s, %v", request.URL, request.Header)
	}
	text, err := json.Marshal(content)
	if err != nil {
		t.Fatal(err)
	}
	var read event.MessageEventContent
	if err := json.Unmarshal(text, &read); err != nil || read.File == nil || read.URL != "" {
		t.Fatalf("%s: %v", text, err)
	}
	if err := read.File.DecryptInPlace(hs.bodies[1]); err != nil || !bytes.Equal(hs.bodies[1], csv.Data) || read.File.URL != "mxc://example.org/1" {
		t.Errorf("members read %q at %s: %v", hs.bodies[1], read.File.URL, err)
	}
}

func TestEmptyFilesAreEmpty(t *testing.T) {
	b, hs := MustMedia(t, plainRoom)
	if err := b.attach(t.Context(), plainRoom, &storage.File{Name: "rien.txt", MIME: "text/plain"}, map[string]any{}); err != nil {
		t.Fatal(err)
	}
	if len(hs.bodies[0]) > 0 {
		t.Errorf("the homeserver got %q", hs.bodies[0])
	}
}

// TestARoomThatTurnsEncrypted while its file is on the way gets no plain message.
func TestARoomThatTurnsEncrypted(t *testing.T) {
	b, hs := MustMedia(t, plainRoom)
	hs.during = func() { b.rooms.seenEncrypted("!a:example.org", "{}") }
	content := map[string]any{}
	if err := b.attach(t.Context(), plainRoom, &csv, content); err == nil || len(content) > 0 {
		t.Errorf("%v, %v", content, err)
	}
}

func TestUploadsThatFail(t *testing.T) {
	for _, test := range []struct {
		status  int
		answer  string
		dropped bool
	}{
		{413, `{"errcode":"M_TOO_LARGE","error":"x"}`, true}, {413, `{"errcode":"M_UNKNOWN","error":"x"}`, true}, // as Dendrite says it
		{413, "<html>nginx</html>", true}, {400, `{"errcode":"M_RESOURCE_LIMIT_EXCEEDED","error":"x"}`, true}, {403, `{"errcode":"M_FORBIDDEN"}`, true},
		{429, `{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":10}`, false}, {502, "<html>nginx</html>", false}, {500, `{"errcode":"M_UNKNOWN"}`, false},
		{401, `{"errcode":"M_UNKNOWN_TOKEN"}`, false},
	} {
		b, hs := MustMedia(t, sealedRoom)
		hs.status, hs.answer = test.status, test.answer
		err := b.attach(t.Context(), sealedRoom, &csv, map[string]any{})
		if !errors.Is(err, errUpload) || refused(err) != test.dropped || len(hs.requests) != 1 {
			t.Errorf("%d %s: refused %v after %d requests, %v", test.status, test.answer, refused(err), len(hs.requests), code(err))
		}
		if strings.Contains(code(err), "nginx") || revoked(err) != (test.status == 401) {
			t.Errorf("%d %s is logged as %s", test.status, test.answer, code(err))
		}
	}
}
