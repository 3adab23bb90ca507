package bot

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tocsin/storage"
)

func TestMessages(t *testing.T) {
	addressed := func(text string) storage.Body { return storage.Body{Text: text, Addressed: true} }
	tests := []struct {
		name, content string
		want          storage.Body
		kind          storage.EventKind
	}{
		{"a command", `{"msgtype":"m.text","body":"!aide"}`, addressed("!aide"), storage.Message},
		{"talk", `{"msgtype":"m.text","body":" bonjour "}`, storage.Body{Text: "bonjour"}, storage.Message},
		{"a mention", `{"msgtype":"m.text","body":"Tocsin: aide"}`, addressed("aide"), storage.Message},
		{"a notice", `{"msgtype":"m.notice","body":"!aide"}`, storage.Body{Automated: true}, storage.Message},
		{"a reply", `{"msgtype":"m.text","body":"> <@bruno:example.org> !vote 1 pour\n> deux\n\n!vote 1 contre",
			"m.relates_to":{"m.in_reply_to":{"event_id":"$0"}}}`, addressed("!vote 1 contre"), storage.Message},
		{"a reply without the old quote", `{"msgtype":"m.text","body":"!aide","m.relates_to":{"m.in_reply_to":{"event_id":"$0"}}}`,
			addressed("!aide"), storage.Message},
		{"a quotation of one's own", `{"msgtype":"m.text","body":"> une citation\n!aide"}`, storage.Body{Text: "> une citation\n!aide"}, storage.Message},
		{"in a thread", `{"msgtype":"m.text","body":"!aide","m.relates_to":{"rel_type":"m.thread","event_id":"$root"}}`,
			storage.Body{Text: "!aide", Addressed: true, Thread: "$root"}, storage.Message},
		{"an edit", `{"msgtype":"m.text","body":"* !vote 1 contre","m.new_content":{"msgtype":"m.text","body":"!vote 1 contre"},
			"m.relates_to":{"rel_type":"m.replace","event_id":"$0"}}`,
			storage.Body{Text: "!vote 1 contre", Addressed: true, Target: "$0"}, storage.Edit},
		{"an edit of a notice", `{"msgtype":"m.notice","body":"* x","m.new_content":{"msgtype":"m.notice","body":"!aide"},
			"m.relates_to":{"rel_type":"m.replace","event_id":"$0"}}`, storage.Body{Automated: true, Target: "$0"}, storage.Edit},
		{"an unknown relation", `{"msgtype":"m.text","body":"!aide","m.relates_to":{"rel_type":"org.example","event_id":"$0"}}`,
			addressed("!aide"), storage.Message},
		{"lines", `{"msgtype":"m.text","body":"!proposer texte A\nun\ndeux"}`, addressed("!proposer texte A\nun\ndeux"), storage.Message},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, kind, ok := newBot().body(content(t, "m.room.message", test.content))
			if diff := cmp.Diff(test.want, got, cmpopts.EquateEmpty()); diff != "" || kind != test.kind || !ok {
				t.Errorf("%v %v %s", kind, ok, diff)
			}
		})
	}
}

