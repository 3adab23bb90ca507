package demo

import (
	_ "embed"
	"strings"

	"tocsin/transcript"
)

// The story is a transcript in which lines after "# " are told to whoever watches,
// before what comes next: a room that is entered, or what somebody else than the
// bot does. "# [brut]" shows the last message as the homeserver has it.
//
//go:embed story.txtar
var storyFile string

const rawNote = "[brut]"

type story struct {
	*transcript.Conversation
	notes [][]string // before each act, in order; the last ones after all
}

func readStory(text string) (*story, error) {
	var s story
	var plain strings.Builder
	notes, body := []string(nil), false
	for line := range strings.Lines(text) {
		if note, ok := strings.CutPrefix(line, "# "); ok {
			notes = append(notes, strings.TrimSpace(note))
			continue
		}
		plain.WriteString(line)
		body = body || isTitle(line)
		if body && isAct(line) {
			s.notes, notes = append(s.notes, notes), nil
		}
	}
	s.notes = append(s.notes, notes)
	c, err := transcript.Parse([]byte(plain.String()))
	s.Conversation = c
	return &s, err
}

// weave puts the notes back into a conversation with the same acts.
func (s *story) weave(played *transcript.Conversation) string {
	var b strings.Builder
	act, body := 0, false
	note := func() {
		if act >= len(s.notes) { // what was written in one line can be two acts
			return
		}
		for _, n := range s.notes[act] {
			b.WriteString("# " + n + "\n")
		}
	}
	for line := range strings.Lines(string(played.Format())) {
		body = body || isTitle(line)
		if body && isAct(line) {
			note()
			act++
		}
		b.WriteString(line)
	}
	note()
	return b.String()
}

func isTitle(line string) bool { return strings.HasPrefix(line, "-- ") }

// isAct says whether a line of a transcript begins what somebody else than the bot
// does.
func isAct(line string) bool {
	bot := strings.HasPrefix(line, transcript.Bot+":") || strings.HasPrefix(line, transcript.Bot+" ")
	return !bot && strings.TrimSpace(line) != "" && !strings.HasPrefix(line, " ")
}
