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
	a, who, err := c.peopleToUndo(people)
	if err != nil {
		return err
	}
	holders, err := c.tx.Roles(a.ID)
	if err != nil {
		return err
	}
	if !slices.Contains(holders, assembly.Holder{Role: assembly.Role(role), Who: who[0]}) {
		return nil
	}
	if err := c.tx.RemoveRole(a.ID, assembly.Role(role)); err != nil {
		return err
	}
	if err := c.takeBackAnswer(); err != nil {
		return err
	}
	return c.recordMeeting(a, "leave-role", role)
}
