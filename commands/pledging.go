package commands

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"tocsin/storage"
)

const pledgeKey = "pledge"

// pledging is a conditional pledge to a strike: "engagement 12 si 30". It is made and
// taken back in a direct chat only; the circle learns nothing before enough members
// accept the same number, and never who they are or how many.
func pledging() Command {
	return Command{Key: pledgeKey, Group: decideGroup, Guard: ofACircle, Run: runPledge, Reply: replyPledge, Undo: undoPledge, Redo: redoPledge}
}

// pledgeDraft is what a member was asked about a pledge.
type pledgeDraft struct {
	Number int        `json:"number"`
	Said   string     `json:"said,omitempty"` // what came before the number was known
	Asked  pledgeStep `json:"asked"`
	At     time.Time  `json:"at"`    // of stillIn: when
	Until  time.Time  `json:"until"` // of stillIn: until when there is an answer
}

type pledgeStep string

const (
	whichStrike pledgeStep = "which"
	fromHowMany pledgeStep = "number"
	stillIn     pledgeStep = "confirm"
	byName      pledgeStep = "named"
)

func runPledge(c *Call) error {
	if err := c.placeForPledges(); err != nil {
		return err
	}
	if n, rest := leadingNumber(c.rest); n > 0 {
		return c.pledgeTo(pledgeDraft{Number: n}, rest)
	}
	if c.rest == "" {
		return c.ownPledges()
	}
	return c.pledgeToWhich(c.rest)
}

// placeForPledges says why nothing about pledges can be said here, or nil.
func (c *Call) placeForPledges() error {
	switch {
	case c.room.Kind != storage.Direct:
		return refuse("pledge.private", "pledge", c.name("name."+pledgeKey))
	case !c.room.Encrypted():
		return refuse("guard.plain-direct")
	}
	return nil
}

// replyPledge takes an answer. A member who is asked to confirm did not begin the
// exchange, and may well have another command in mind.
func replyPledge(c *Call, raw []byte) error {
	var d pledgeDraft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	name, rest, _ := splitCommand(c.rest)
	if key, ok := c.names.word(name); ok {
		err := c.run(c.command(key), rest)
		if d.Asked != stillIn || key == pledgeKey {
			return err
		}
		return errors.Join(err, c.keepQuestion(c.room, c.member.ID, d))
	}
	if err := errors.Join(c.placeForPledges(), c.tx.EndDialog(c.room.ID, c.member.ID)); err != nil {
		return err
	}
	switch d.Asked {
	case whichStrike:
		n, more := leadingNumber(c.rest)
		if n == 0 {
			return c.pledgeToWhich(d.Said)
		}
		return c.pledgeTo(pledgeDraft{Number: n}, strings.TrimSpace(d.Said+" "+more))
	case byName:
		return c.replyNamed(d)
	case stillIn:
		return c.replyStillIn(d)
	}
	return c.pledgeTo(d, c.rest)
}

// pledgeTo does what is written about one strike: a number, yes, no, whether to be named.
func (c *Call) pledgeTo(d pledgeDraft, written string) error {
	p, err := c.visible(d.Number)
	if err != nil {
		return err
	}
	mine, err := c.tx.PledgeOf(p.ID, c.member.ID)
	pledged := err == nil
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	words := strings.Fields(written)
	meaning, took := c.answers.prefix(words)
	naming, named := c.pledgeWords("pledge.named", "pledge.unnamed").word(strings.Join(words[took:], " "))
	threshold, counted := c.threshold(words)
	switch {
	case counted:
		return c.makePledge(p, d, mine, threshold)
	case !pledged:
		return c.noPledge(p, d, written, meaning == "yes" || meaning == "no" || named)
	case written == "":
		return c.ownPledge(p, mine)
	case meaning == "no" && took == len(words):
		return c.withdrawPledge(p, mine)
	case meaning == "yes" && (named || took == len(words)):
		return c.confirmPledge(p, mine, naming)
	case took == 0 && named:
		return c.namePledge(p, mine, naming)
	}
	return c.unclearPledge(p, d, written)
}
