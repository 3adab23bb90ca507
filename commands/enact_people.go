package commands

import (
	"slices"
	"strings"

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
const leaveAct = "put-down-role"

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
