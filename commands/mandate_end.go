package commands

import (
	"errors"
	"slices"
	"strings"

	"tocsin/collective/mandate"
	"tocsin/storage"
)

// endMandateDue says in the circle that a mandate is over: with thanks, what is to come of the report, who
// had it how often, and how it is given again.
func endMandateDue(c *Call) error {
	m, ok, err := c.dueMandate(mandate.Held)
	if err != nil || !ok {
		return err
	}
	next, err := m.Expire(c.now)
	if err != nil {
		return ignoring(err, mandate.ErrState)
	}
	if err := c.endMandate(next); err != nil {
		return err
	}
	if err := c.recordOne(storage.Entry{Circle: m.Circle, Act: "expire-mandate", Ref: m.ID}); err != nil {
		return err
	}
	return c.tellEnded(next, "mandate.expired")
}

// tellEnded says that a mandate ended, and what one can do now.
func (c *Call) tellEnded(m mandate.Mandate, key string) error {
	turns, err := c.turnsOf(m)
	if err != nil {
		return err
	}
	return c.tellMandate(m, func(v voice, args []any) []string {
		lines := []string{v.T(key, args...)}
		switch {
		case m.Awaited():
			lines = append(lines, v.T("mandate.report-to-come", args...))
		case !m.ToldAt.IsZero():
			lines = append(lines, v.T("mandate.report-given", append(args, "told", v.moment(m.ToldAt))...))
		}
		if turns != "" {
			lines = append(lines, v.T("mandate.turns-so-far", append(args, "turns", turns)...))
		}
		return append(lines, v.T("mandate.again", args...))
	})
}

// returnMandate lays a mandate down: whoever has it needs no reason. Of somebody without an account any
// member says it.
func (c *Call) returnMandate(m mandate.Mandate) error {
	if m.Holder != c.me() && !isGuest(m.Holder) {
		return c.notNow(m)
	}
	next, err := m.Return(c.now)
	if errors.Is(err, mandate.ErrState) {
		return c.notNow(m)
	} else if err != nil {
		return err
	}
	hadDigest := m.Subscription != ""
	if err := c.endMandate(next); err != nil {
		return err
	}
	c.did(mandateKey, "return:"+m.ID)
	if err := c.recordMandate(m, "return-mandate"); err != nil {
		return err
	}
	if err := c.tellEnded(next, "mandate.returned"); err != nil || !hadDigest || c.room.Kind == storage.Circle {
		return err
	}
	c.say("mandate.digest-ended", "digests", c.commandLine(digestsKey))
	return nil
}

// turnsOf is who had a kind of mandate how often, by name.
func (c *Call) turnsOf(m mandate.Mandate) (string, error) {
	all, err := c.mandatesOf(m.Circle)
	if err != nil {
		return "", err
	}
	return c.turnsText(all, m.Post)
}

// turnsText names who had a post how often, in the order of the names: nobody comes first for having had
// it more.
func (c *Call) turnsText(all []mandate.Mandate, post mandate.Post) (string, error) {
	var parts []string
	for who, n := range mandate.Turns(all, post) {
		name, err := c.speakerName(who)
		if err != nil {
			return "", err
		}
		parts = append(parts, name+" "+itoa(n))
	}
	slices.Sort(parts)
	return strings.Join(parts, ", "), nil
}
