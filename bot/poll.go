package bot

import (
	"strings"

	"tocsin/storage"
)

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
			"kind": "org.matrix.msc3381.poll.disclosed", "max_selections": max(1, d.Max), "answers": options,
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
