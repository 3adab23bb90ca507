package commands

import (
	"strconv"
	"strings"
	"time"

	"tocsin/collective/action"
)

// maxRefusals is how many refusals one message can count.
const maxRefusals = 500

// saidRefusal is what a member counts: a number of one sort, and of how many people it is
// besides the one who writes.
type saidRefusal struct {
	refusal action.Refusal
	others  int
}

// readRefusal reads "virement 3 banque", "2 3 banque", "urgent virement", "virement banque 12
// papier 4": a task by name or by its number on the menu, how many, of which service, and
// of how many people that is where they counted on paper.
func (c *Call) readRefusal(a action.Action, menu []string, text string) (saidRefusal, error) {
	said := saidRefusal{refusal: action.Refusal{Day: c.now.Format(time.DateOnly), N: 1}}
	words := strings.Fields(strings.NewReplacer(",", " ", ";", " ", ":", " ", "×", " ").Replace(text))
	words = c.takeUrgent(&said, words)
	words = c.takePaper(&said, words)
	if len(words) == 0 {
		return said, c.refusalHow(menu)
	}
	rest, ok := c.takeTask(&said, menu, words)
	if !ok {
		return said, c.noSuchTask(menu, words)
	}
	if n, left, ok := takeCount(rest); ok {
		said.refusal.N, rest = n, left
	}
	if len(rest) > 0 {
		name := strings.Join(rest, " ")
		slug, ok := c.findService(name)
		if !ok {
			return said, refuse("refused.unknown-service", "said", quoted(name))
		}
		said.refusal.Service = slug
	}
	if said.refusal.N < 1 || said.refusal.N > maxRefusals {
		return said, refuse("refused.too-many", "max", maxRefusals)
	}
	return said, nil
}

func (c *Call) takeUrgent(said *saidRefusal, words []string) []string {
	for i := range words {
		if verb, took := c.refusedWords.prefix(words[i:]); verb == "urgent" {
			said.refusal.Kept = true
			return append(words[:i:i], words[i+took:]...)
		}
	}
	return words
}

// takePaper reads "papier 4": four people counted on a sheet.
func (c *Call) takePaper(said *saidRefusal, words []string) []string {
	for i := range words {
		if verb, took := c.refusedWords.prefix(words[i:]); verb == "paper" {
			after := words[i+took:]
			said.others = 1
			if n, left, ok := takeCount(after[:min(1, len(after))]); ok && len(left) == 0 {
				said.others, after = n, after[1:]
			}
			said.others = min(said.others, maxComing)
			return append(words[:i:i], after...)
		}
	}
	return words
}

// takeCount takes the one number out of some words.
func takeCount(words []string) (n int, rest []string, ok bool) {
	for i, w := range words {
		if n, err := strconv.Atoi(strings.Trim(w, "x")); err == nil && n >= 0 {
			return n, append(words[:i:i], words[i+1:]...), true
		}
	}
	return 0, words, false
}

// takeTask takes a task off the start of some words: its number on the menu, or as much of
// its name as is still only its own.
func (c *Call) takeTask(said *saidRefusal, menu []string, words []string) (rest []string, ok bool) {
	if n, err := strconv.Atoi(words[0]); err == nil {
		if n < 1 || n > len(menu) {
			return words, false
		}
		said.refusal.Task = menu[n-1]
		return words[1:], true
	}
	for n := min(len(words), longestPhrase); n > 0; n-- {
		if task, ok := c.taskOnMenu(menu, strings.Join(words[:n], " ")); ok {
			said.refusal.Task = task
			return words[n:], true
		}
	}
	return words, false
}
