package demo

import (
	"context"
	"errors"
	"fmt"
	"time"

	"tocsin/play"
	"tocsin/transcript"
)

// teller is a world that shows what takes place in it.
type teller struct {
	*play.World
	ctx   context.Context
	page  *page
	story *story
	act   int
	at    transcript.Section
}

// tell plays the story. An error is a *difference when the bot did not say what
// the story expects.
func tell(ctx context.Context, w *play.World, p *page, s *story) error {
	t := &teller{World: w, ctx: ctx, page: p, story: s}
	p.title(s.About)
	played, err := transcript.Run(t, s.Conversation)
	if played == nil {
		return fmt.Errorf("play the story: %w", err)
	}
	lines := diff(s.weave(s.Conversation), s.weave(played))
	if err == nil && lines == "" {
		return t.narrate()
	}
	return &difference{lines: lines, more: err, played: s.weave(played)}
}

// narrate tells what stands before the next act.
func (t *teller) narrate() error {
	act := t.act
	t.act++
	if act >= len(t.story.notes) {
		return errors.New("more happens than the story tells")
	}
	for _, note := range t.story.notes[act] {
		if note == rawNote {
			if err := t.showRaw(); err != nil {
				return err
			}
			continue
		}
		t.page.note(note)
		if err := t.page.rest(t.ctx, note); err != nil {
			return err
		}
	}
	if len(t.story.notes[act]) > 0 {
		t.page.gap()
	}
	return nil
}

// Enter makes a room, and shows where the story is from now on.
func (t *teller) Enter(s transcript.Section) error {
	if err := t.narrate(); err != nil {
		return err
	}
	t.at = s
	_, missing := t.Room(s)
	t.page.busy("On entre dans le salon…")
	if err := t.World.Enter(s); err != nil {
		return err
	}
	t.page.place(s, missing == nil)
	return nil
}

// Do shows a line and has it said.
func (t *teller) Do(s transcript.Section, line transcript.Line) error {
	if err := t.narrate(); err != nil {
		return err
	}
	t.page.line(line, false)
	if err := t.World.Do(s, line); err != nil {
		return err
	}
	return t.page.rest(t.ctx, line.Text)
}

// Advance moves the clock. That minutes pass shows in the times of the lines.
func (t *teller) Advance(d time.Duration) error {
	if err := t.narrate(); err != nil {
		return err
	}
	if err := t.World.Advance(d); err != nil {
		return err
	}
	if d >= time.Hour {
		t.page.later(d)
	}
	return nil
}

// Restart says that the bot restarts.
func (t *teller) Restart() error {
	if err := t.narrate(); err != nil {
		return err
	}
	t.page.note("Le bot s'arrête et redémarre.")
	return t.World.Restart()
}

// Heard shows what the bot said.
func (t *teller) Heard(s transcript.Section, want int) ([]transcript.Line, error) {
	lines, err := t.World.Heard(s, want)
	for _, line := range lines {
		t.page.line(line, false)
		if err := t.page.rest(t.ctx, line.Text); err != nil {
			return nil, err
		}
	}
	return lines, err
}
