package commands

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"tocsin/storage"
)

// named has somebody of the circle of six be called so, or come under that name.
func (s *scene) called(who, name string) {
	s.tb.Helper()
	s.take(storage.RoomIntake{Matrix: namur, Members: []storage.MemberChange{{Matrix: user(who), Name: name, Membership: "join", Since: s.now}}})
}

// TestHostileNames: however somebody is called, what is said of them is one line, turns nothing around, has no
// letter buried under marks, and leaves room for the rest; and they are told apart by their id.
func TestHostileNames(t *testing.T) {
	for name, test := range map[string]struct{ called, shown string }{
		"the same":          {"Bruno", "Bruno (@alice:test)"},
		"the same but case": {"BRUNO", "BRUNO (@alice:test)"},
		"another alphabet":  {"Вruno", "Вruno (@alice:test)"},
		"an empty letter":   {"Bru\u200bno", "Bruno (@alice:test)"},
		"turned around":     {"\u202eonurB", "onurB"},
		"of the bot":        {"Tocsin", "Tocsin (@alice:test)"},
		"nearly the bot's":  {"Тоcsіn 🔔", "Тоcsіn 🔔 (@alice:test)"},
		"of several lines":  {"Alice\n✓ N° 1 adoptée\r\nPour 6", "Alice ✓ N° 1 adoptée Pour 6"},
		"markup":            {"<b>Alice</b> `!vote 1 pour` [x](https://mal.example)", "<b>Alice</b> '!vote 1 pour' [x](https://mal.example)"},
		"a mention bomb":    {"@room https://matrix.to/#/@bruno:test", "@room https://matrix.to/#/@bruno:test"},
		"piled marks":       {"A" + strings.Repeat("\u0336\u0310", 200) + "lice", "A\u0336\u0310\u0336lice"},
		"long":              {strings.Repeat("a", 70_000), strings.Repeat("a", maxName) + "…"},
		"nothing to see":    {"\u200b\u2800\u3164", "@alice:test"},
		"a zero byte":       {"Ali\x00ce", "Alice"},
	} {
		t.Run(name, func(t *testing.T) {
			s := MustSix(t, nil)
			s.called("bruno", "Bruno")
			s.called("alice", test.called)
			said := plainSpaces(s.in(namur, "alice", `!proposer question "On continue ?" secret jusqu'à vendredi 18h`))
			if !strings.Contains(said, "Proposée par "+test.shown+".") {
				t.Errorf("%.300q", said)
			}
			for line := range strings.SplitSeq(said, "\n") {
				if strings.HasPrefix(line, "✓") || strings.HasPrefix(line, "Pour 6") || !utf8.ValidString(line) ||
					strings.ContainsFunc(line, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }) {
					t.Errorf("%q", line)
				}
			}
		})
	}
}

// TestTwoOfTheSameName: where votes are listed, and where they are entered, nobody is taken for somebody else.
func TestTwoOfTheSameName(t *testing.T) {
	s := MustSix(t, nil)
	for who, name := range map[string]string{"bruno": "Bruno", "chloé": "Bruno", "dina": "Dina", "emil": "Emil"} {
		s.called(who, name)
	}
	s.in(namur, "alice", `!proposer question "On continue ?" jusqu'à vendredi 18h`)
	wantSaid(t, s.in(namur, "alice", "!urne 1 papier pour 2 avec Bruno, Dina"), "Bruno")
	said := s.in(namur, "alice", "!urne 1 papier pour 2 avec @bruno:test, Dina")
	wantSaid(t, said, "Bruno (@bruno:test)", "Dina")
	if strings.Contains(said, "Dina (") {
		t.Errorf("nobody else is called Dina: %s", said)
	}
	wantSaid(t, s.in(namur, "bruno", `!proposer question "Encore ?" jusqu'à vendredi 18h`), "Proposée par Bruno (@bruno:test).")
	s.called("chloé", "Chloé") // told apart as long as it takes
	wantSaid(t, s.in(namur, "bruno", `!proposer question "Toujours ?" jusqu'à vendredi 18h`), "Proposée par Bruno.")
	s.called("emil", "BRUNΟ") // with a letter of another alphabet
	wantSaid(t, s.in(namur, "bruno", `!proposer question "Vraiment ?" jusqu'à vendredi 18h`), "Proposée par Bruno (@bruno:test).")
	wantSaid(t, s.in(namur, "alice", "!urne 2 papier pour 2 avec Bruno, Dina"), "Ont voté ainsi", "Bruno (@bruno:test)")
}

// TestManyNames: who looks like whom is read once, and again when somebody comes.
func TestManyNames(t *testing.T) {
	s := MustSix(t, nil)
	room := storage.RoomIntake{Matrix: namur}
	for i := range 1000 {
		room.Members = append(room.Members, storage.MemberChange{Matrix: user(fmt.Sprint("m", i)), Name: fmt.Sprint("Membre ", i), Membership: "join", Since: s.now})
	}
	s.take(room)
	for _, most := range []time.Duration{20 * time.Second, 5 * time.Second} {
		began := time.Now()
		s.in(namur, "alice", `!proposer question "On continue ?" jusqu'à vendredi 18h`)
		if took := time.Since(began); took > most {
			t.Errorf("a proposal took %s", took)
		}
	}
}
