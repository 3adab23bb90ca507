package commands

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/mandate"
)

// How long what is said of a mandate can be, in characters.
const (
	maxPost  = 60 // a kind with words of its own
	maxScope = 1000
)

// unquoted is a text without the quotation marks around it.
func unquoted(text string) string {
	if within, rest, ok := quotedTitle(strings.TrimSpace(text)); ok && strings.TrimSpace(rest) == "" {
		return strings.TrimSpace(within)
	}
	return strings.TrimSpace(text)
}

func (d *mandateDraft) setPost(c *Call, text string) error {
	text = clean(unquoted(text))
	if n, rest := leadingNumber(text); d.Asked == askWhat && rest == "" && n >= 1 && n <= len(mandate.Kinds()) {
		d.Post = mandate.Post{Kind: mandate.Kinds()[n-1]}
		return nil
	}
	if kind, ok := c.postWords.word(text); ok {
		d.Post = mandate.Post{Kind: mandate.Kind(kind)}
		return nil
	}
	if text == "" || utf8.RuneCountInString(text) > maxPost {
		return refuse("mandate.what-again", "n", maxPost)
	}
	d.Post = mandate.Post{Kind: mandate.Other, Words: text}
	return nil
}

func (d *mandateDraft) setScope(text string) error {
	if text = cleanLines(unquoted(text)); utf8.RuneCountInString(text) > maxScope {
		return refuse("propose.text-too-long", "max", maxScope)
	}
	d.Scope = text
	return nil
}

// setWho reads who is to have it: the asker, a member by name, somebody without an account after a +, or
// whoever the lot falls to.
func (d *mandateDraft) setWho(c *Call, text string) error {
	text = strings.TrimPrefix(strings.Trim(text, " .,;:"), "@")
	if word, n := c.mandatingWords.prefix(strings.Fields(text)); word == "to" {
		text = afterWords(text, n)
	}
	switch word, _ := c.mandatingWords.word(text); word {
	case "me":
		d.Way, d.Who = mandate.ByDecision, c.me()
		return nil
	case "lot":
		d.Way, d.Who = mandate.ByLot, ""
		return nil
	}
	if guest, isGuest := strings.CutPrefix(text, "+"); isGuest {
		if d.Who = assembly.Guest(clean(guest)); d.Who == "" {
			return refuse("come.unknown-name", "name", quoted(text))
		}
		d.Way = mandate.ByDecision
		return nil
	}
	members, err := c.membersByName(assembly.Assembly{Circle: d.Circle})
	if err != nil {
		return err
	}
	who, err := findElector(members, text)
	var refused *Refusal
	if errors.As(err, &refused) && refused.Key == "urn.unknown-name" {
		return c.nobodyCalled(members, text)
	} else if err != nil {
		return err
	}
	d.Way, d.Who = mandate.ByDecision, assembly.Member(who)
	return nil
}

// nobodyCalled says that no member has a name, and which is nearest.
func (c *Call) nobodyCalled(members []electorName, name string) error {
	known := phrases{}
	for _, m := range members {
		first, _, _ := strings.Cut(m.name, " ")
		known.add([]string{first}, string(m.id))
	}
	near := ""
	if id := closest(known, name); id != "" {
		i := slices.IndexFunc(members, func(m electorName) bool { return string(m.id) == id })
		found, err := c.namesOf([]collective.MemberID{members[i].id})
		if err != nil {
			return err
		}
		near = strings.Join(found, "")
	}
	key := "mandate.unknown-name"
	if near != "" {
		key = "mandate.nearest-name"
	}
	return refuse(key, "name", quoted(name), "nearest", near)
}
