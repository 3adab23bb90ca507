package commands

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"tocsin/storage"
)

// message handles what a member wrote: a command, the answer to a question, or
// nothing that is for Tocsin.
func (c *Call) message() error {
	name, _, marked := splitCommand(c.event.Body.Text)
	addressed := c.event.Body.Addressed || c.room.Kind == storage.Direct
	key, rest, known := c.called(c.event.Body.Text)
	asked, draft, err := c.tx.Dialog(c.room.ID, c.member.ID)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	if (addressed || asked != "" || c.event.Body.Overheard) && c.hurriedBy(asked, "") {
		return c.finish("", "")
	}
	if c.event.Body.Clear {
		if addressed || asked != "" || c.event.Body.Overheard {
			return c.settle(refuse("guard.clear"))
		}
		return c.finish("", "")
	}
	command := c.command(key)
	asking := c.command(asked)
	n, _ := leadingNumber(rest)
	instead := asking.Plain && known && n > 0
	if asking.Reply != nil && !marked && !instead && (key != cancelKey || rest != "") {
		c.did(answered, "")
		c.rest = strings.TrimSpace(c.event.Body.Text)
		err := asking.Reply(c, draft)
		if noAnswer := c.event.Kind == storage.Edit && c.verb == ""; c.verb != answered && !noAnswer { // see replyEdit
			c.verb = answered + " " + c.verb
		}
		return c.settle(err)
	}
	if addressed || c.event.Body.Overheard {
		if done, err := c.inAssembly(); done || err != nil {
			return err
		}
	}
	switch {
	case known && (addressed || asked != ""): // to end a guided exchange no mark is needed
		return c.settle(c.run(command, rest))
	case addressed && !marked && !known && looksLikeReport(c.event.Body.Text, c.now): // told as one would tell it to somebody
		return c.settle(c.run(c.command(reportKey), c.event.Body.Text))
	case addressed && name != "":
		return c.settle(c.unknown(name, rest))
	}
	return c.finish("", "")
}

// answered is the verb of an event that answered a question, alone or before that
// of what the answer did. Removing such an answer undoes that; editing it changes
// nothing, for it may have been one of several.
const answered = "answer"

func (c *Call) run(command Command, rest string) error {
	if err := command.Guard(c); err != nil {
		return err
	}
	ended, err := c.endDialog()
	if err != nil {
		return err
	}
	c.rest, c.ended = rest, ended
	return command.Run(c)
}

// called is the command that a text names first, in one word or in two, and what follows.
func (v vocabulary) called(text string) (key, rest string, known bool) {
	name, rest, _ := splitCommand(text)
	if key, known := v.names.word(name); known {
		return key, rest, true
	}
	second, after, _ := strings.Cut(rest, " ")
	if key, known := v.spaced.word(name + " " + second); known {
		return key, strings.TrimSpace(after), true
	}
	return "", rest, false
}

// IsCommand says whether a text is meant for Tocsin wherever it is written.
func IsCommand(text string) bool {
	_, _, marked := splitCommand(text)
	return marked
}

// splitCommand separates the name of a command from what follows. marked says
// that it began with an exclamation mark; "!!" and "! " are only people talking.
func splitCommand(text string) (name, rest string, marked bool) {
	text = strings.TrimSpace(text)
	bare, marked := strings.CutPrefix(text, "!")
	if first, _ := utf8.DecodeRuneInString(bare); marked && !unicode.IsLetter(first) {
		return "", text, false
	}
	end := strings.IndexFunc(bare, unicode.IsSpace)
	if end < 0 {
		return bare, "", marked
	}
	return bare[:end], strings.TrimSpace(bare[end:]), marked
}
