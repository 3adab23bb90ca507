package commands

import (
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

const linkKey = "link"

// link ties a proposal to an action, an assembly, a report or another proposal.
func link() Command {
	return Command{Key: linkKey, Group: lifeGroup, Guard: ofACircle, Run: func(c *Call) error {
		n, rest := leadingNumber(c.rest)
		words := strings.Fields(rest)
		kind, took := c.links.prefix(words)
		other, after := leadingNumber(strings.Join(words[took:], " "))
		if n == 0 || took == 0 || other == 0 {
			return refuse("linked.which", "link", c.commandLine(linkKey))
		}
		p, err := c.visible(n)
		if err != nil {
			return err
		}
		switch kind {
		case "report":
			_, err = c.visibleReport(other)
		case "proposal":
			_, err = c.visible(other)
		case actionLink:
			_, err = c.visibleAction(other)
		case "assembly":
			_, err = c.meetingOf(other)
		}
		if err != nil {
			return err
		}
		l := storage.Link{Kind: kind, Number: other}
		if meaning, _ := c.answers.word(after); meaning == "no" {
			err = c.tx.Unlink(p.ID, l)
		} else {
			err = c.tx.Link(p.ID, l)
		}
		if err != nil {
			return err
		}
		line, err := c.linkLine(p)
		if err != nil {
			return err
		}
		if line == "" {
			line = c.T("linked.none", "number", number(p))
		}
		c.answer(line)
		return c.record(p, linkKey, kind+" "+itoa(other))
	}}
}

// linkLine names what a proposal is tied to, empty for nothing.
func (c *Call) linkLine(p decision.Proposal) (string, error) {
	links, err := c.tx.Links(p.ID)
	if err != nil || len(links) == 0 {
		return "", err
	}
	names := make([]string, len(links))
	for i, l := range links {
		names[i] = c.T("linked.to", "kind", c.name("link."+l.Kind), "number", itoa(l.Number))
	}
	return c.T("linked.line", "number", number(p), "links", strings.Join(names, ", ")), nil
}
