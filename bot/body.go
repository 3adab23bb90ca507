package bot

import (
	"strings"
	"unicode"

	"maunium.net/go/mautrix/event"

	"tocsin/commands"
	"tocsin/storage"
)

// The names of native polls: Element sends the unstable ones today.
const (
	pollStart            = "org.matrix.msc3381.poll.start"
	pollEnd              = "org.matrix.msc3381.poll.end"
	pollResponse         = "org.matrix.msc3381.poll.response"
	stablePollResponse   = "m.poll.response"
	stablePollSelections = "m.selections"
)

// maxAnswers is how many answers of a tap are read: one more than a poll of Tocsin's can have, so that too many
// stay too many.
const maxAnswers = 21

// body reads what a decrypted or clear event says.
func (b *Bot) body(evt *event.Event) (storage.Body, storage.EventKind, bool) {
	raw := evt.Content.Raw
	switch evt.Type.Type {
	case event.EventMessage.Type:
		return b.message(raw)
	case event.EventRedaction.Type:
		target := eventID(string(evt.Redacts))
		if target == "" {
			target = eventID(raw["redacts"])
		}
		return storage.Body{Target: target}, storage.Redaction, target != ""
	case pollResponse, stablePollResponse:
		_, target, _ := relation(raw)
		return storage.Body{Target: target, Answers: answers(raw)}, storage.PollResponse, target != ""
	}
	return storage.Body{}, "", false
}

func (b *Bot) message(raw map[string]any) (storage.Body, storage.EventKind, bool) {
	kind, body := storage.Message, storage.Body{}
	relType, target, _ := relation(raw)
	switch relType {
	case "m.thread":
		body.Thread = target
	case "m.replace":
		content, ok := raw["m.new_content"].(map[string]any)
		if !ok {
			return body, kind, false
		}
		kind, body.Target, raw = storage.Edit, target, content
	}
	text, _ := raw["body"].(string)
	switch raw["msgtype"] {
	case string(event.MsgNotice):
		body.Automated = true
		if signed, ok := signedBlock(raw); ok && kind == storage.Message {
			return storage.Body{Automated: true, Signed: signed}, storage.Signed, true
		}
		return body, kind, true
	case string(event.MsgText):
	default:
		return body, kind, false
	}
	body.Text, body.Addressed = b.addressed(withoutQuote(text))
	body.Overheard = !body.Addressed && b.Engine != nil && b.Engine.Overheard(body.Text)
	return body, kind, strings.TrimSpace(body.Text) != ""
}

func relation(raw map[string]any) (relType, target string, ok bool) {
	relates, ok := raw["m.relates_to"].(map[string]any)
	if !ok {
		return "", "", false
	}
	relType, _ = relates["rel_type"].(string)
	return relType, eventID(relates["event_id"]), true
}

func answers(raw map[string]any) []string {
	list, ok := raw[stablePollSelections].([]any)
	if response, unstable := raw[pollResponse].(map[string]any); unstable && !ok {
		list, _ = response["answers"].([]any)
	}
	if len(list) > maxAnswers { // of which no poll of Tocsin's is answered
		list = list[:maxAnswers]
	}
	out := make([]string, 0, len(list))
	for _, answer := range list {
		id, _ := answer.(string)
		out = append(out, id)
	}
	return out
}

// withoutQuote takes off the quotation that older clients put before a reply.
func withoutQuote(text string) string {
	if !strings.HasPrefix(text, "> <") {
		return text
	}
	lines := strings.Split(text, "\n")
	for len(lines) > 0 && strings.HasPrefix(lines[0], ">") {
		lines = lines[1:]
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// addressed takes off the bot's name at the start of a text, as clients write a
// mention, and says whether the text is meant for the bot.
func (b *Bot) addressed(text string) (string, bool) {
	text = strings.TrimSpace(text)
	bare := strings.TrimPrefix(text, "@")
	for _, name := range []string{strings.TrimPrefix(string(b.client.UserID), "@"), b.Name, b.client.UserID.Localpart()} {
		if len(name) == 0 || len(bare) < len(name) || !strings.EqualFold(bare[:len(name)], name) {
			continue
		}
		rest := bare[len(name):]
		after := func(r rune) bool { return unicode.IsSpace(r) || r == ':' || r == ',' }
		if bare := strings.TrimLeftFunc(rest, after); rest == "" || len(bare) < len(rest) {
			return bare, true
		}
	}
	return text, commands.IsCommand(text)
}
