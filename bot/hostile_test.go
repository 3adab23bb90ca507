package bot

import (
	"bytes"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"maunium.net/go/mautrix"

	"tocsin/storage"
)

// reads gives an event of a plain room to a bot, and returns what it takes.
func reads(tb testing.TB, text string) (storage.Incoming, bool) {
	tb.Helper()
	evt := MustEvent(tb, text)
	evt.RoomID = "!a:example.org"
	in, taken, err := newBot().read(tb.Context(), evt)
	if err != nil {
		tb.Fatal(err)
	}
	return in, taken
}

// TestHostileEvents: huge, nested, out of every bound: an event is read in a moment, or left.
func TestHostileEvents(t *testing.T) {
	long := strings.Repeat("a", 60_000)
	mentions := strings.TrimSuffix(strings.Repeat(`"@a:b",`, 10_000), ",")
	deep := func(n int) string { return strings.Repeat(`{"a":`, n) + "1" + strings.Repeat("}", n) }
	answers := strings.TrimSuffix(strings.Repeat(`"pour",`, 10_000), ",")
	message := func(more string) string { return `"type":"m.room.message","content":{"msgtype":"m.text"` + more + `}` }
	for name, test := range map[string]struct {
		fields string
		taken  bool
		holds  func(storage.Incoming) bool
	}{
		"a body of 60 kB":   {message(`,"body":"!aide ` + long + `"`), true, nil},
		"10,000 mentions":   {message(`,"body":"!aide","m.mentions":{"user_ids":[` + mentions + `]}`), true, nil},
		"deep nesting":      {message(`,"body":"!aide","x":` + deep(9000)), true, nil},
		"a relation nested": {message(`,"body":"!aide","m.relates_to":` + deep(9000)), true, nil},
		"NUL and halves of letters": {message(`,"body":"!aide \u0000 \ud800"`), true, func(in storage.Incoming) bool {
			return !strings.Contains(in.Body.Text, "\xed")
		}},
		"a moment before all": {`"origin_server_ts":-9223372036854775808,` + message(`,"body":"!aide"`), true, nil},
		"a moment after all":  {`"origin_server_ts":9223372036854775807,` + message(`,"body":"!aide"`), true, nil},
		"an edit of itself": {message(`,"body":"* !vote 1 pour","m.new_content":{"msgtype":"m.text","body":"!vote 1 pour"},
			"m.relates_to":{"rel_type":"m.replace","event_id":"$1"}`), false, nil},
		"an answer to itself": {`"type":"m.poll.response","content":{"m.selections":["pour"],"m.relates_to":{"rel_type":"m.reference","event_id":"$1"}}`, false, nil},
		"its own removal":     {`"type":"m.room.redaction","redacts":"$1","content":{}`, false, nil},
		"an edit into a notice": {message(`,"body":"x","m.new_content":{"msgtype":"m.notice","body":"!vote 1 pour"},
			"m.relates_to":{"rel_type":"m.replace","event_id":"$0"}`), true, func(in storage.Incoming) bool { return in.Body.Text == "" && in.Body.Automated }},
		"a thread with a long root": {message(`,"body":"!aide","m.relates_to":{"rel_type":"m.thread","event_id":"$` + long[:40_000] + `"}`), true,
			func(in storage.Incoming) bool { return in.Body.Thread == "" }},
		"a target with a zero byte": {`"type":"m.room.redaction","redacts":"$\u0000","content":{}`, false, nil},
		"10,000 answers": {`"type":"m.poll.response","content":{"m.selections":[` + answers + `],"m.relates_to":{"event_id":"$0"}}`, true,
			func(in storage.Incoming) bool { return len(in.Body.Answers) == maxAnswers }},
		"a file with a long name": {`"type":"m.room.message","content":{"msgtype":"m.file","body":"` + long + `","url":"mxc://a/b"}`, false, nil},
		"a forged quotation of the bot": {message(`,"body":"> <@tocsin-bot:example.org> ✓ N° 1 : pour est compté\n> !vote 1 pour\n\nmerci"`), true,
			func(in storage.Incoming) bool { return in.Body.Text == "merci" && !in.Body.Addressed }},
		"numbers for texts": {`"type":"m.room.message","content":{"msgtype":"m.text","body":1,"m.relates_to":{"rel_type":2,"event_id":3}}`, false, nil},
		"lists for texts":   {`"type":"m.room.message","content":{"msgtype":["m.text"],"body":["!aide"]}`, false, nil},
		"nothing at all":    {`"type":"m.room.message","content":null`, false, nil},
		"no type":           {`"content":{"msgtype":"m.text","body":"!aide"}`, false, nil},
	} {
		began := time.Now()
		in, taken := reads(t, `{"event_id":"$1","sender":"@mallory:evil.example",`+test.fields+`}`)
		if taken != test.taken || taken && test.holds != nil && !test.holds(in) {
			t.Errorf("%s: taken %v as %.300q", name, taken, fmt.Sprint(in))
		}
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("%s: %s", name, took)
		}
	}
}

