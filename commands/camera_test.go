package commands_test

import (
	"encoding/base64"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/bot"
	"tocsin/internal/pictures"
	"tocsin/storage"
	"tocsin/transcript"
)

// camera is a memory that remembers all that is said in its rooms as a client would show it.
type camera struct {
	*memory
	seen  []*sight
	event map[string]*sight // by id
}

// sight is a message, where and by whom.
type sight struct {
	pictures.Message
	room, who string
	at        time.Time
	answers   []storage.Answer  // of a poll
	ended     int               // how much was seen when it ended; 0: it did not
	taps      map[string]string // who chose what
	data      []byte            // of a file
}

func newCamera(tb testing.TB, c *transcript.Conversation) *camera {
	tb.Helper()
	cam := &camera{memory: newMemory(tb, c), event: map[string]*sight{}}
	cam.watch = cam.deliver
	return cam
}

func (c *camera) add(s sight) *sight {
	s.at = c.now
	s.Message.At = c.now.Format("15:04")
	c.seen = append(c.seen, &s)
	return &s
}

// Do remembers what a member does, and has it done.
func (c *camera) Do(s transcript.Section, line transcript.Line) error {
	earlier := c.event[c.last[roomID(s)+line.Who]]
	var said *sight
	switch line.Verb {
	case transcript.Edit:
		earlier.Text, earlier.Edited = line.Text, true
	case transcript.Remove:
		earlier.Removed = true
	case transcript.Choose:
		c.event[c.polls[roomID(s)]].taps[line.Who] = line.Text
	default:
		said = c.add(sight{room: roomID(s), who: line.Who, Message: pictures.Message{From: capital(line.Who), Text: line.Text}})
	}
	err := c.memory.Do(s, line)
	if said != nil {
		c.event[c.last[roomID(s)+line.Who]] = said
	}
	return err
}

func capital(name string) string {
	first := []rune(name)
	return strings.ToUpper(string(first[:1])) + string(first[1:])
}

// deliver remembers what the bot sends, in the form in which it sends it.
func (c *camera) deliver(room string, d storage.Delivery, event string) {
	content, _ := bot.Content(d)
	written, _ := content["formatted_body"].(string)
	said := sight{room: room, who: transcript.Bot, Message: pictures.Message{
		From: "Tocsin", Bot: true, HTML: template.HTML(written), Text: d.Text,
	}}
	target := c.event[d.Target]
	switch {
	case d.Op == storage.React:
		under := c.event[d.ReplyTo]
		under.Reactions = append(under.Reactions, d.Text)
		return
	case d.Op == storage.Redact:
		if target != nil {
			target.Removed = true
		}
		return
	case d.Op == storage.PollEnd:
		target.ended = len(c.seen)
		return
	case d.Edits != "" && target != nil:
		anew, _ := content["m.new_content"].(map[string]any)
		written, _ = anew["formatted_body"].(string)
		target.HTML, target.Edited = template.HTML(written), true
		c.event[event] = target
		return
	case d.Op == storage.Poll:
		said.HTML, said.answers, said.taps = "", d.Answers, map[string]string{}
		said.Poll = &pictures.Poll{Question: d.Text}
	case d.Op == storage.Attach:
		said.File, said.data = attachment(d.File), d.File.Data
	}
	c.event[event] = c.add(said)
}

func attachment(f *storage.File) *pictures.File {
	shown := &pictures.File{Name: f.Name, Size: fmt.Sprintf("%d ko", max(1, len(f.Data)/1000))}
	if strings.HasPrefix(f.MIME, "image/png") {
		shown.Image = template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(f.Data))
	}
	return shown
}

// as is what one member sees of it before the end of what is shown.
func (s *sight) as(me string, end int) pictures.Message {
	m := s.Message
	m.Mine = s.who == me
	if s.Poll == nil {
		return m
	}
	poll := *s.Poll
	poll.Ended = s.ended > 0 && s.ended < end
	for _, a := range s.answers {
		choice := pictures.Choice{Text: a.Text, Mine: s.taps[me] == a.ID}
		for _, chosen := range s.taps {
			if chosen == a.ID {
				choice.Taps++
				poll.Taps++
			}
		}
		poll.Choices = append(poll.Choices, choice)
	}
	for i := range poll.Choices {
		poll.Choices[i].Share = 100 * poll.Choices[i].Taps / max(1, poll.Taps)
	}
	m.Poll = &poll
	return m
}

// between is what is seen in a room from one line to another, with what the bot answers to it.
func (c *camera) between(room, from, to string) []*sight {
	in := slices.DeleteFunc(slices.Clone(c.seen), func(s *sight) bool { return s.room != room })
	first := slices.IndexFunc(in, func(s *sight) bool { return s.begins(from) })
	if first < 0 {
		return nil
	}
	last := first
	for i := first; i < len(in); i++ {
		if in[i].begins(to) {
			for last = i; last+1 < len(in) && in[last+1].who == transcript.Bot && in[i].who != transcript.Bot; last++ {
			}
			return in[first : last+1]
		}
	}
	return nil
}

func (s *sight) begins(pick string) bool {
	who, words, _ := strings.Cut(pick, ": ")
	text := transcript.Plain(s.Text)
	if s.File != nil {
		text = s.File.Name
	}
	return s.who == who && strings.HasPrefix(text, words)
}
