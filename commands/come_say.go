package commands

import (
	"tocsin/collective/assembly"
)

// here acknowledges who says that they are there.
const here = "✅"

// onlyHere says whether somebody says no more than that they are there.
func (c *Call) onlyHere(coming coming, said string) bool {
	return (said == "" || coming.presence != "" && coming.presence != assembly.Absent) && coming.named == nil &&
		len(coming.who) == 1 && coming.who[0] == assembly.Member(c.member.ID)
}

// sayComing answers who was noted, and how many that makes.
func (c *Call) sayComing(a assembly.Assembly, coming coming) error {
	lines, err := c.countLines(a)
	if err != nil {
		return err
	}
	names, err := c.speakerNames(coming.who)
	if err != nil {
		return err
	}
	c.answer(append([]string{c.comeLine(a, coming, names)}, lines...)...)
	return nil
}

// comeLine acknowledges who was noted, and how.
func (c *Call) comeLine(a assembly.Assembly, coming coming, names []string) string {
	key, you := "come.will", "come.will-you"
	switch {
	case coming.presence == assembly.Absent && a.Live():
		key, you = "come.left", "come.left-you"
	case coming.presence == assembly.Absent:
		key, you = "come.not", "come.not-you"
	case a.Live():
		key, you = "come.here", "come.here-you"
	}
	if len(coming.who) == 1 && coming.who[0] == assembly.Member(c.member.ID) {
		key = you
	}
	how := ""
	if coming.presence == assembly.InPerson || coming.presence == assembly.Online {
		how = " · " + c.name("presence."+string(coming.presence))
	}
	line := c.T(key, "title", c.meetingTitle(a), "names", joinNames(names)) + how
	if coming.named != nil && *coming.named {
		line += " · " + c.T("come.named")
	}
	return line
}
