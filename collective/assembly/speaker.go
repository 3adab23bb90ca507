package assembly

import (
	"strings"

	"tocsin/collective"
)

// Speaker is somebody in the room: a member, or a guest without an account, whom a member
// put down by a name. It is a text, so that it can be the key of a JSON object; the zero
// Speaker is nobody.
type Speaker string

const (
	memberPrefix = "m:"
	guestPrefix  = "g:"
	maxGuest     = 40 // characters of a guest's name
)

// Member is a member of a circle.
func Member(id collective.MemberID) Speaker { return Speaker(memberPrefix + string(id)) }

// Guest is somebody without an account, by a name in which white space does not count and
// which is cut to 40 characters; without a name it is nobody.
func Guest(name string) Speaker {
	name = strings.Join(strings.Fields(strings.ToValidUTF8(name, "\uFFFD")), " ")
	if long := []rune(name); len(long) > maxGuest {
		name = strings.TrimSpace(string(long[:maxGuest]))
	}
	if name == "" {
		return ""
	}
	return Speaker(guestPrefix + name)
}

// Member reports which member it is, if any.
func (s Speaker) Member() (collective.MemberID, bool) {
	id, ok := strings.CutPrefix(string(s), memberPrefix)
	return collective.MemberID(id), ok && id != ""
}

// Guest reports which guest it is, if any.
func (s Speaker) Guest() (name string, ok bool) {
	name, ok = strings.CutPrefix(string(s), guestPrefix)
	return name, ok && name != ""
}
