package bot

import (
	"encoding/json"
	"html"
	"strings"

	"maunium.net/go/mautrix/event"

	"tocsin/storage"
)

// Content is what goes into a room for a delivery, before it is encrypted: for whoever shows
// what members see. There is none for what is no message.
func Content(d storage.Delivery) (map[string]any, bool) {
	_, content, ok := render(d)
	return content, ok && content != nil
}

// render writes what is to be said as the content of a Matrix event, nil where send
// makes that; false when it refers to something that was never said, or may not go out.
func render(d storage.Delivery) (eventType, map[string]any, bool) {
	typ, content, ok := renderOp(d)
	if content != nil {
		content["m.mentions"] = map[string]any{} // nobody is pinged, whatever members wrote
	}
	return typ, content, ok
}

func renderOp(d storage.Delivery) (eventType, map[string]any, bool) {
	switch d.Op {
	case storage.Poll:
		return messageType(pollStart), renderPoll(d), true
	case storage.PollEnd:
		return messageType(pollEnd), renderPollEnd(d), d.Target != ""
	case storage.Redact:
		return event.EventRedaction, nil, d.Target != ""
	case storage.React:
		return event.EventReaction, nil, isReaction(d)
	case storage.Attach:
		if d.File == nil {
			return event.EventMessage, nil, false
		}
		return event.EventMessage, fitting(d, renderFile), true
	}
	return event.EventMessage, fitting(d, renderMessage), true
}

func messageType(name string) eventType {
	return event.Type{Type: name, Class: event.MessageEventType}
}

// renderMessage writes what is said in plain text that reads well alone and as HTML:
// as a notice, for which no client rings, unless members asked to be rung for.
func renderMessage(d storage.Delivery) map[string]any {
	content := spoken(d)
	switch {
	case d.Edits != "" && d.Target != "": // an answer that was never said is said anew
		edited := spoken(d)
		content["body"] = "* " + content["body"].(string)
		content["formatted_body"] = "* " + content["formatted_body"].(string)
		content["m.new_content"] = edited
		content["m.relates_to"] = map[string]any{"rel_type": "m.replace", "event_id": d.Target}
	default:
		relate(content, d)
	}
	return content
}

// relate puts a message into its thread, and before what it answers.
func relate(content map[string]any, d storage.Delivery) {
	switch {
	case d.Thread != "":
		content["m.relates_to"] = map[string]any{
			"rel_type": "m.thread", "event_id": d.Thread, "is_falling_back": d.ReplyTo == "",
			"m.in_reply_to": map[string]any{"event_id": orElse(d.ReplyTo, d.Thread)},
		}
	case d.ReplyTo != "":
		content["m.relates_to"] = map[string]any{"m.in_reply_to": map[string]any{"event_id": d.ReplyTo}}
	}
}

// spoken writes the words. Where there is HTML the text beside it is Markdown, whose
// backquotes are for whoever reads it alone.
func spoken(d storage.Delivery) map[string]any {
	plain, formatted := asPlain(d.Text), asHTML(d.Text)
	if d.HTML != "" {
		plain, formatted = d.Text, d.HTML
	}
	kind := event.MsgNotice
	if d.Rings {
		kind = event.MsgText
	}
	content := map[string]any{
		"msgtype": string(kind), "body": plain, "format": string(event.FormatHTML), "formatted_body": formatted,
		"m.mentions": map[string]any{},
	}
	if d.Signed != "" {
		content[signedField] = json.RawMessage(d.Signed)
	}
	return content
}

func asPlain(text string) string { return strings.ReplaceAll(text, "`", "") }

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

func orElse(text, other string) string {
	if text != "" {
		return text
	}
	return other
}
