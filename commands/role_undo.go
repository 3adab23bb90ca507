package commands

import (
	"slices"
	"strings"

	"tocsin/collective/assembly"
)

// undoRole takes back that somebody took a role, if they still have it. A draw stays, as
// everybody has its proof.
func undoRole(c *Call, ref string) error {
	role, people, ok := strings.Cut(ref, "/")
	if !ok {
		return nil
	}
	id, who, err := c.peopleIn(people)
	if err != nil {
		return err
	}
	a, err := c.tx.AssemblyByID(id)
	if err != nil {
		return err
	}
	if !a.Ahead() && !a.Live() {
		return c.wrongState(a)
	}
	holders, err := c.tx.Roles(id)
	if err != nil {
		return err
	}
	if !slices.Contains(holders, assembly.Holder{Role: assembly.Role(role), Who: who[0]}) {
		return nil
	}
	if err := c.tx.RemoveRole(id, assembly.Role(role)); err != nil {
		return err
	}
	if err := c.takeBackAnswer(); err != nil {
		return err
	}
	return c.recordMeeting(a, "leave-role", role)
}
