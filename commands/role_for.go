package commands

import (
	"strings"

	"tocsin/collective/assembly"
)

// roleFor reads for whom a role is asked or left: the asker, or after a + somebody without
// an account. meaning is yes or no, empty for anything else.
func (c *Call) roleFor(text string) (who assembly.Speaker, meaning string, err error) {
	me := assembly.Member(c.member.ID)
	if text == "" {
		return me, "yes", nil
	}
	guest, isGuest := strings.CutPrefix(text, "+")
	if !isGuest {
		meaning, _ = c.answers.word(text)
		return me, meaning, nil
	}
	meaning = "yes"
	if words := strings.Fields(guest); len(words) > 1 {
		if last, _ := c.answers.word(words[len(words)-1]); last == "no" {
			guest, meaning = strings.Join(words[:len(words)-1], " "), last
		}
	}
	if who = assembly.Guest(clean(guest)); who == "" {
		return who, "", refuse("come.unknown-name", "name", quoted(text))
	}
	return who, meaning, nil
}
