package bot

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/storage"
)

// TestReactions: all that goes to the homeserver is a sign, the event that it is put
// to, and the mark by which the bot recognises it.
func TestReactions(t *testing.T) {
	for _, sign := range []string{"👍", "📝", "✋", "✅"} {
		s := MustSpeaker(t)
		txn, waits, err := s.deliver(storage.Outgoing{
			Op: storage.React, Text: sign, ReplyTo: "$1", Thread: "$root", HTML: "<b>non</b>", Rings: true,
		})
		if err != nil || waits || len(s.hs.requests) != 1 {
			t.Fatalf("%s: waits %v after %d requests, %v", sign, waits, len(s.hs.requests), err)
		}
		want := map[string]any{
			"m.relates_to": map[string]any{"rel_type": "m.annotation", "event_id": "$1", "key": sign}, "tocsin.txn": txn,
		}
		var got map[string]any
		if err := json.Unmarshal(s.hs.bodies[0], &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		if path := s.hs.requests[0].URL.Path; path != "/_matrix/client/v3/rooms/!a:example.org/send/m.reaction/"+txn {
			t.Errorf("sent to %s", path)
		}
	}
}

// TestOnlySignsGoOut: whatever else is to be a reaction, and what is put to nothing,
// is dropped, and the log does not repeat it.
func TestOnlySignsGoOut(t *testing.T) {
	for _, out := range []storage.Outgoing{
		{Text: "contre", ReplyTo: "$1"}, {Text: "", ReplyTo: "$1"}, {Text: "👍👍", ReplyTo: "$1"}, {Text: "✅ contre", ReplyTo: "$1"},
		{Text: "👎", ReplyTo: "$1"}, {Text: " ✅", ReplyTo: "$1"}, {Text: "👍\ufe0f", ReplyTo: "$1"}, {Text: "1", ReplyTo: "$1"},
		{Text: "✅"}, {Text: "✅", Thread: "$root", Refers: "t1", Edits: "t2"},
	} {
		s := MustSpeaker(t)
		out.Op = storage.React
		_, waits, err := s.deliver(out)
		if err != nil || waits || len(s.hs.requests) > 0 {
			t.Errorf("%+v: waits %v after %d requests, %v", out, waits, len(s.hs.requests), err)
		}
		if log := s.log.String(); !strings.Contains(log, "dropped") || strings.Contains(log, "contre") || strings.Contains(log, "$1") {
			t.Errorf("%+v is logged as %s", out, log)
		}
		d := storage.Delivery{Outgoing: out, Txn: "t"}
		if _, err := s.send(t.Context(), s.room, d, encryptedType, map[string]any{"body": "contre"}); err == nil || len(s.hs.requests) > 0 {
			t.Errorf("%+v goes out all the same", out)
		}
	}
}

// TestNothingElseGoesInClear: all else is encrypted, and where no key can be handed out
// it is not said at all.
func TestNothingElseGoesInClear(t *testing.T) {
	for _, op := range []storage.Op{storage.Say, storage.Poll, storage.PollEnd, storage.Attach, "", "reaction"} {
		for _, status := range []int{http.StatusOK, http.StatusInternalServerError} {
			s := MustSpeaker(t)
			s.hs.status, s.hs.answer = status, `{"event_id":"$said","content_uri":"mxc://example.org/1"}`
			d := storage.Delivery{Outgoing: storage.Outgoing{Op: op, Text: "✅", ReplyTo: "$1", File: &csv}, Txn: "t", Target: "$said"}
			typ, content, ok := render(d)
			if !ok {
				t.Fatalf("%q is not said", op)
			}
			if _, err := s.send(t.Context(), s.room, d, typ, content); (err == nil) != (status == http.StatusOK) {
				t.Errorf("%q, answered %d: %v", op, status, err)
			}
			for i, request := range s.hs.requests {
				_, sent, is := strings.Cut(request.URL.Path, "/send/")
				if is && (status != http.StatusOK || sent != "m.room.encrypted/t") || bytes.Contains(s.hs.bodies[i], []byte("✅")) {
					t.Errorf("%q, answered %d: the homeserver gets %s %s", op, status, request.URL.Path, s.hs.bodies[i])
				}
			}
		}
	}
}

// TestReactionsThatFail: what is refused holds nobody up; a sign that stands there
// already is not put there again.
func TestReactionsThatFail(t *testing.T) {
	for _, test := range []struct {
		status         int
		answer         string
		waits, refused bool
	}{
		{400, `{"errcode":"M_DUPLICATE_ANNOTATION","error":"x"}`, false, false},
		{400, `{"errcode":"M_UNKNOWN","error":"x"}`, true, true}, // as older homeservers say it
		{403, `{"errcode":"M_FORBIDDEN"}`, true, true},
		{429, `{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":10}`, true, false}, {502, "<html>nginx</html>", true, false},
		{401, `{"errcode":"M_UNKNOWN_TOKEN"}`, true, false},
	} {
		s := MustSpeaker(t)
		s.hs.status, s.hs.answer = test.status, test.answer
		_, waits, err := s.deliver(storage.Outgoing{Op: storage.React, Text: "✅", ReplyTo: "$1"})
		if waits != test.waits || refused(err) != test.refused || revoked(err) != (test.status == 401) {
			t.Errorf("%d %s: waits %v, refused %v, %v", test.status, test.answer, waits, refused(err), code(err))
		}
	}
}
