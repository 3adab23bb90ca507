package bot

import (
	"strings"
	"testing"

	"maunium.net/go/mautrix/event"
)

// timeline makes events: words are messages, "join", "invite" and "leave" are the
// bot's own, "name" and "alice" are state.
func timeline(tb testing.TB, words string) []*event.Event {
	tb.Helper()
	var events []*event.Event
	for word := range strings.FieldsSeq(words) {
		text := `{"type":"m.room.message","event_id":"` + word + `","content":{"body":"x"}}`
		switch word {
		case "join", "invite", "leave":
			text = `{"type":"m.room.member","event_id":"` + word + `","state_key":"` + string(self) + `","content":{"membership":"` + word + `"}}`
		case "alice":
			text = `{"type":"m.room.member","event_id":"alice","state_key":"@alice:example.org","content":{"membership":"join"}}`
		case "name":
			text = `{"type":"m.room.name","event_id":"name","state_key":"","content":{"name":"x"}}`
		}
		events = append(events, MustEvent(tb, text))
	}
	return events
}

func TestSinceJoining(t *testing.T) {
	for _, test := range []struct {
		events string
		was    bool
		want   string
	}{
		{"", false, ""},
		{"a b c", true, "a b c"},
		{"a b c", false, "a b c"}, // it joined before all of them
		{"a join b", false, "join b"},
		{"a name alice b join c", false, "name alice join c"},
		{"a invite b join c", false, "invite join c"},
		{"join a", false, "join a"},
		{"a join", false, "join"},
		{"a join b", true, "a join b"}, // a change of its own profile
		{"a alice b", false, "a alice b"},
	} {
		var ids []string
		for _, evt := range sinceJoining(timeline(t, test.events), self, test.was) {
			ids = append(ids, string(evt.ID))
		}
		if got := strings.Join(ids, " "); got != test.want {
			t.Errorf("%q, there before %v: %q, expected %q", test.events, test.was, got, test.want)
		}
	}
}

// TestSinceJoiningOfOddMembers does not panic over contents that are none.
func TestSinceJoiningOfOddMembers(t *testing.T) {
	for _, content := range []string{`{}`, `{"membership":1}`, `{"membership":"join","displayname":[]}`, `{"membership":null}`} {
		evt := MustEvent(t, `{"type":"m.room.member","event_id":"$1","state_key":"`+string(self)+`","content":`+content+`}`)
		_ = sinceJoining([]*event.Event{evt}, self, false)
		_ = membership(evt)
	}
}
