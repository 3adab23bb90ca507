package demo

import (
	"fmt"
	"strings"

	"tocsin/play"
	"tocsin/stage"
	"tocsin/transcript"
)

const pollResponse = "org.matrix.msc3381.poll.response"

// show writes an event as somebody's line. What the guest has just typed is on the
// screen already.
func (t *talk) show(seen stage.Seen) {
	t.shown[seen.ID] = true
	line, ok := t.lineOf(seen)
	if !ok {
		return
	}
	if line.Who == guest && line.Text == t.unseen {
		t.unseen = ""
		if !t.echo {
			return
		}
	}
	room, err := t.world.Room(t.room)
	t.line(line, err == nil && seen.Room != room)
}

// lineOf reads an event as a line; false for what nobody says.
func (t *talk) lineOf(seen stage.Seen) (transcript.Line, bool) {
	if seen.Sender == t.bot {
		return play.Line(seen)
	}
	line := transcript.Line{Who: t.names[seen.Sender], Text: seen.Body}
	if line.Who == "" {
		line.Who = seen.Sender.Localpart()
	}
	switch seen.Type {
	case "m.room.message":
		if seen.Relation == "m.replace" {
			line.Verb = transcript.Edit
		}
	case "m.room.redaction":
		line.Verb = transcript.Remove
	case pollResponse:
		answer, _ := seen.Content[pollResponse].(map[string]any)
		line.Verb, line.Text = transcript.Choose, strings.Trim(fmt.Sprint(answer["answers"]), "[]")
	case "m.room.encrypted":
		line.Text = "(indéchiffrable)"
	default:
		return line, false
	}
	return line, true
}
