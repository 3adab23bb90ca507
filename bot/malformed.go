package bot

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
)

// longestID is how long an event id may be, by the specification.
const longestID = 255

// eventID reads the id of an event that somebody refers to, empty where it can be none: a long one would
// make what Tocsin answers too long to be sent, and one with a zero byte is not taken by every database.
func eventID(value any) string {
	text, _ := value.(string)
	if len(text) > longestID || strings.ContainsRune(text, 0) {
		return ""
	}
	return text
}

// mended reads a response of which mautrix says that it is no JSON of the kind expected. One event whose
// fields are of a wrong type would do, and the same response would come again for ever: such events are
// left out, and counted in the log.
func (b *Bot) mended(err error, resp any) error {
	var failed mautrix.HTTPError
	if !errors.As(err, &failed) || failed.Response == nil || failed.Response.StatusCode != http.StatusOK || failed.ResponseBody == "" {
		return err
	}
	sound, left, readErr := withoutMalformed([]byte(failed.ResponseBody))
	if readErr != nil || json.Unmarshal(sound, resp) != nil {
		return err
	}
	b.Log.Warn("the homeserver sent events that are none, they were left out", "events", left)
	return nil
}

// withoutMalformed leaves out of the lists of events in a response those that cannot be read.
func withoutMalformed(body []byte) (sound []byte, left int, err error) {
	var all any
	numbers := json.NewDecoder(bytes.NewReader(body))
	numbers.UseNumber() // a moment in milliseconds stays what it is
	if err := numbers.Decode(&all); err != nil {
		return nil, 0, err
	}
	sift(all, &left)
	sound, err = json.Marshal(all)
	return sound, left, err
}

// sift walks down to lists of events, and not into these.
func sift(value any, left *int) {
	object, ok := value.(map[string]any)
	if !ok {
		return
	}
	for name, inner := range object {
		list, isList := inner.([]any)
		if !isList || name != "events" && name != "chunk" {
			sift(inner, left)
			continue
		}
		kept := []any{}
		for _, evt := range list {
			if readable(evt) {
				kept = append(kept, evt)
			} else {
				*left++
			}
		}
		object[name] = kept
	}
}

func readable(value any) bool {
	text, err := json.Marshal(value)
	return err == nil && json.Unmarshal(text, &event.Event{}) == nil
}