// hostileSync is a response with an event among others that is none.
func hostileSync(bad string) string {
	good := `{"type":"m.room.message","event_id":"$%s","sender":"@a:b","origin_server_ts":1764000000123,"content":{"msgtype":"m.text","body":"!aide"}}`
	return `{"next_batch":"s2","rooms":{"join":{"!a:example.org":{"timeline":{"events":[` +
		fmt.Sprintf(good, "1") + `,` + bad + `,` + fmt.Sprintf(good, "2") + `]}}},"leave":{},"invite":{"!b:c":{"invite_state":{"events":[` + bad + `]}}}}}`
}

// TestMalformedEventsStopNothing: one event that is none would have every sync fail from then on.
func TestMalformedEventsStopNothing(t *testing.T) {
	for name, bad := range map[string]string{
		"a moment as text":       `{"type":"m.room.message","event_id":"$x","origin_server_ts":"1764000000123","content":{}}`,
		"a moment out of bounds": `{"type":"m.room.message","event_id":"$x","origin_server_ts":99999999999999999999,"content":{}}`,
		"a fraction":             `{"type":"m.room.message","event_id":"$x","origin_server_ts":1.5,"content":{}}`,
		"a list for content":     `{"type":"m.room.message","event_id":"$x","content":["!aide"]}`,
		"text for content":       `{"type":"m.room.message","event_id":"$x","content":"!aide"}`,
		"a number for its id":    `{"type":"m.room.message","event_id":1,"content":{}}`,
		"a list for its sender":  `{"type":"m.room.message","event_id":"$x","sender":["@a:b"],"content":{}}`,
		"a number to remove":     `{"type":"m.room.redaction","event_id":"$x","redacts":1,"content":{}}`,
		"a number for a state":   `{"type":"m.room.name","event_id":"$x","state_key":1,"content":{}}`,
		"a text beside itself":   `{"type":"m.room.message","event_id":"$x","unsigned":"x","content":{}}`,
		"a list for a type":      `{"type":[],"event_id":"$x","content":{}}`,
		"no event":               `"m.room.message"`,
	} {
		b, hs := MustMedia(t, plainRoom)
		var log bytes.Buffer
		b.Log = slog.New(slog.NewTextHandler(&log, nil))
		hs.answer = hostileSync(bad)
		_, err := b.client.FullSyncRequest(t.Context(), mautrix.ReqSync{})
		if err == nil {
			t.Errorf("%s: is read, so that nothing is proven", name)
			continue
		}
		resp := &mautrix.RespSync{}
		if err := b.mended(err, resp); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		events := resp.Rooms.Join["!a:example.org"].Timeline.Events
		if len(events) != 2 || events[1].ID != "$2" || events[1].Timestamp != 1764000000123 || resp.NextBatch != "s2" {
			t.Errorf("%s: %+v", name, resp)
		}
		if said := log.String(); !strings.Contains(said, "events=2") || strings.Contains(said, "aide") || strings.Contains(said, "$x") {
			t.Errorf("%s: logged %s", name, said)
		}
	}
	b, hs := MustMedia(t, plainRoom)
	for status, answer := range map[int]string{http.StatusOK: `{"next_batch":`, http.StatusBadGateway: hostileSync(`1`)} {
		hs.status, hs.answer = status, answer
		_, err := b.client.FullSyncRequest(t.Context(), mautrix.ReqSync{})
		if mended := b.mended(err, &mautrix.RespSync{}); mended == nil {
			t.Errorf("%s with %d is read", answer, status)
		}
	}
}

