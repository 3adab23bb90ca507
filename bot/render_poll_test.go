package bot

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"maunium.net/go/mautrix/event"

	"tocsin/storage"
)

func TestPollStart(t *testing.T) {
	typ, content, ok := render(storage.Delivery{Outgoing: storage.Outgoing{
		Op: storage.Poll, Text: "N° 1 · <b>", Answers: []storage.Answer{{ID: "pour", Text: "voor"}, {ID: "contre", Text: "tegen"}},
	}})
	want := map[string]any{
		"m.mentions": map[string]any{}, "org.matrix.msc1767.text": "N° 1 · <b>\n- voor\n- tegen",
		"org.matrix.msc3381.poll.start": map[string]any{
			"kind": "org.matrix.msc3381.poll.disclosed", "max_selections": 1,
			"question": map[string]any{"org.matrix.msc1767.text": "N° 1 · <b>", "body": "N° 1 · <b>", "msgtype": "m.text"},
			"answers": []map[string]any{
				{"id": "pour", "org.matrix.msc1767.text": "voor"}, {"id": "contre", "org.matrix.msc1767.text": "tegen"},
			},
		},
	}
	if diff := cmp.Diff(want, content); diff != "" || !ok {
		t.Error(ok, diff)
	}
	if typ.Type != "org.matrix.msc3381.poll.start" || typ.Class != event.MessageEventType {
		t.Errorf("it is a %v", typ)
	}
}

func TestPollOfSeveralAnswers(t *testing.T) {
	for given, want := range map[int]int{-1: 1, 0: 1, 1: 1, 2: 2} {
		_, content, _ := render(storage.Delivery{Outgoing: storage.Outgoing{Op: storage.Poll, Text: "Quels soirs ?", Max: given}})
		if got := content[pollStart].(map[string]any)["max_selections"]; got != want {
			t.Errorf("%d is %v", given, got)
		}
	}
}

func TestPollEnd(t *testing.T) {
	d := storage.Delivery{Outgoing: storage.Outgoing{Op: storage.PollEnd, Text: "N° 1 adoptée", Refers: "t1"}, Target: "$poll"}
	typ, content, ok := render(d)
	want := map[string]any{
		"m.mentions": map[string]any{}, "org.matrix.msc1767.text": "N° 1 adoptée", "body": "N° 1 adoptée", "org.matrix.msc3381.poll.end": map[string]any{},
		"m.relates_to": map[string]any{"rel_type": "m.reference", "event_id": "$poll"},
	}
	if diff := cmp.Diff(want, content); diff != "" || !ok || typ.Type != "org.matrix.msc3381.poll.end" {
		t.Error(typ, ok, diff)
	}
	d.Target = ""
	if _, _, ok := render(d); ok {
		t.Error("a poll that was never posted is ended")
	}
}

// TestPollOfMautrix reads the poll as another library does.
func TestPollOfMautrix(t *testing.T) {
	_, content, _ := render(storage.Delivery{Outgoing: storage.Outgoing{
		Op: storage.Poll, Text: "N° 1", Answers: []storage.Answer{{ID: "pour", Text: "voor"}}, Max: 2,
	}})
	text, err := json.Marshal(content)
	if err != nil {
		t.Fatal(err)
	}
	var read event.PollStartEventContent
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	start := read.PollStart
	if start.MaxSelections != 2 || start.Question.Text != "N° 1" || len(start.Answers) != 1 || start.Answers[0].ID != "pour" {
		t.Errorf("%+v", start)
	}
}

func TestRedaction(t *testing.T) {
	d := storage.Delivery{Outgoing: storage.Outgoing{Op: storage.Redact, Refers: "t1"}, Target: "$said"}
	if typ, _, ok := render(d); !ok || typ != event.EventRedaction {
		t.Error(typ, ok)
	}
	d.Target = ""
	if _, _, ok := render(d); ok {
		t.Error("what was never said is redacted")
	}
}
