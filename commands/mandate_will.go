package commands

import (
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// sayWilling says of a mandate that one would take it.
func (c *Call) sayWilling(m mandate.Mandate) error {
	circle, err := c.tx.Room(m.Circle)
	if err != nil {
		return err
	}
	return c.beWilling(circle, m.Post)
}

// sayUnwilling takes it back.
func (c *Call) sayUnwilling(m mandate.Mandate) error {
	circle, err := c.tx.Room(m.Circle)
	if err != nil {
		return err
	}
	return c.beUnwilling(circle, m.Post)
}

// beWilling notes that the asker would take a mandate of a kind: whoever is willing comes before who has
// one already, and is in the next lot.
func (c *Call) beWilling(circle storage.Room, post mandate.Post) error {
	id, isNew, err := c.tx.AddWilling(circle.ID, mandate.Willing{Member: c.member.ID, Post: post, Since: c.now})
	if err != nil {
		return err
	}
	args := []any{"mandate", c.commandLine(mandateKey), "what", c.postName(post), "name", clean(c.member.Name), "no", c.name("answer.no")}
	if !isNew {
		return refuse("mandate.willing-already-you", args...)
	}
	c.did(mandateKey, "willing:"+id)
	if err := c.recordOne(storage.Entry{Circle: circle.ID, Member: c.member.ID, Act: "will-mandate"}); err != nil {
		return err
	}
	lines := []string{c.T("mandate.willing-noted", args...)}
	calls, err := c.mandatesOf(circle.ID, mandate.Calling)
	if err != nil {
		return err
	}
	for _, m := range calls {
		if m.Post.Same(post) && !m.Draws.IsZero() {
			lines = append(lines, c.T("mandate.willing-draw", "number", itoa(m.Number), "draws", c.moment(m.Draws)))
		}
	}
	c.answer(append(lines, c.T("mandate.willing-next", args...))...)
	return nil
}

func (c *Call) beUnwilling(circle storage.Room, post mandate.Post) error {
	args := []any{"mandate", c.commandLine(mandateKey), "what", c.postName(post), "willing", c.name("mandating.willing")}
	was, err := c.tx.RemoveWilling(circle.ID, c.member.ID, post)
	if err != nil {
		return err
	}
	if was {
		if err := c.recordOne(storage.Entry{Circle: circle.ID, Member: c.member.ID, Act: "unwill-mandate"}); err != nil {
			return err
		}
	}
	c.say("mandate.unwilling", args...)
	return nil
}