func TestEventsThatDoNotMatter(t *testing.T) {
	for name, evt := range map[string][2]string{
		"an image":                  {"m.room.message", `{"msgtype":"m.image","body":"!aide"}`},
		"a file":                    {"m.room.message", `{"msgtype":"m.file","body":"!aide","filename":"liste.csv","url":"mxc://x/1"}`},
		"an emote":                  {"m.room.message", `{"msgtype":"m.emote","body":"!aide"}`},
		"no type":                   {"m.room.message", `{"body":"!aide"}`},
		"a type that is no text":    {"m.room.message", `{"msgtype":1,"body":"!aide"}`},
		"no body":                   {"m.room.message", `{"msgtype":"m.text"}`},
		"a body that is no text":    {"m.room.message", `{"msgtype":"m.text","body":["!aide"]}`},
		"an empty body":             {"m.room.message", `{"msgtype":"m.text","body":" \n "}`},
		"a quotation alone":         {"m.room.message", `{"msgtype":"m.text","body":"> <@a:b> c\n> d"}`},
		"nothing":                   {"m.room.message", `{}`},
		"an edit of nothing":        {"m.room.message", `{"msgtype":"m.text","body":"x","m.relates_to":{"rel_type":"m.replace","event_id":"$0"}}`},
		"an edit into a number":     {"m.room.message", `{"msgtype":"m.text","body":"x","m.new_content":1,"m.relates_to":{"rel_type":"m.replace","event_id":"$0"}}`},
		"an edit into an image":     {"m.room.message", `{"msgtype":"m.text","body":"x","m.new_content":{"msgtype":"m.image","body":"!aide"},"m.relates_to":{"rel_type":"m.replace","event_id":"$0"}}`},
		"a reaction":                {"m.reaction", `{"m.relates_to":{"rel_type":"m.annotation","event_id":"$0","key":"👍"}}`},
		"a sticker":                 {"m.sticker", `{"body":"!aide"}`},
		"a topic":                   {"m.room.topic", `{"topic":"!aide"}`},
		"a poll of somebody":        {"org.matrix.msc3381.poll.start", `{}`},
		"the end of a poll":         {"org.matrix.msc3381.poll.end", `{"m.relates_to":{"event_id":"$0"}}`},
		"an answer to no poll":      {"org.matrix.msc3381.poll.response", `{"org.matrix.msc3381.poll.response":{"answers":["pour"]}}`},
		"a redaction of nothing":    {"m.room.redaction", `{}`},
		"a redaction of a number":   {"m.room.redaction", `{"redacts":1}`},
		"relations that are a list": {"org.matrix.msc3381.poll.response", `{"m.relates_to":["$0"]}`},
	} {
		if got, kind, ok := newBot().body(content(t, evt[0], evt[1])); ok {
			t.Errorf("%s is taken as %s %+v", name, kind, got)
		}
	}
}

func TestRedactions(t *testing.T) {
	for version, text := range map[string]string{
		"10":       `{"type":"m.room.redaction","event_id":"$1","redacts":"$0","content":{"reason":"!aide"}}`,
		"11":       `{"type":"m.room.redaction","event_id":"$1","content":{"redacts":"$0","reason":"!aide"}}`,
		"11, both": `{"type":"m.room.redaction","event_id":"$1","redacts":"$0","content":{"redacts":"$0"}}`,
	} {
		got, kind, ok := newBot().body(MustEvent(t, text))
		if diff := cmp.Diff(storage.Body{Target: "$0"}, got); diff != "" || kind != storage.Redaction || !ok {
			t.Errorf("version %s: %v %v %s", version, kind, ok, diff)
		}
	}
}

func TestPollResponses(t *testing.T) {
	const relates = `"m.relates_to":{"rel_type":"m.reference","event_id":"$poll"}`
	for name, test := range map[string]struct {
		eventType, content string
		want               []string
	}{
		"unstable":              {pollResponse, `{` + relates + `,"org.matrix.msc3381.poll.response":{"answers":["pour"]}}`, []string{"pour"}},
		"stable":                {stablePollResponse, `{` + relates + `,"m.selections":["pour"]}`, []string{"pour"}},
		"two answers":           {stablePollResponse, `{` + relates + `,"m.selections":["pour","contre"]}`, []string{"pour", "contre"}},
		"taken back":            {pollResponse, `{` + relates + `,"org.matrix.msc3381.poll.response":{"answers":[]}}`, nil},
		"no answers":            {pollResponse, `{` + relates + `}`, nil},
		"answers as text":       {pollResponse, `{` + relates + `,"org.matrix.msc3381.poll.response":{"answers":"pour"}}`, nil},
		"a response as text":    {pollResponse, `{` + relates + `,"org.matrix.msc3381.poll.response":"pour"}`, nil},
		"answers that are none": {pollResponse, `{` + relates + `,"org.matrix.msc3381.poll.response":{"answers":[1,null,{}]}}`, []string{"", "", ""}},
		"selections as text":    {stablePollResponse, `{` + relates + `,"m.selections":"pour"}`, nil},
	} {
		got, kind, ok := newBot().body(content(t, test.eventType, test.content))
		want := storage.Body{Target: "$poll", Answers: test.want}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" || kind != storage.PollResponse || !ok {
			t.Errorf("%s: %v %v %s", name, kind, ok, diff)
		}
	}
}
