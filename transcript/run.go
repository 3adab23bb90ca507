package transcript

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// World is where a conversation takes place: in memory, or on a homeserver.
type World interface {
	// Enter makes a section's room when it is not there yet.
	Enter(Section) error
	// Do has a member do something in a room.
	Do(room Section, line Line) error
	// Advance moves the bot's clock and has it do what fell due.
	Advance(time.Duration) error
	// Restart stops the bot and starts it on the same data.
	Restart() error
	// Heard returns what the bot said in a room since it was asked last. A world
	// that has to wait for it expects want lines, and says what came all the same.
	Heard(room Section, want int) ([]Line, error)
}

// Run plays a conversation and returns it with what the bot said instead of what
// it was expected to say.
func Run(w World, c *Conversation) (*Conversation, error) {
	played := &Conversation{About: c.About, Language: c.Language, Rules: c.Rules, Burst: c.Burst}
	for _, s := range c.Sections {
		if err := w.Enter(s); err != nil {
			return nil, fmt.Errorf("enter %s: %w", s.title, err)
		}
		lines, err := runSection(w, s)
		if err != nil {
			return nil, fmt.Errorf("section %s: %w", s.title, err)
		}
		s.Lines = lines
		played.Sections = append(played.Sections, s)
	}
	return played, leftOver(w, played)
}

func runSection(w World, s Section) ([]Line, error) {
	heard, err := w.Heard(s, leadingBot(s.Lines)) // what was said while the scene was elsewhere
	if err != nil {
		return nil, err
	}
	lines := heard
	for i, line := range s.Lines {
		if isBot(line.Who) {
			continue
		}
		lines = append(lines, line)
		if err := do(w, s, line); err != nil {
			return nil, fmt.Errorf("%s: %w", line, err)
		}
		heard, err := w.Heard(s, leadingBot(s.Lines[i+1:]))
		if err != nil {
			return nil, fmt.Errorf("after %s: %w", line, err)
		}
		lines = append(lines, heard...)
	}
	return lines, nil
}

func do(w World, s Section, line Line) error {
	switch line.Verb {
	case Wait:
		return w.Advance(line.For)
	case Restart:
		return w.Restart()
	}
	return w.Do(s, line)
}

func leadingBot(lines []Line) int {
	n := slices.IndexFunc(lines, func(l Line) bool { return !isBot(l.Who) })
	if n < 0 {
		return len(lines)
	}
	return n
}

// leftOver finds what the bot said in a room after its last section: a transcript
// must show everything.
func leftOver(w World, c *Conversation) error {
	for _, s := range c.Sections {
		lines, err := w.Heard(s, 0)
		if err != nil {
			return err
		}
		if len(lines) > 0 {
			var said []string
			for _, line := range lines {
				said = append(said, line.String())
			}
			return fmt.Errorf("after its last line, %s heard: %s", s.title, strings.Join(said, "\n"))
		}
	}
	return nil
}

// Plain makes a text comparable and easy to type: unbreakable spaces become plain, and the fingerprint of a
// journal, which is another one each time, is left out.
func Plain(text string) string {
	return unprinted(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(text))
}
