package commands

import (
	"errors"
	"strings"

	"tocsin/collective/digest"
	"tocsin/i18n"
	"tocsin/storage"
)

const digestsKey = "digests"

// digests says what is open, coming, due, reported and decided: at once, for a time that is over, on
// paper, or again and again when a member or a circle wants it.
func digests() Command {
	return Command{Key: digestsKey, Group: selfGroup, Guard: ofACircle, Run: runDigests, Undo: undoDigests}
}

func digestKeys() []string {
	return []string{"stop", "now", "print", "all", "week", "last-week", "last-month"}
}

func runDigests(c *Call) error {
	words := strings.Fields(c.rest)
	if len(words) == 0 {
		return c.showSubscriptions()
	}
	switch word, n := c.digestWords.prefix(words); word {
	case "stop":
		return c.stopDigests(strings.Join(words[n:], " "))
	case "print":
		return c.printDigest(words[n:])
	case "":
		if _, took := c.spanAt(words); took == 0 {
			return c.subscribeTo(words)
		}
	}
	return c.digestNow(words)
}

// undoDigests stops what a message had asked for.
func undoDigests(c *Call, ref string) error {
	s, err := c.tx.Subscription(ref)
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	if err := c.unsubscribe(s); err != nil {
		return err
	}
	if said, err := c.saidBefore(); err != nil || !said || !c.wordless() {
		return err
	}
	c.say(c.ofRoom("digests.stopped", "digests.stopped-room"), "digests", c.commandLine(digestsKey))
	return nil
}

// ofRoom is the first of two keys in a direct chat, the second in a circle.
func (c *Call) ofRoom(direct, circle string) string {
	if c.room.Kind == storage.Direct {
		return direct
	}
	return circle
}

// stopByWord takes a "stop" in a direct chat, where nothing else is under way, for what it says under a
// digest: no more of these.
func (c *Call) stopByWord() (bool, error) {
	name, rest, _ := splitCommand(c.event.Body.Text)
	if word, _ := c.digestWords.word(i18n.Fold(name)); word != "stop" || rest != "" || c.room.Kind != storage.Direct {
		return false, nil
	}
	mine, err := c.tx.SubscriptionsOf(c.member.ID)
	if err != nil || len(mine) == 0 {
		return false, err
	}
	return true, c.stopDigests("")
}

// here are the subscriptions that are told where the asker is.
func (c *Call) here() ([]digest.Subscription, error) {
	if c.room.Kind == storage.Circle {
		return c.tx.SubscriptionsIn(c.room.ID)
	}
	return c.tx.SubscriptionsOf(c.member.ID)
}