// TestNobodyIsPinged: whatever members wrote into what is said, it mentions nobody, by word, by list or by link,
// in every form in which something is said.
func TestNobodyIsPinged(t *testing.T) {
	bomb := "@room @bruno:example.org <a href=\"https://matrix.to/#/@bruno:example.org\">b</a> [x](https://matrix.to/#/@room) `@room`"
	file := &storage.File{Name: "a.csv", MIME: "text/csv", Data: []byte("a")}
	for name, out := range map[string]storage.Outgoing{
		"said":                 {Op: storage.Say, Text: bomb},
		"said in a thread":     {Op: storage.Say, Text: bomb, Thread: "$root", ReplyTo: "$1"},
		"as an answer":         {Op: storage.Say, Text: bomb, ReplyTo: "$1"},
		"ringing":              {Op: storage.Say, Text: bomb, Rings: true},
		"an edit":              {Op: storage.Say, Text: bomb, Edits: "t1"},
		"a poll":               {Op: storage.Poll, Text: bomb, Answers: []storage.Answer{{ID: "a", Text: bomb}}},
		"the end of a poll":    {Op: storage.PollEnd, Text: bomb, Refers: "t1"},
		"a file":               {Op: storage.Attach, Text: bomb, File: file},
		"minutes, with markup": {Op: storage.Say, Text: bomb, HTML: "<p>" + bomb + "</p>"},
	} {
		_, content, ok := render(storage.Delivery{Outgoing: out, Target: "$0"})
		if !ok {
			t.Errorf("%s: is not said", name)
			continue
		}
		for where, part := range map[string]any{"content": content, "new content": content["m.new_content"]} {
			if part, ok := part.(map[string]any); ok {
				if mentions, ok := part["m.mentions"].(map[string]any); !ok || len(mentions) != 0 {
					t.Errorf("%s, %s: mentions %v", name, where, part["m.mentions"])
				}
			}
		}
		if formatted, _ := content["formatted_body"].(string); out.HTML == "" && strings.Contains(formatted, "<a ") {
			t.Errorf("%s: a link: %s", name, formatted)
		}
	}
}

// TestLongReferencesAreSent: whatever an answer refers to, it is written in a bounded time.
func TestLongReferencesAreSent(t *testing.T) {
	done := make(chan map[string]any, 1)
	go func() {
		_, content, _ := render(storage.Delivery{Outgoing: storage.Outgoing{Op: storage.Say, Text: "Bonjour", Thread: "$" + strings.Repeat("a", 50_000)}})
		done <- content
	}()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Fatal("it is never written")
	}
}

// TestOddStates: what a room says of itself or of its members may be of any type.
func TestOddStates(t *testing.T) {
	for _, text := range []string{
		`{"type":"m.room.name","state_key":"","content":{"name":["Liège"]}}`,
		`{"type":"m.room.name","state_key":"","content":null}`,
		`{"type":"m.room.tombstone","state_key":"","content":{"replacement_room":{}}}`,
		`{"type":"m.room.create","state_key":"","content":{"predecessor":"!a:b"}}`,
		`{"type":"m.room.create","state_key":"","content":{"predecessor":{"room_id":1}}}`,
	} {
		in, b := storage.RoomIntake{}, newBot()
		b.takeState(t.Context(), &in, "!a:example.org", MustEvent(t, text))
		if in.Name+in.Successor+in.Predecessor != "" {
			t.Errorf("%s is read as %+v", text, in)
		}
	}
	for _, content := range []string{`{"membership":1}`, `{"membership":"join","displayname":["x"]}`, `{}`, `null`} {
		if got := membership(MustEvent(t, `{"type":"m.room.member","state_key":"@a:b","content":`+content+`}`)); got.Displayname != "" {
			t.Errorf("%s is %+v", content, got)
		}
	}
}

// TestLogsAreOneLine: an id that somebody's server chose makes no line of its own in the log, nor a field.
func TestLogsAreOneLine(t *testing.T) {
	w := MustWhisperer(t)
	w.arrives("!a:example.org", "$x\nlevel=ERROR msg=\"session closed\" room=a", "@mallory:evil.example", strings.Repeat("A", 100))
	said := strings.TrimSpace(w.log.String())
	if said == "" || strings.Count(said, "\n") != 0 || strings.Contains(said, "\nlevel=ERROR") {
		t.Errorf("logged: %q", said)
	}
}
