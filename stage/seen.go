package stage

import (
	"encoding/json"
	"time"

	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// Seen is an event as a member's client got it, decrypted where it could be.
type Seen struct {
	ID     id.EventID
	Room   id.RoomID
	Sender id.UserID
	Type   string // of the decrypted event; "m.room.encrypted" where it could not be decrypted
	At     time.Time

	StateKey *string        // nil: not a state event
	Content  map[string]any // everything, decrypted

	MsgType  string // m.text, m.notice, m.file, …
	Body     string // of an edit: the new text
	HTML     string
	Relation string     // rel_type: m.replace, m.thread, m.annotation, m.reference
	Target   id.EventID // what Relation points at, or what a redaction redacts
	ReplyTo  id.EventID // the message it answers, also the fallback one of a thread
	Key      string     // of a reaction

	Encrypted bool  // it travelled encrypted
	Decrypted bool  // and we could read it
	Err       error // why we could not
	Redacted  bool  // it was already redacted when it came
}

// Edits says whether this is a new version of an event.
func (s Seen) Edits(of id.EventID) bool { return s.Relation == "m.replace" && s.Target == of }

// InThread says whether this was said in the thread of an event.
func (s Seen) InThread(root id.EventID) bool { return s.Relation == "m.thread" && s.Target == root }

// Membership is what a membership event makes of the user in StateKey: invite, join, leave or ban.
func (s Seen) Membership() string {
	if s.Type != "m.room.member" {
		return ""
	}
	membership, _ := s.Content["membership"].(string)
	return membership
}

// message is the part of a content that Seen spells out.
type message struct {
	MsgType string          `json:"msgtype"`
	Body    string          `json:"body"`
	HTML    string          `json:"formatted_body"`
	Redacts id.EventID      `json:"redacts"`
	New     *message        `json:"m.new_content"`
	Relates event.RelatesTo `json:"m.relates_to"`
}

func newSeen(evt *event.Event) Seen {
	s := Seen{
		ID: evt.ID, Room: evt.RoomID, Sender: evt.Sender, Type: evt.Type.Type, At: time.UnixMilli(evt.Timestamp),
		StateKey: evt.StateKey, Content: evt.Content.Raw, Redacted: evt.Unsigned.RedactedBecause != nil,
	}
	var c message
	if err := json.Unmarshal(evt.Content.VeryRaw, &c); err != nil {
		return s // some other shape: it is all in Content
	}
	s.Relation, s.Target, s.Key = string(c.Relates.Type), c.Relates.EventID, c.Relates.Key
	s.ReplyTo = c.Relates.GetReplyTo()
	if evt.Type.Type == "m.room.redaction" {
		s.Target = evt.Redacts // the place before room version 11
		if s.Target == "" {
			s.Target = c.Redacts
		}
	}
	if s.Relation == "m.replace" && c.New != nil {
		c.MsgType, c.Body, c.HTML = c.New.MsgType, c.New.Body, c.New.HTML
	}
	s.MsgType, s.Body, s.HTML = c.MsgType, c.Body, c.HTML
	return s
}
