package transcript

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// echo is a World whose bot repeats what it hears, late when told so.
type echo struct {
	heard map[string][]Line
	late  bool
	acts  []string
	fail  error
}

func (e *echo) Enter(s Section) error { e.acts = append(e.acts, "enter "+s.Room); return nil }

func (e *echo) Do(s Section, line Line) error {
	e.acts = append(e.acts, line.String())
	room := s.Room
	if e.late {
		room = "Liège"
	}
	e.heard[room] = append(e.heard[room], Line{Who: Bot, Text: "« " + line.Text + " »"})
	return e.fail
}

func (e *echo) Advance(d time.Duration) error { e.acts = append(e.acts, d.String()); return e.fail }
func (e *echo) Restart() error                { e.acts = append(e.acts, "restart"); return e.fail }

func (e *echo) Heard(s Section, _ int) ([]Line, error) {
	lines := e.heard[s.Room]
	delete(e.heard, s.Room)
	return lines, nil
}

func MustParse(tb testing.TB, text string) *Conversation {
	tb.Helper()
	c, err := Parse([]byte(text))
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func TestRunReplacesWhatTheBotSays(t *testing.T) {
	e := &echo{heard: map[string][]Line{}}
	played, err := Run(e, MustParse(t, "-- room Liège --\nbot: expected, and not said\nalice: a\nbot: other\n+1h\nredémarrage\nalice: b\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := "-- room Liège --\nalice: a\nbot: « a »\n+1h\nredémarrage\nalice: b\nbot: « b »\n"
	if diff := cmp.Diff(want, string(played.Format())); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"enter Liège", "alice: a", "1h0m0s", "restart", "alice: b"}, e.acts); diff != "" {
		t.Error(diff)
	}
}

// TestRunFindsWhatIsLeft: what the bot says in a room where nobody looks any more
// would otherwise go unseen.
func TestRunFindsWhatIsLeft(t *testing.T) {
	e := &echo{heard: map[string][]Line{}, late: true}
	_, err := Run(e, MustParse(t, "-- room Liège --\nalice: a\n-- dm bruno --\nbruno: b\n"))
	if err == nil || !strings.Contains(err.Error(), "« b »") {
		t.Errorf("%v", err)
	}
}

func TestRunSaysWhereItFailed(t *testing.T) {
	for _, line := range []string{"alice: a", "+1h", "redémarrage"} {
		e := &echo{heard: map[string][]Line{}, fail: errors.New("broken")}
		_, err := Run(e, MustParse(t, "-- room Liège --\n"+line+"\n"))
		if !errors.Is(err, e.fail) || !strings.Contains(err.Error(), line) {
			t.Errorf("%s: %v", line, err)
		}
	}
}
