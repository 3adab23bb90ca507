package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/storage"
)

var five = []string{"anna", "bela", "cleo", "dora", "emil"}

// TestPledgesAtOnce: those of one batch make the number together, and each is asked once.
func TestPledgesAtOnce(t *testing.T) {
	s := MustStrike(t, five...)
	var rooms []storage.RoomIntake
	for _, name := range five {
		rooms = append(rooms, storage.RoomIntake{Matrix: dm(name), Events: []storage.Incoming{s.message(name, "engagement 1 si 5")}})
	}
	s.take(rooms...)
	s.drain()
	if lines := s.listen(); len(circleHeard(lines)) != 0 || len(lines) != 5 || s.acts() != "" {
		t.Errorf("%q, journal %q", lines, s.acts())
	}
	lines := s.wait(time.Minute)
	if len(circleHeard(lines)) != 1 || len(lines) != 6 || s.acts() != "pledge-reached" {
		t.Errorf("%q, journal %q", lines, s.acts())
	}
	if lines := s.wait(time.Minute); len(lines) != 0 {
		t.Errorf("again: %q", lines)
	}
}

// TestPledgeWithoutAWayToAsk: who has left the direct chat cannot confirm, and falls out;
// who wants no reminders is asked all the same.
func TestPledgeWithoutAWayToAsk(t *testing.T) {
	s := MustStrike(t, five...)
	s.write("anna", "rappels non")
	for _, name := range five[:4] {
		s.write(name, "engagement 1 si 3")
	}
	s.take(storage.RoomIntake{Matrix: dm("dora"), State: storage.Joined, Members: []storage.MemberChange{
		{Matrix: user("dora"), Name: "dora", Membership: "leave", Since: s.now}}})
	lines := s.wait(time.Minute)
	if told(lines, "anna") == "" || told(lines, "dora") != "" || len(lines) != 4 {
		t.Errorf("%q", lines)
	}
	for _, name := range five[:3] {
		s.write(name, "oui sans mon nom")
	}
	lines = s.wait(72 * time.Hour)
	if _, ok := s.states()["dora"]; ok || !strings.Contains(told(lines, "anna"), "Vous êtes 3") {
		t.Errorf("%v, %q", s.states(), lines)
	}
}

// TestPledgeOfAForgottenMember is nobody's, and does not count.
func TestPledgeOfAForgottenMember(t *testing.T) {
	s := MustStrike(t, five...)
	for _, name := range five[:3] {
		s.write(name, "engagement 1 si 3")
	}
	if _, err := s.behind().Exec(`DELETE FROM members WHERE id = (SELECT m.member_id FROM memberships m
		JOIN rooms r ON r.id = m.room_id WHERE r.kind = 'direct' AND m.member_id IN (SELECT member_id FROM pledges) LIMIT 1)`); err != nil {
		t.Fatal(err)
	}
	if lines := s.wait(time.Minute); len(lines) != 0 || len(s.states()) != 2 || s.log.Len() > 0 {
		t.Errorf("%q, %v, logged %s", lines, s.states(), s.log.String())
	}
}

// TestPledgeThatComesLate: when others have little time left, a new one waits for the end
// of theirs; and who confirmed in vain without it waits for its answer.
func TestPledgeThatComesLate(t *testing.T) {
	s := MustStrike(t, five...)
	for i, threshold := range []string{"3", "3", "4", "4"} {
		s.write(five[i], "engagement 1 si "+threshold)
	}
	s.wait(time.Minute)
	for _, name := range five[:3] {
		s.write(name, "oui avec mon nom")
	}
	s.now = s.now.Add(40 * time.Hour)
	if lines := s.write("emil", "engagement 1 si 4"); len(lines) != 1 {
		t.Errorf("%q", lines)
	}
	if lines := s.wait(time.Hour); len(lines) != 0 {
		t.Errorf("in the last hours: %q", lines)
	}
	lines := s.wait(9 * time.Hour)
	if !strings.Contains(told(lines, "cleo"), "votre confirmation reste") || told(lines, "emil") != "" || circleHeard(lines) != nil {
		t.Errorf("%q", lines)
	}
	if lines := s.wait(16 * time.Hour); !strings.Contains(told(lines, "emil"), "En êtes-vous toujours") || len(lines) != 1 {
		t.Errorf("%q", lines)
	}
	s.write("emil", "oui sans mon nom")
	lines = s.wait(96 * time.Hour)
	if !strings.Contains(told(lines, "cleo"), "Vous êtes 4") || len(circleHeard(lines)) != 1 || s.acts() != "pledge-reached pledge-held" {
		t.Errorf("%q, journal %q", lines, s.acts())
	}
}
