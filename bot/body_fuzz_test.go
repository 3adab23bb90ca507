package bot

import (
	"encoding/json"
	"strings"
	"testing"

	"maunium.net/go/mautrix/event"

	"tocsin/storage"
)

// FuzzBody reads arbitrary contents: whatever somebody sends, it is read or left.
func FuzzBody(f *testing.F) {
	for _, seed := range []string{
		`{}`, `{"msgtype":"m.text","body":"!aide"}`, `{"m.relates_to":null}`, `{"m.relates_to":{"rel_type":1,"event_id":[]}}`,
		`{"m.new_content":{"m.new_content":{}},"m.relates_to":{"rel_type":"m.replace"}}`, `{"redacts":"$0"}`,
		`{"m.selections":[[],{}],"org.matrix.msc3381.poll.response":{"answers":[null]}}`,
		`{"msgtype":"m.text","body":"> <@a:b>\n\n"}`, `{"msgtype":"m.text","body":"@tocsin-bot"}`, `{"msgtype":"m.text","body":"\ud800"}`,
	} {
		for i := range 5 {
			f.Add(i, seed)
		}
	}
	types := []string{"m.room.message", "m.room.redaction", pollResponse, stablePollResponse, "m.room.encrypted"}
	b := newBot()
	f.Fuzz(func(t *testing.T, i int, text string) {
		evt := &event.Event{Type: event.Type{Type: types[max(i, -i, 0)%len(types)], Class: event.MessageEventType}}
		if json.Unmarshal([]byte(text), &evt.Content) != nil {
			return
		}
		body, kind, ok := b.body(evt)
		if !ok {
			return
		}
		switch kind {
		case storage.Message, storage.Edit:
			if !body.Automated && strings.TrimSpace(body.Text) == "" {
				t.Errorf("%s says nothing and is taken", text)
			}
			if body.Automated && body.Text != "" {
				t.Errorf("%s is a program's and is read", text)
			}
		case storage.Redaction, storage.PollResponse:
			if body.Target == "" || body.Text != "" {
				t.Errorf("%s is taken as %+v", text, body)
			}
		default:
			t.Errorf("%s is taken as %q", text, kind)
		}
	})
}
