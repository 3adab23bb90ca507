package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/storage"
)

// TestPledgeOfSomebodyAway does not count, and counts again when they are back.
func TestPledgeOfSomebodyAway(t *testing.T) {
	s := MustStrike(t, five...)
	s.write("anna", "engagement 1 si 3")
	s.write("bela", "engagement 1 si 3")
	s.membership("bela", "leave")
	s.write("cleo", "engagement 1 si 3")
	if lines := s.wait(24 * time.Hour); len(lines) != 0 {
		t.Errorf("with two of them: %q", lines)
	}
	s.membership("bela", "join")
	if lines := s.wait(24 * time.Hour); len(circleHeard(lines)) != 1 || told(lines, "bela") == "" {
		t.Errorf("with three of them: %q", lines)
	}
}

// TestNamesOfThoseWhoAreNotHeld are told to nobody, and who is not held learns none.
func TestNamesOfThoseWhoAreNotHeld(t *testing.T) {
	s := MustStrike(t, five...)
	for i, threshold := range []string{"3", "3", "3", "5", "5"} {
		s.write(five[i], "engagement 1 si "+threshold)
	}
	s.wait(time.Minute)
	for _, name := range five[:4] { // emil does not answer
		s.write(name, "engagement 1 oui avec mon nom")
	}
	lines := s.wait(72 * time.Hour)
	if !strings.Contains(told(lines, "anna"), "bela, cleo.") || !strings.Contains(told(lines, "dora"), "à moins de 5") {
		t.Errorf("%q", lines)
	}
	for _, line := range lines {
		if strings.Contains(line.text, "dora") || strings.Contains(line.text, "emil") || line.to == "dora" && strings.Contains(line.text, "anna") {
			t.Errorf("%s hears %q", line.to, line.text)
		}
	}
}

// TestPledgeIsForEncryptedChats: not even its refusal tells of a strike in another one.
func TestPledgeIsForEncryptedChats(t *testing.T) {
	s := MustStrike(t, five...)
	s.take(storage.RoomIntake{Matrix: "!plain:test", State: storage.Joined, Kind: storage.Direct, Members: []storage.MemberChange{
		{Matrix: user("anna"), Name: "anna", Membership: "join", Since: s.now}}})
	heard := s.doIn("!plain:test", s.message("anna", "engagement 1 si 3"))
	if len(heard) != 1 || strings.Contains(heard[0], "Guichets") || len(s.states()) != 0 {
		t.Errorf("%q, %v", heard, s.states())
	}
}
