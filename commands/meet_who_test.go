package commands

import (
	"strings"
	"testing"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// TestNextIsCalledOnce: two who say it at once mean the same; who was called by mistake can
// give the floor back at once, and what was said while the bot was away counts as it was said.
func TestNextIsCalledOnce(t *testing.T) {
	s := meets(t)
	for _, who := range six {
		s.in(namur, who, "parole")
	}
	s.wait(minute)
	s.in(namur, "bruno", "suivant")
	s.in(namur, "farah", "suivant")
	wantSaid(t, s.in(namur, "bruno", "!parole non"), "La parole est à chloé")
	s.now = s.now.Add(minute)
	one, two := s.message("alice", "suivant"), s.message("alice", "suivant")
	two.Sent = two.Sent.Add(minute)
	s.now = s.now.Add(minute)
	s.take(storage.RoomIntake{Matrix: namur, Events: []storage.Incoming{one, two}})
	s.drain()
	s.heard()
	if q := s.floor(1); q.Now == nil || len(q.Waiting) != 1 {
		t.Errorf("%+v", q)
	}
	var spoke int
	for _, talk := range s.floor(1).Spoke {
		spoke += int(talk.Time / minute)
	}
	if spoke != 3 { // Alice one, Chloé one, Dina one
		t.Errorf("%d minutes were spoken: %+v", spoke, s.floor(1).Spoke)
	}
}

// TestOnlyOneselfIsNamed: who stands in the minutes by name has said so.
func TestOnlyOneselfIsNamed(t *testing.T) {
	s := meets(t)
	wantSaid(t, s.in(namur, "alice", "!viens Dina avec mon nom"), "Chaque membre dit pour soi")
	if all := s.attendees(1); len(all) != 0 {
		t.Errorf("%+v", all)
	}
	s.in(namur, "alice", "!viens +Fatima avec mon nom")
	s.in(namur, "alice", "présente")
	s.in(namur, "alice", "!rôle animation")
	s.in(namur, "bruno", "!viens avec mon nom")
	closed := s.in(namur, "bruno", "!ag clore")
	minutes, _, _ := strings.Cut(closed, "PV n°")
	if strings.Contains(minutes, "alice") || !strings.Contains(minutes, "bruno") || !strings.Contains(minutes, "Fatima") {
		t.Errorf("%s", minutes)
	}
}

// TestOneRoleOfTwo: who refuses what they volunteered for keeps what was drawn.
func TestOneRoleOfTwo(t *testing.T) {
	s := meets(t)
	for _, who := range []string{"alice", "bruno"} {
		s.in(namur, who, "présent")
	}
	s.in(namur, "chloé", "!rôle animation")
	s.in(namur, "chloé", "!rôle PV")
	s.in(namur, "chloé", "!rôle tirer")
	before := s.roles(1)
	var drawn, who string
	for role, holder := range before {
		if name, _ := holder.Member(); name != "" && role != assembly.Facilitation && role != assembly.Writing {
			drawn, who = string(role), s.nameOf(holder)
		}
	}
	s.in(namur, "chloé", "!rôle PV non")
	s.in(namur, who, "!rôle PV")
	s.in(namur, who, "!rôle PV non")
	after := s.roles(1)
	if after[assembly.Role(drawn)] != before[assembly.Role(drawn)] {
		t.Errorf("%s was %s, is %s", drawn, before[assembly.Role(drawn)], after[assembly.Role(drawn)])
	}
	if after[assembly.Writing] != "" {
		t.Errorf("%+v", after)
	}
}
