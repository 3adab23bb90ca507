package commands

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/assembly"
)

// peopleRef is what is remembered of a message about people in an assembly, to undo it: the
// assembly and, unless it was the asker alone, who they were, sealed.
func (c *Call) peopleRef(a assembly.Assembly, who []assembly.Speaker) (string, error) {
	if len(who) == 1 && who[0] == assembly.Member(c.member.ID) {
		return a.ID, nil
	}
	text, err := json.Marshal(who)
	if err != nil {
		return "", fmt.Errorf("write people: %w", err)
	}
	return a.ID + ":" + c.tx.Seal(peoplePlace(cmp.Or(c.amends, c.event.ID)), string(text)), nil
}

// peopleIn reads peopleRef of the message that is being replaced or removed.
func (c *Call) peopleIn(ref string) (assemblyID string, who []assembly.Speaker, err error) {
	assemblyID, sealed, others := strings.Cut(ref, ":")
	if !others {
		return assemblyID, []assembly.Speaker{assembly.Member(c.member.ID)}, nil
	}
	text, err := c.tx.Open(peoplePlace(c.amends), sealed)
	if err != nil {
		return "", nil, err
	}
	if err := json.Unmarshal([]byte(text), &who); err != nil {
		return "", nil, fmt.Errorf("read people: %w", err)
	}
	return assemblyID, who, nil
}

func peoplePlace(event string) string { return "inbox.ref/" + event }

// peopleToUndo is peopleIn with the assembly itself, as long as it is ahead or under way.
func (c *Call) peopleToUndo(ref string) (a assembly.Assembly, who []assembly.Speaker, err error) {
	id, who, err := c.peopleIn(ref)
	if err != nil {
		return a, nil, err
	}
	if a, err = c.tx.AssemblyByID(id); err == nil && !a.Ahead() && !a.Live() {
		err = c.wrongState(a)
	}
	return a, who, err
}
