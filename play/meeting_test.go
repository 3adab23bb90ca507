package play_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
	"tocsin/transcript"
)

// meeting is two collectives in a shared room.
type meeting struct {
	one, two collective
	room     id.RoomID
}

// mustMeet brings both people and both Tocsins into a room, where keys are shown and compared.
func (m *meeting) mustMeet(t *testing.T) {
	t.Helper()
	one, two := m.one, m.two
	room, err := one.person.CreateRoom(t.Context(), "Convergence", true, two.person.UserID, one.bot)
	must(t, err)
	m.room = room
	must(t, two.person.Join(t.Context(), room))
	must(t, two.person.Invite(t.Context(), room, two.bot))
	for _, c := range []collective{one, two} {
		must(t, c.person.WaitJoined(t.Context(), room, one.bot, two.bot, two.person.UserID))
	}
	m.mustSee(t, one.bot, "Bonjour")
	m.mustSee(t, two.bot, "Bonjour")
	m.mustSay(t, one.person, "!convergence")
	m.mustSee(t, one.bot, "je note sa clé")
	m.mustSee(t, two.bot, "je note sa clé")
	m.mustSay(t, one.person, "!convergence")
	m.mustSay(t, two.person, "!convergence")
	comparePrints(t, m.mustSee(t, one.bot, "Salon commun"), m.mustSee(t, two.bot, "Salon commun"))
}

// mustOffer has one collective ask, and returns what the other one is to say.
func (m *meeting) mustOffer(t *testing.T) (command string) {
	t.Helper()
	m.mustSay(t, m.one.person, `!convergence "Quand agir ?" choix en mars, en mai jusqu'à mercredi 18h`)
	offer := m.one.mustSeeSaid(t, m.room, m.one.bot, "Consultation commune n°")
	_, command, _ = strings.Cut(transcript.Plain(offer.Body), "écrit : ")
	return strings.TrimSpace(command)
}

// mustAgree has the other collective take part.
func (m *meeting) mustAgree(t *testing.T, command string) {
	t.Helper()
	m.mustSee(t, m.two.bot, "reçue de", "signature vérifiée")
	m.mustSay(t, m.two.person, command)
	m.mustSee(t, m.two.bot, "ce collectif en est")
	m.mustSee(t, m.one.bot, "ouvert dans mes cercles aussi")
}

// mustVote has both collectives vote, each in its circle, and reads the joint result.
func (m *meeting) mustVote(t *testing.T) {
	t.Helper()
	for i, c := range []collective{m.one, m.two} {
		_, err := c.Heard(c.circle, 3)
		must(t, err)
		for j, name := range c.circle.Members {
			must(t, c.Do(c.circle, transcript.Line{Who: name, Text: "!vote 1 " + []string{"A", "B"}[(i+j/3)%2]}))
		}
	}
	must(t, m.one.Advance(53*time.Hour))
	must(t, m.two.Advance(53*time.Hour))
	result := m.mustSee(t, m.one.bot, "tous ensemble")
	for _, part := range []string{"10 bulletins sur 10 membres", "5 sur 5", "Empreinte de la somme"} {
		if !strings.Contains(result, part) {
			t.Errorf("%q is not in:\n%s", part, result)
		}
	}
	m.mustSee(t, m.two.bot, "vérifiée ici aussi")
}

func (m *meeting) mustSay(t *testing.T, who *stage.Member, text string) {
	t.Helper()
	_, err := who.Say(t.Context(), m.room, text)
	must(t, err)
}

// mustSee waits until both people have read something, and returns it.
func (m *meeting) mustSee(t *testing.T, from id.UserID, parts ...string) (body string) {
	t.Helper()
	for _, c := range []collective{m.one, m.two} {
		found := c.mustSeeSaid(t, m.room, from, parts...)
		if !found.Encrypted || found.MsgType != "m.notice" {
			t.Errorf("%v travelled as %s, encrypted %v", parts, found.MsgType, found.Encrypted)
		}
		body = transcript.Plain(found.Body)
	}
	return body
}

// aPrint is the beginning of a key as members compare it.
var aPrint = regexp.MustCompile(`[0-9a-f]{4}(?: [0-9a-f]{4}){4}`)

// comparePrints does what members do aloud: of what each Tocsin says of its own key and of the other's,
// the one's own is the other's other.
func comparePrints(t *testing.T, one, two string) {
	t.Helper()
	a, b := aPrint.FindAllString(one, -1), aPrint.FindAllString(two, -1)
	if len(a) != 2 || len(b) != 2 || a[0] == a[1] || a[0] != b[1] || a[1] != b[0] {
		t.Errorf("the keys are not the same on both sides:\n%s\n%s", one, two)
	}
}
