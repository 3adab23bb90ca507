package commands

import (
	"slices"
	"strings"

	"tocsin/collective/mandate"
	"tocsin/storage"
)

// mandatesShown is how many mandates a list has at the most.
const mandatesShown = 20

// listMandates lists what is in force and on its way in a circle, who had what how often, and who is
// willing.
func (c *Call) listMandates(circle storage.Room) error {
	all, err := c.mandatesOf(circle.ID)
	if err != nil {
		return err
	}
	lines, last, err := c.liveMandates(all)
	if err != nil {
		return err
	}
	turns, err := c.rotation(all)
	if err != nil {
		return err
	}
	willing, err := c.willingText(circle)
	if err != nil {
		return err
	}
	args := []any{"circle", clean(circle.Name), "mandate", c.commandLine(mandateKey), "number", itoa(last), "turns", turns, "willing", willing, "press", c.name("post.presse"),
		"facilitation", c.name("post.facilitation"), "to", c.name("mandating.to"), "until", c.name("mandating.until"), "lot", c.name("mandating.lot"), "new", c.name("mandating.new"),
		"revoke", c.name("mandating.revoke")}
	head, next := "mandate.list", "mandate.list-next"
	if len(lines) == 0 {
		head, next = "mandate.none", "mandate.none-next"
	}
	lines = append([]string{c.T(head, args...)}, lines...)
	if turns != "" {
		lines = append(lines, c.T("mandate.turns", args...))
	}
	if willing != "" {
		lines = append(lines, c.T("mandate.willing", args...))
	}
	c.answer(append(lines, c.T(next, args...))...)
	return nil
}

// liveMandates are the lines of what is in force or on its way, and the number of one.
func (c *Call) liveMandates(all []mandate.Mandate) (lines []string, last int, err error) {
	for _, m := range all {
		pending := m.Pending()
		if m.State == mandate.Voting {
			if _, pending, err = c.openVote(m.Proposal); err != nil {
				return nil, 0, err
			}
		}
		if !m.InForce(c.now) && !pending || len(lines) == mandatesShown {
			continue
		}
		line, err := c.mandateLine(m)
		if err != nil {
			return nil, 0, err
		}
		lines, last = append(lines, "– "+line), m.Number
	}
	return lines, last, nil
}

// rotation is who had what how often, by kind.
func (c *Call) rotation(all []mandate.Mandate) (string, error) {
	var parts []string
	for _, post := range mandate.Posts(all) {
		turns, err := c.turnsText(all, post)
		if err != nil {
			return "", err
		}
		if turns != "" {
			parts = append(parts, c.T("mandate.turns-of", "what", c.postName(post), "turns", turns))
		}
	}
	return strings.Join(parts, c.T("digests.and")), nil
}

// willingText is who is willing to take what.
func (c *Call) willingText(circle storage.Room) (string, error) {
	willing, err := c.willingHere(circle.ID)
	if err != nil {
		return "", err
	}
	var posts []mandate.Mandate
	for _, w := range willing {
		posts = append(posts, mandate.Mandate{Post: w.Post})
	}
	var parts []string
	for _, post := range mandate.Posts(posts) {
		names, err := c.namesAmong(willing, post)
		if err != nil {
			return "", err
		}
		if len(names) > 0 {
			parts = append(parts, c.T("mandate.turns-of", "what", c.postName(post), "turns", strings.Join(names, ", ")))
		}
	}
	return strings.Join(parts, c.T("digests.and")), nil
}

// listPost shows one kind: who has it, who had it how often and until when, who is willing.
func (c *Call) listPost(circle storage.Room, post mandate.Post) error {
	all, err := c.mandatesOf(circle.ID)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(m mandate.Mandate) bool { return !m.Post.Same(post) })
	live, _, err := c.liveMandates(all)
	if err != nil {
		return err
	}
	args := []any{"what", c.postName(post), "What", capital(c.postName(post)), "mandate", c.commandLine(mandateKey), "to", c.name("mandating.to"), "until", c.name("mandating.until"),
		"lot", c.name("mandating.lot"), "willing", c.name("mandating.willing")}
	head := "mandate.post"
	if len(live) == 0 {
		head = "mandate.post-none"
	}
	lines := append([]string{c.T(head, args...)}, live...)
	turns, err := c.turnsText(all, post)
	if err != nil {
		return err
	}
	if turns != "" {
		lines = append(lines, c.T("mandate.turns-so-far", append(args, "turns", turns)...))
	}
	names, err := c.willingNames(circle.ID, post)
	if err != nil {
		return err
	}
	if len(names) > 0 {
		lines = append(lines, c.T("mandate.willing", "willing", strings.Join(names, ", ")))
	}
	c.answer(append(lines, c.T("mandate.post-next", args...))...)
	return nil
}
