package commands

import (
	"strings"
	"testing"
	"time"
)

// hostile are messages that mean nothing, or are too much of it.
func hostile() map[string]string {
	long := strings.Repeat("a", 10_000)
	return map[string]string{
		"a long name":                "!" + long,
		"a long argument":            "!résultat " + long,
		"many digits":                "!vote " + strings.Repeat("9", 10_000) + " pour",
		"no such vote":               "!vote 999999 pour " + long,
		"negative":                   "!vote -1 pour",
		"other digits":               "!résultat ١",
		"a long title":               "!proposer action " + long,
		"a long quoted title":        `!proposer action "` + long + `"`,
		"a long text":                "!proposer action \"A\"\n" + long,
		"a long tail":                `!proposer action "A" ` + long,
		"help on a long name":        "!aide " + long,
		"help on backquotes":         "!aide ```",
		"a language that is long":    "!langue " + long,
		"control characters":         "!vote\x00 \x1b[2J",
		"turned around":              "!vo\u202ete 1",
		"not UTF-8":                  "!vote \xff\xfe\xc3",
		"broken in the middle":       "!r\xc3sultat 1",
		"line breaks only":           "!résultat\n\n\n\n",
		"HTML":                       "!<script>alert(1)</script>",
		"a letter then HTML":         "!a<img src=x onerror=y>",
		"SQL":                        "!résultat 1'; DROP TABLE ballots; --",
		"a template":                 "!aide {command} {{.}} %s %d ${x}",
		"backquotes in the command":  "!vote` 1",
		"placeholders":               "!{nearest} {help}",
		"a quote that never ends":    `!proposer action "A` + "\n" + long,
		"a fraction that overflows":  `!proposer action "A" majorité 99999999999999999999/1`,
		"a date of no year":          `!proposer action "A" jusqu'au 99/99/9999`,
		"a mandate for a long thing": "!mandat " + long,
		"a mandate for long words":   `!mandat "` + long + `" à alice jusqu'au 28 février`,
		"a mandate and a long word":  "!mandat presse " + long,
		"a mandate without an end":   `!mandat "presse`,
		"a report on no mandate":     "!mandat 999999 rapport " + long,
		"zero-width":                 "!\u200bvote 1",
		"as long as an event":        `!proposer action "A" ` + strings.Repeat("a ", 30_000),
		"a slip as long as that":     "!résultt " + strings.Repeat("é", 30_000),
		"a name as long as that":     "!" + strings.Repeat("é", 30_000),
		"marks as long as that":      "!vote 1 " + strings.Repeat("\u0336", 20_000),
		"quotes as long as that":     "!proposer action " + strings.Repeat(`"`, 60_000),
		"lines as long as that":      "!proposer action \"A\"\n" + strings.Repeat("- a\n", 15_000),
		"digits as long as that":     "!urne 1 papier pour " + strings.Repeat("9 ", 30_000) + "avec Bruno",
		"names as long as that":      "!urne 1 papier pour 2 avec " + strings.Repeat("a,", 30_000),
	}
}

// TestHostileMessages get an answer and change nothing.
func TestHostileMessages(t *testing.T) {
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) {
			s := MustScene(t)
			before, began := s.count(), time.Now()
			heard := s.say("alice", text)
			if len(heard) != 1 && IsCommand(text) {
				t.Errorf("%d answers", len(heard))
			}
			for _, said := range heard {
				if len(said) > 3000 || strings.ContainsAny(said, "\x00\x1b\u202e\ufffd") || strings.Contains(said, "interne") {
					t.Errorf("answered: %.300q", said)
				}
			}
			if after := s.count(); after != before {
				t.Errorf("it changed %s to %s", before, after)
			}
			if took := time.Since(began); took > 2*time.Second {
				t.Errorf("it took %s", took)
			}
			if s.log.Len() > 0 {
				t.Errorf("logged: %s", s.log.String())
			}
		})
	}
}

// TestSlowMessages: reading a message takes a time in proportion to its length,
// however it is made. All of a collective waits for it.
func TestSlowMessages(t *testing.T) {
	for name, text := range map[string]string{
		"moments":   "!proposer action x " + strings.Repeat("demain ", 150) + "zzz",
		"days":      "!proposer action x " + strings.Repeat("du 1 au 5 décembre ", 80) + "zzz",
		"fractions": "!proposer action x " + strings.Repeat("quorum 1/2 ", 150) + "zzz",
		"words":     "!proposer action " + strings.Repeat("a ", 2500),
		"numbers":   `!proposer action "A" ` + strings.Repeat("1 ", 5000),
		"spaces":    "!proposer action " + strings.Repeat(" ", 10_000) + "A",
		"lines":     "!proposer action A" + strings.Repeat("\n", 10_000),
		"a name":    "!" + strings.Repeat("é", 5000),
	} {
		t.Run(name, func(t *testing.T) {
			s := MustScene(t)
			began := time.Now()
			s.say("alice", "!proposer action x")
			usual := time.Since(began) // on this machine, at this moment
			began = time.Now()
			s.say("alice", text)
			if took := time.Since(began); took > time.Second+20*usual {
				t.Errorf("%d bytes took %s, a short one %s; a message can have 60,000", len(text), took.Round(time.Millisecond), usual)
			} else {
				t.Logf("%d bytes took %s", len(text), took)
			}
		})
	}
}
