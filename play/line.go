package play

import (
	"html"
	"strings"

	"tocsin/stage"
	"tocsin/transcript"
)

// Line writes what somebody saw the bot say as a line of a transcript; false for
// what is not said, such as joining. A file is not opened: its name and caption are
// all that the line has of it.
func Line(seen stage.Seen) (transcript.Line, bool) {
	line := transcript.Line{Who: transcript.Bot}
	switch seen.Type {
	case "m.room.message":
		if seen.MsgType == "m.file" || seen.MsgType == "m.image" {
			return attachment(seen).Line(), true
		}
		line.Text = words(seen)
		if seen.MsgType == "m.text" {
			line.Verb = transcript.Ring
		}
		if seen.Relation == "m.replace" {
			line.Verb = transcript.Edit
		}
	case "m.reaction":
		line.Verb, line.Text = transcript.React, seen.Key
	case "m.room.redaction":
		line.Verb = transcript.Remove
	case pollEnd:
		line.Verb, line.Text = transcript.PollEnd, text(seen.Content)
	case pollStart:
		return choice(seen).Line(), true
	case "m.room.encrypted":
		line.Text = "(indéchiffrable)"
	default:
		return line, false
	}
	line.Text = transcript.Plain(line.Text)
	return line, true
}

func choice(seen stage.Seen) transcript.Choice {
	poll, _ := seen.Content[pollStart].(map[string]any)
	question, _ := poll["question"].(map[string]any)
	answers, _ := poll["answers"].([]any)
	most, _ := poll["max_selections"].(float64)
	c := transcript.Choice{Question: text(question), Max: int(most)}
	for _, a := range answers {
		answer, _ := a.(map[string]any)
		c.Answers = append(c.Answers, text(answer))
	}
	return c
}

func text(of map[string]any) string { s, _ := of["org.matrix.msc1767.text"].(string); return s }

// attachment reads what a file message says of its file. A body that is the name
// once more is no caption.
func attachment(seen stage.Seen) transcript.Attachment {
	info, _ := seen.Content["info"].(map[string]any)
	a := transcript.Attachment{}
	a.MIME, _ = info["mimetype"].(string)
	a.Name, _ = seen.Content["filename"].(string)
	if seen.HTML != "" {
		a.Caption = fromHTML(seen.HTML)
	} else if seen.Body != a.Name {
		a.Caption = seen.Body
	}
	return a
}

// words reads a message as the text that it was made of. Where the bot made its HTML
// out of that text, the HTML has the commands in it and the body does not; all other
// HTML stands beside a body that is the text.
func words(seen stage.Seen) string {
	text := fromHTML(seen.HTML)
	if bare := strings.NewReplacer("`", ""); bare.Replace(text) == bare.Replace(seen.Body) {
		return text
	}
	return seen.Body
}

// fromHTML reads the HTML of a message as the text it was made of.
func fromHTML(text string) string {
	text = strings.NewReplacer("<br/>", "\n", "<strong>", "", "</strong>", "", "<code>", "`", "</code>", "`").Replace(text)
	return html.UnescapeString(text)
}
