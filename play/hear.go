package play

import (
	"context"
	"errors"
	"html"
	"strings"
	"time"

	"tocsin/stage"
	"tocsin/transcript"
)

// grace is how long Heard looks for something that was not expected.
const grace = 40 * time.Millisecond

// Heard returns what the bot said in a room since it was asked last.
func (w *World) Heard(s transcript.Section, want int) ([]transcript.Line, error) {
	r := w.rooms[key(s)]
	ctx, cancel := context.WithTimeout(w.ctx, patience)
	defer cancel()
	if err := w.bot.Settle(ctx); err != nil {
		return nil, err
	}
	for {
		lines := w.lines(r)
		wait := patience / 4
		if len(lines) >= want {
			wait = grace
		}
		more, cancel := context.WithTimeout(ctx, wait)
		_, err := r.observer.WaitSince(more, r.observer.Mark(), func(stage.Seen) bool { return true })
		cancel()
		if errors.Is(err, context.DeadlineExceeded) {
			lines = w.lines(r)
			r.mark = r.observer.Mark()
			return lines, nil
		} else if err != nil {
			return nil, err
		}
	}
}

func (w *World) lines(r *scene) []transcript.Line {
	var lines []transcript.Line
	for _, seen := range r.observer.Since(r.mark) {
		if seen.Room != r.id || seen.Sender != w.account.UserID {
			continue
		}
		if line, ok := Line(seen); ok {
			lines = append(lines, line)
		}
	}
	return lines
}

// Line writes what somebody saw the bot say as a line of a transcript; false for
// what is not said, such as joining.
func Line(seen stage.Seen) (transcript.Line, bool) {
	line := transcript.Line{Who: transcript.Bot}
	text := func(of map[string]any) string { s, _ := of["org.matrix.msc1767.text"].(string); return s }
	switch seen.Type {
	case "m.room.message":
		line.Text = fromHTML(seen.HTML)
		if seen.Relation == "m.replace" {
			line.Verb = transcript.Edit
		}
	case "m.room.redaction":
		line.Verb = transcript.Remove
	case pollEnd:
		line.Verb, line.Text = transcript.PollEnd, text(seen.Content)
	case pollStart:
		poll, _ := seen.Content[pollStart].(map[string]any)
		question, _ := poll["question"].(map[string]any)
		answers, _ := poll["answers"].([]any)
		line.Verb, line.Text = transcript.Poll, text(question)
		for _, a := range answers {
			answer, _ := a.(map[string]any)
			line.Text += " [" + text(answer) + "]"
		}
	case "m.room.encrypted":
		line.Text = "(indéchiffrable)"
	default:
		return line, false
	}
	line.Text = transcript.Plain(line.Text)
	return line, true
}

// fromHTML reads the HTML of a message as the text it was made of.
func fromHTML(text string) string {
	text = strings.NewReplacer("<br/>", "\n", "<strong>", "", "</strong>", "", "<code>", "`", "</code>", "`").Replace(text)
	return html.UnescapeString(text)
}
