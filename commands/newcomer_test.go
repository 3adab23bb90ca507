package commands

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestManyNewcomersAreOneLine: a thousand who join at once cost few statements beyond those that
// any joining takes, and one line in the circle.
func TestManyNewcomersAreOneLine(t *testing.T) {
	s := MustSix(t, nil)
	names := make([]string, 1000)
	for i := range names {
		names[i] = fmt.Sprint("m", i)
	}
	s.wait(time.Hour)
	s.moves(namur, "join", names...)
	said := s.wait(20 * time.Minute)
	if n := strings.Count(said, "Bienvenue"); n != 1 || strings.Contains(said, "m999") {
		t.Errorf("%d lines: %.300q", n, said)
	}
	if said := s.wait(time.Hour); said != "" {
		t.Errorf("again: %q", said)
	}
	s.moves(namur, "leave", names[:10]...)
	s.moves(namur, "join", names[:10]...)
	s.moves(liege, "join", names[:20]...)
	if said := s.wait(48 * time.Hour); strings.Contains(said, "Bienvenue") {
		t.Errorf("whoever knows is told again: %q", said)
	}
}

// TestNewcomersOfANightWait for the hours, and come together.
func TestNewcomersOfANightWait(t *testing.T) {
	s := MustSix(t, nil)
	s.wait(10 * time.Hour)
	s.moves(namur, "join", "gaëlle")
	if said := s.wait(time.Hour); said != "" {
		t.Errorf("at night: %q", said)
	}
	s.moves(namur, "join", "hugo")
	if said := s.wait(9 * time.Hour); strings.Count(said, "Bienvenue") != 1 {
		t.Errorf("%q", said)
	}
}

// TestWhoComesWithTheBotWasGreeted: a circle that is just being made is greeted, and not
// welcomed person by person.
func TestWhoComesWithTheBotWasGreeted(t *testing.T) {
	s := MustSix(t, nil)
	s.wait(5 * time.Minute)
	s.moves(namur, "join", "gaëlle")
	s.wait(time.Hour)
	s.moves(namur, "join", "hugo")
	if said := s.wait(20 * time.Minute); strings.Count(said, "Bienvenue") != 1 {
		t.Errorf("%q", said)
	}
	if said := s.wait(30 * time.Hour); strings.Contains(said, "Bienvenue") {
		t.Errorf("%q", said)
	}
}
