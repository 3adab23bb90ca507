package assembly_test

import (
	"strings"
	"testing"
	"tocsin/collective/assembly"
)

func TestSpeaker(t *testing.T) {
	if id, ok := member("x1").Member(); !ok || id != "x1" {
		t.Error(id)
	}
	if _, ok := assembly.Guest("x1").Member(); ok {
		t.Error("a guest is a member")
	}
	for name, want := range map[string]string{
		" Jean   Dupont\n": "Jean Dupont", "m:alice": "m:alice", strings.Repeat("é", 60): strings.Repeat("é", 40),
		strings.Repeat("a", 39) + " b": strings.Repeat("a", 39), "\xff": "\uFFFD",
	} {
		if got, ok := assembly.Guest(name).Guest(); !ok || got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
	for _, nobody := range []assembly.Speaker{"", "m:", "g:", "x", assembly.Guest(" "), assembly.Member("")} {
		_, isMember := nobody.Member()
		if _, isGuest := nobody.Guest(); isMember || isGuest {
			t.Errorf("%q is somebody", nobody)
		}
	}
}
