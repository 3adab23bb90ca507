package commands

import (
	"slices"
	"strings"

	"tocsin/collective/mandate"
	"tocsin/storage"
)

const mandateKey = "mandate"

// mandates lists what the circle has given to whom until when, and gives it: by decision to somebody who
// said yes, or by lot among those who are willing. Whoever has one lays it down without a reason.
func mandates() Command {
	return Command{Key: mandateKey, Group: lifeGroup, Guard: ofACircle, Run: runMandate, Reply: replyMandate, Undo: undoMandate}
}

// mandatingKeys are what is done with a mandate, and what a line that gives one is made of.
func mandatingKeys() []string {
	return []string{"to", "lot", "until", "report", "me", "new", "willing", "vote", "return", "revoke"}
}

func postKeys() []string {
	keys := make([]string, len(mandate.Kinds()))
	for i, kind := range mandate.Kinds() {
		keys[i] = string(kind)
	}
	return keys
}

func runMandate(c *Call) error {
	if n, rest := leadingNumber(c.rest); n > 0 {
		m, err := c.visibleMandate(n)
		if err != nil {
			return err
		}
		return c.onMandate(m, rest)
	}
	if said, err := c.onMyMandate(c.rest); said || err != nil {
		return err
	}
	circle, words, err := c.namedCircle(mandateKey, strings.Fields(c.rest), "mandate.which-circle")
	if err != nil {
		return err
	}
	if len(words) == 0 {
		return c.listMandates(circle)
	}
	rest := afterWords(c.rest, len(strings.Fields(c.rest))-len(words))
	if n, said := leadingNumber(rest); n > 0 {
		m, err := c.visibleMandate(n)
		if err != nil {
			return err
		}
		return c.onMandate(m, said)
	}
	return c.onPost(circle, rest)
}

// onPost is what is said of a kind of mandate: to see it, to be willing, or to give it.
func (c *Call) onPost(circle storage.Room, text string) error {
	words := strings.Fields(text)
	if verb, took := c.mandatingWords.prefix(words); verb == "new" {
		return c.newMandate(circle, strings.Join(words[took:], " "))
	}
	post, rest := c.readPost(words)
	if len(rest) == 0 && post.Kind != mandate.Other {
		return c.listPost(circle, post)
	}
	verb, _ := c.mandateVerb(strings.Join(rest, " "))
	switch {
	case post.Kind != mandate.Other && verb == "willing":
		return c.beWilling(circle, post)
	case post.Kind != mandate.Other && verb == "no":
		return c.beUnwilling(circle, post)
	case post.Kind != mandate.Other || c.givesMandate(text):
		return c.newMandate(circle, text)
	}
	return c.onOtherPost(circle, text)
}

// onOtherPost is onPost for a kind with words of its own, of which one of the circle is known.
func (c *Call) onOtherPost(circle storage.Room, text string) error {
	words := strings.Fields(text)
	all, err := c.mandatesOf(circle.ID)
	if err != nil {
		return err
	}
	for n := len(words); n > 0; n-- {
		post := mandate.Post{Kind: mandate.Other, Words: unquoted(strings.Join(words[:n], " "))}
		if !slices.ContainsFunc(all, func(m mandate.Mandate) bool { return m.Post.Same(post) }) {
			continue
		}
		switch verb, _ := c.mandateVerb(strings.Join(words[n:], " ")); {
		case n == len(words):
			return c.listPost(circle, post)
		case verb == "willing":
			return c.beWilling(circle, post)
		case verb == "no":
			return c.beUnwilling(circle, post)
		}
	}
	line := c.commandLine(mandateKey)
	if near := closest(c.postWords, text); near != "" {
		return refuse("unknown.nearest", "said", quoted(text), "nearest", line+" "+c.name("post."+near))
	}
	return refuse("mandate.none-of", "what", quoted(text), "mandate", line, "to", c.name("mandating.to"), "until", c.name("mandating.until"))
}
