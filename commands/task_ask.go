package commands

import (
	"errors"
	"strings"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// askSomebody asks a member, by name, whether they take a task.
func (c *Call) askSomebody(t action.Task, name string) error {
	circles, err := c.circlesOfTask(t)
	if err != nil {
		return err
	}
	members, err := c.membersByName(assembly.Assembly{Circle: circles[0], Others: circles[1:]})
	if err != nil {
		return err
	}
	name = strings.TrimPrefix(strings.TrimSpace(name), "@")
	who, err := findElector(members, name)
	if err != nil {
		return err
	}
	next, err := t.Ask(who)
	if err != nil {
		return c.wrongTask(t, err)
	}
	if next.Who = name; who == c.member.ID {
		if next, err = next.Take(who); err != nil {
			return c.wrongTask(t, err)
		}
	}
	return c.changedTask(t, next, "ask")
}

// circlesOfTask are the circles whose members can have a task: those of its action or of its
// assembly, or its own.
func (c *Call) circlesOfTask(t action.Task) ([]collective.RoomID, error) {
	own := []collective.RoomID{t.Circle}
	if t.Action != "" {
		a, err := c.tx.ActionByID(t.Action)
		if errors.Is(err, storage.ErrNotFound) {
			return own, nil
		}
		return a.Circles(), err
	}
	if t.Assembly == "" {
		return own, nil
	}
	a, err := c.tx.AssemblyByID(t.Assembly)
	if errors.Is(err, storage.ErrNotFound) {
		return own, nil
	}
	return a.Circles(), err
}
