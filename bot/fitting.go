package bot

import (
	"encoding/json"
	"unicode/utf8"

	"tocsin/storage"
)

// maxText is the longest text, in bytes. maxContent is the longest content: with its
// encryption, which adds a third, an event must stay under 64 kB.
const (
	maxText    = 14_000
	maxContent = 46_000
)

// fitting writes a message, without its HTML where that does not fit into an event,
// for HTML cannot be cut; then less of its text until it fits: what is escaped in HTML
// or JSON can be many times longer.
func fitting(d storage.Delivery, write func(storage.Delivery) map[string]any) map[string]any {
	if d.HTML != "" {
		if content := write(d); fits(content) {
			return content
		}
		d.HTML = ""
	}
	for limit := maxText; ; limit = limit * 3 / 4 {
		d.Text = shorten(d.Text, limit)
		if content := write(d); fits(content) || limit == 0 {
			return content
		}
	}
}

// fits says whether a content is short enough; one that cannot be written fails later.
func fits(content map[string]any) bool {
	text, err := json.Marshal(content)
	return err != nil || len(text) <= maxContent
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
