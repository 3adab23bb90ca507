package commands

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// comeToAction notes who comes: the asker, or those whom they name.
func (c *Call) comeToAction(a action.Action, rest string) error {
	return c.changePeople(a, rest, func(p action.Person) action.Person {
		p.Comes = true
		return p
	}, "come-to-action")
}

// stayAway takes that back; what somebody carries stays, for who carries need not come.
func (c *Call) stayAway(a action.Action, rest string) error {
	return c.changePeople(a, rest, func(p action.Person) action.Person {
		p.Comes = false
		return p
	}, "stay-from-action")
}

// carryRole notes who carries what: "presse", "presse +Fatima", "presse, matériel".
func (c *Call) carryRole(a action.Action, rest string) error {
	roles, names, err := c.readRoles(a, rest)
	if err != nil {
		return err
	}
	if len(roles) == 0 {
		return c.whichRole(a)
	}
	return c.changePeople(a, names, func(p action.Person) action.Person {
		for _, r := range roles {
			p = p.Carry(r)
		}
		return p
	}, "carry-role")
}

// leaveRole takes that back: one role, several or all.
func (c *Call) leaveRole(a action.Action, rest string) error {
	roles, names, err := c.readRoles(a, rest)
	if err != nil {
		return err
	}
	if len(roles) == 0 {
		roles = []action.Role{""}
	}
	return c.changePeople(a, names, func(p action.Person) action.Person {
		for _, r := range roles {
			p = p.Leave(r)
		}
		return p
	}, leaveAct)
}

// leaveAct is how the journal calls that somebody carries something no more.
const leaveAct = "leave-role"

// whichRole says what is still missing, where nobody said what they carry.
func (c *Call) whichRole(a action.Action) error {
	people, err := c.tx.People(a.ID)
	if err != nil {
		return err
	}
	roles := a.Missing(people)
	if len(roles) == 0 {
		roles = action.Roles()
	}
	return refuse("enact.which-role", "number", itoa(a.Number), "enact", c.commandLine(enactKey), "carry", c.name("step.carry"),
		"roles", c.duties(roles), "role", c.duty(roles[0]))
}

// changePeople changes the asker, or those who are named, and says how many that makes.
func (c *Call) changePeople(a action.Action, names string, change func(action.Person) action.Person, act string) error {
	if !a.Live() {
		return c.wrongMove(a, action.ErrOver)
	}
	people, err := c.tx.People(a.ID)
	if err != nil {
		return err
	}
	who, err := c.readWho(a, people, names)
	if err != nil {
		return err
	}
	var before, after []action.Person
	for _, w := range who {
		was := action.Person{Who: w, By: c.member.ID}
		if w == assembly.Member(c.member.ID) {
			was.By = ""
		}
		if i := slices.IndexFunc(people, func(p action.Person) bool { return p.Who == w }); i >= 0 {
			was = people[i]
		}
		before, after = append(before, was), append(after, change(was))
	}
	for _, p := range after {
		if err := c.tx.SavePerson(a.ID, p); err != nil {
			return err
		}
	}
	ref, err := c.actorsRef(a, before, after)
	if err != nil {
		return err
	}
	c.did(enactKey, ref)
	if err := c.recordAction(a, act, ""); err != nil {
		return err
	}
	return c.sayPeople(a, after, act)
}

// readWho reads who is meant: nobody is the asker; "avec +Fatima" is the asker and others.
func (c *Call) readWho(a action.Action, people []action.Person, names string) ([]assembly.Speaker, error) {
	names = strings.Trim(strings.TrimSpace(names), ",;: ")
	me := []assembly.Speaker{assembly.Member(c.member.ID)}
	option, took := c.options.prefix(strings.Fields(names))
	if option == "with" {
		names = afterWords(names, took)
	} else {
		me = nil
	}
	if names == "" {
		return []assembly.Speaker{assembly.Member(c.member.ID)}, nil
	}
	known := make([]assembly.Speaker, len(people))
	for i, p := range people {
		known[i] = p.Who
	}
	who, err := c.readPeopleOf(a.Circles(), known, names)
	return append(me, who...), err
}

// readRoles reads what somebody carries, up to names: those after a + or "pour".
func (c *Call) readRoles(a action.Action, text string) (roles []action.Role, names string, err error) {
	text = strings.TrimSpace(text)
	if i := strings.IndexByte(text, '+'); i >= 0 {
		text, names = text[:i], text[i:]
	}
	words := strings.Fields(text)
	for i := range words {
		if option, took := c.options.prefix(words[i:]); option == "with" {
			words, names = words[:i], strings.Join(append(words[i+took:], names), " ")
			break
		}
	}
	for _, name := range cutList(strings.Join(words, " ")) {
		r, err := c.readRole(a, name)
		if err != nil {
			return nil, "", err
		}
		roles = append(roles, r)
	}
	return roles, names, nil
}

// maxRole is the longest role that members name themselves, in characters.
const maxRole = 40

// readRole reads one role: a known one, one that the action needs, or another as written.
func (c *Call) readRole(a action.Action, name string) (action.Role, error) {
	for _, article := range []string{"la ", "le ", "les ", "l'", "l’", "de ", "het ", "die ", "der ", "das ", "the "} {
		if cut, ok := strings.CutPrefix(strings.ToLower(name), article); ok {
			name = name[len(name)-len(cut):]
			break
		}
	}
	if role, ok := c.partWords.word(name); ok {
		return action.Role(role), nil
	}
	for _, r := range a.Needs {
		if sameText(string(r), name) {
			return r, nil
		}
	}
	if near := closest(c.partWords, name); near != "" {
		return "", refuse("unknown.nearest", "said", quoted(name), "nearest", c.commandLine(enactKey)+" "+itoa(a.Number)+" "+c.name("step.carry")+" "+c.duty(action.Role(near)))
	}
	if utf8.RuneCountInString(name) > maxRole {
		return "", refuse("enact.role-too-long", "max", maxRole)
	}
	return action.Role(name), nil
}

// namesHere are the names of people for the eyes of a circle: of its own members, and of
// those without an account. others is how many there are besides.
func (c *Call) namesHere(circle collective.RoomID, people []action.Person) (names []string, others int, err error) {
	var who []assembly.Speaker
	for _, p := range people {
		if id, member := p.Who.Member(); member {
			joined, err := c.tx.IsJoined(circle, id)
			if err != nil {
				return nil, 0, err
			}
			if !joined {
				others++
				continue
			}
		}
		who = append(who, p.Who)
	}
	names, err = c.speakerNames(who)
	return names, others + len(who) - len(names), err
}
