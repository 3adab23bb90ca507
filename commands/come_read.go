package commands

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/i18n"
)

// coming is what a member says of who comes and how.
type coming struct {
	who      []assembly.Speaker
	presence assembly.Presence // empty: not said
	named    *bool             // nil: not said
}

// maxComing bounds how many are noted at once.
const maxComing = 60

// readComing reads "en ligne", "Dina, Emil, +Fatima sur place", "non", "avec mon nom".
func (c *Call) readComing(a assembly.Assembly, text string) (coming, error) {
	var said coming
	var rest []string
	words := strings.Fields(text)
	for i := 0; i < len(words); {
		if presence, n := c.presences.prefix(words[i:]); n > 0 {
			said.presence = assembly.Presence(presence)
			i += n
			continue
		}
		if named, n := c.naming.prefix(words[i:]); n > 0 {
			yes := named == "named"
			said.named = &yes
			i += n
			continue
		}
		rest = append(rest, words[i])
		i++
	}
	names := strings.Trim(strings.Join(rest, " "), " ,;")
	if meaning, ok := c.answers.word(names); ok && names != "" {
		if names = ""; meaning == "no" {
			said.presence = assembly.Absent
		}
	}
	if names == "" {
		said.who = []assembly.Speaker{assembly.Member(c.member.ID)}
		return said, nil
	}
	var err error
	said.who, err = c.readPeople(a, names)
	return said, err
}

// readPeople reads names separated by commas or "and": members of the circles, and after a
// + people without an account, or how many of them.
func (c *Call) readPeople(a assembly.Assembly, text string) ([]assembly.Speaker, error) {
	attendees, err := c.tx.Attendees(a.ID)
	if err != nil {
		return nil, err
	}
	known := make([]assembly.Speaker, len(attendees))
	for i, who := range attendees {
		known[i] = who.Who
	}
	return c.readPeopleOf(a.Circles(), known, text)
}

// readPeopleOf is readPeople for some circles; known are those who were noted before.
func (c *Call) readPeopleOf(circles []collective.RoomID, known []assembly.Speaker, text string) ([]assembly.Speaker, error) {
	members, err := c.membersByName(assembly.Assembly{Circle: circles[0], Others: circles[1:]})
	if err != nil {
		return nil, err
	}
	var who []assembly.Speaker
	for _, name := range cutList(text) {
		some, err := c.readPerson(known, members, name)
		if err != nil {
			return nil, err
		}
		for _, s := range some {
			if !slices.Contains(who, s) {
				who = append(who, s)
			}
		}
	}
	if len(who) > maxComing {
		return nil, refuse("come.too-many", "max", maxComing)
	}
	return who, nil
}

// somebody is one of those of whom only the number is said.
func (c *Call) somebody(n int) assembly.Speaker {
	return assembly.Guest(c.voiceFor(c.room.ID).T("come.somebody", "n", itoa(n)))
}

func (c *Call) readPerson(known []assembly.Speaker, members []electorName, name string) ([]assembly.Speaker, error) {
	guest, isGuest := strings.CutPrefix(name, "+")
	if !isGuest {
		member, err := findElector(members, strings.TrimPrefix(name, "@"))
		var unknown *Refusal
		if errors.As(err, &unknown) && unknown.Key == "urn.unknown-name" {
			return nil, refuse("come.unknown-name", "name", quoted(name))
		}
		return []assembly.Speaker{assembly.Member(member)}, err
	}
	guest = clean(guest)
	if n, err := strconv.Atoi(guest); err == nil && n > 0 && n <= maxComing {
		who := make([]assembly.Speaker, n)
		next := 1
		for i := range who {
			for who[i] = c.somebody(next); slices.Contains(known, who[i]); who[i] = c.somebody(next) {
				next++
			}
			next++
		}
		return who, nil
	}
	folded := i18n.Fold(guest)
	if slices.ContainsFunc(members, func(m electorName) bool { return m.name == folded }) {
		return nil, refuse("urn.two-of-that-name", "name", quoted(guest))
	}
	if s := assembly.Guest(guest); s != "" {
		return []assembly.Speaker{s}, nil
	}
	return nil, refuse("come.unknown-name", "name", quoted(name))
}
