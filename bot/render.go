package bot

import (
	"encoding/json"
	"html"
	"strings"
	"unicode/utf8"

	"maunium.net/go/mautrix/event"

	"tocsin/storage"
)

// maxText is the longest text, in bytes. maxContent is the longest content: with its
// encryption, which adds a third, an event must stay under 64 kB.
const (
	maxText    = 14_000
	maxContent = 46_000
)

// render writes what is to be said as the content of a Matrix event; false when it
// refers to something that was never said.
func render(d storage.Delivery) (eventType, map[string]any, bool) {
	switch d.Op {
	case storage.Poll:
		return messageType(pollStart), renderPoll(d), true
	case storage.PollEnd:
		return messageType(pollEnd), renderPollEnd(d), d.Target != ""
	case storage.Redact:
		return event.EventRedaction, nil, d.Target != ""
	}
	return event.EventMessage, renderFitting(d), true
}

// renderFitting writes a message, and less of its text until it fits into an event:
// what is escaped in HTML or JSON can be many times longer.
func renderFitting(d storage.Delivery) map[string]any {
	for limit := maxText; ; limit = limit * 3 / 4 {
		d.Text = shorten(d.Text, limit)
		content := renderMessage(d)
		if text, err := json.Marshal(content); err != nil || len(text) <= maxContent {
			return content
		}
	}
}

func messageType(name string) eventType {
	return event.Type{Type: name, Class: event.MessageEventType}
}

// renderMessage writes a notice, for which no client rings, in plain text that
// reads well alone and as HTML.
func renderMessage(d storage.Delivery) map[string]any {
	content := notice(d.Text)
	switch {
	case d.Edits != "" && d.Target != "": // an answer that was never said is said anew
		edited := notice(d.Text)
		content["body"] = "* " + content["body"].(string)
		content["formatted_body"] = "* " + content["formatted_body"].(string)
		content["m.new_content"] = edited
		content["m.relates_to"] = map[string]any{"rel_type": "m.replace", "event_id": d.Target}
	case d.Thread != "":
		content["m.relates_to"] = map[string]any{
			"rel_type": "m.thread", "event_id": d.Thread, "is_falling_back": d.ReplyTo == "",
			"m.in_reply_to": map[string]any{"event_id": orElse(d.ReplyTo, d.Thread)},
		}
	case d.ReplyTo != "":
		content["m.relates_to"] = map[string]any{"m.in_reply_to": map[string]any{"event_id": d.ReplyTo}}
	}
	return content
}

func notice(text string) map[string]any {
	return map[string]any{
		"msgtype": "m.notice", "body": strings.ReplaceAll(text, "`", ""),
		"format": "org.matrix.custom.html", "formatted_body": asHTML(text),
		"m.mentions": map[string]any{}, // nobody is pinged
	}
}

// asHTML writes lines as HTML: the first one bold when there are several, commands
// between backquotes as code. Everything else is text, whatever members put in it.
func asHTML(text string) string {
	lines := strings.Split(html.EscapeString(text), "\n")
	for i, line := range lines {
		parts := strings.Split(line, "`")
		for j := 1; j+1 < len(parts); j += 2 {
			parts[j] = "<code>" + parts[j] + "</code>"
		}
		lines[i] = strings.Join(parts, "")
	}
	if len(lines) > 1 {
		lines[0] = "<strong>" + lines[0] + "</strong>"
	}
	return strings.Join(lines, "<br/>")
}

func shorten(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	cut := limit
	for !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut] + "…"
}

func renderPoll(d storage.Delivery) map[string]any {
	options := make([]map[string]any, len(d.Answers))
	plain := []string{d.Text}
	for i, answer := range d.Answers {
		options[i] = map[string]any{"id": answer.ID, "org.matrix.msc1767.text": answer.Text}
		plain = append(plain, "- "+answer.Text)
	}
	return map[string]any{
		"org.matrix.msc1767.text": strings.Join(plain, "\n"),
		pollStart: map[string]any{
			"kind": "org.matrix.msc3381.poll.disclosed", "max_selections": 1, "answers": options,
			"question": map[string]any{"org.matrix.msc1767.text": d.Text, "body": d.Text, "msgtype": "m.text"},
		},
	}
}

func renderPollEnd(d storage.Delivery) map[string]any {
	return map[string]any{
		"org.matrix.msc1767.text": d.Text, "body": d.Text, pollEnd: map[string]any{},
		"m.relates_to": map[string]any{"rel_type": "m.reference", "event_id": d.Target},
	}
}

func orElse(text, other string) string {
	if text != "" {
		return text
	}
	return other
}
