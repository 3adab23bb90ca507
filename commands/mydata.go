package commands

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"tocsin/collective"
	"tocsin/storage"
)

const mydataKey = "mydata"

// mydata gives members all that is kept of them, and forgets it.
func mydata() Command {
	return Command{Key: mydataKey, Group: selfGroup, Guard: anyone, Run: runMydata, Reply: replyMydata}
}

// owningKeys are what one says of one's own data: that it shall be forgotten, and the words that
// say so for good, which nobody types by accident.
func owningKeys() []string { return []string{"forget", "me", "me-unsigned"} }

// mydataDraft is what somebody is asked whether to forget.
type mydataDraft struct {
	Circle collective.RoomID `json:"circle,omitempty"` // empty: everything
}

func runMydata(c *Call) error {
	if c.room.Kind != storage.Direct {
		return refuse("mydata.private", c.mydataArgs()...)
	}
	words := strings.Fields(c.rest)
	if len(words) == 0 {
		return c.giveData()
	}
	verb, took := c.owningWords.prefix(words)
	rest := strings.Join(words[took:], " ")
	if verb != "forget" { // the word that forgets is for an answer
		return refuse("mydata.how", c.mydataArgs()...)
	}
	if rest == "" {
		return c.askToForget("")
	}
	circle, err := c.knownCircle(rest)
	if err != nil {
		return err
	}
	return c.askToForget(circle)
}

// mydataArgs are the words that texts about one's own data show.
func (c *Call) mydataArgs() []any {
	return []any{"mydata", c.commandLine(mydataKey), "bare", c.name("name." + mydataKey), "forget", c.name("owning.forget"),
		"me", c.name("owning.me"), "unsigned", c.name("owning.me-unsigned")}
}

// knownCircle finds a circle that the asker is in, or has left something in, by its name.
func (c *Call) knownCircle(name string) (collective.RoomID, error) {
	circles, err := c.tx.CirclesKnown(c.member.ID)
	if err != nil {
		return "", err
	}
	var names []string
	for _, circle := range circles {
		if circle.Encrypted() && !c.room.Encrypted() {
			continue
		}
		if sameText(clean(circle.Name), clean(name)) {
			return circle.ID, nil
		}
		names = append(names, clean(circle.Name))
	}
	return "", refuse("mydata.unknown-circle", append(c.mydataArgs(), "said", quoted(name), "circles", strings.Join(names, ", "))...)
}

// replyMydata forgets where the answer is the word for that, and nothing after any other.
func replyMydata(c *Call, raw []byte) error {
	var d mydataDraft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	switch word, _ := c.owningWords.word(c.rest); word {
	case "me", "me-unsigned":
		return c.forget(storage.Forgetting{Member: c.member.ID, Circle: d.Circle, Unsigning: word == "me-unsigned"})
	}
	key, rest, known := c.called(c.rest)
	c.say("mydata.kept")
	if known {
		return c.run(c.command(key), rest)
	}
	return nil
}

// errRehearsed undoes what was done only to see what it would do.
var errRehearsed = errors.New("rehearsed")

// rehearse finds out what forgetting would do, by doing it and undoing it: what is then said is
// what will be done.
func (c *Call) rehearse(f storage.Forgetting) (before, after []storage.Own, err error) {
	if before, err = c.tx.OwnData(f.Member); err != nil {
		return nil, nil, err
	}
	err = c.tx.Attempt(func() error {
		if err := c.forgetAll(f); err != nil {
			return err
		}
		if after, err = c.tx.OwnData(f.Member); err != nil {
			return err
		}
		return errRehearsed
	})
	if errors.Is(err, errRehearsed) {
		err = nil
	}
	return before, after, err
}
