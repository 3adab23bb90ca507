package guide

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/transcript"
)

const story = `Une histoire.
-- room Liège: alice, bruno --
alice: !proposer texte A
    la suite
bot: N° 1 · *A* <b>
    # _x_ [y]
    Voter : ` + "`!vote 1 [pour]`" + `
bot sonde: N° 1 [pour] [contre]
bruno: !vote 1 pour
bot: ✓ compté
-- dm bruno --
bruno: vote 1 contre
bot: ✓ compté
-- room Liège --
bot joint: vote-1.votes
    Les bulletins.
    | 1: pour
bruno corrige: !vote 1 contre
bot corrige: ✓ changé
`

func talk(t *testing.T, lines ...string) (string, error) {
	t.Helper()
	words, ok := WordsIn("fr")
	if !ok {
		t.Fatal("no French words")
	}
	open := func(name string) (*transcript.Conversation, error) {
		if name != "histoire" {
			return nil, errors.New("no such story")
		}
		return transcript.Parse([]byte(story))
	}
	return Talk(open, words)(Ask{Args: []string{"histoire"}, Lines: lines})
}

func TestTalk(t *testing.T) {
	for name, tc := range map[string]struct {
		lines []string
		want  string
	}{
		"a line and what is answered, nothing of it Markdown but code": {[]string{"alice: !proposer"},
			"> **Alice**\u00a0: `!proposer texte A`\\\n> `la suite`\n>\n> **Tocsin**\u00a0: N° 1 · \\*A\\* &lt;b>\\\n> \\# \\_x\\_ \\[y\\]\\\n> Voter : `!vote 1 [pour]`\n>\n> **Tocsin** (sondage)\u00a0: N° 1 \\[pour\\] \\[contre\\]"},
		"cut, and no answer at all": {[]string{"alice: !proposer (1)", "bruno: !vote 1 (0)"},
			"> **Alice**\u00a0: `!proposer texte A`\\\n> `la suite`\n>\n> **Tocsin**\u00a0: N° 1 · \\*A\\* &lt;b>\\\n> …\n>\n> **Tocsin** (sondage)\u00a0: N° 1 \\[pour\\] \\[contre\\]\n>\n> **Bruno**\u00a0: `!vote 1 pour`"},
		"where it is said, when that changes": {[]string{"bruno: vote 1", "bot: vote-1"},
			"> **Bruno**, en privé\u00a0: `vote 1 contre`\n>\n> **Tocsin**\u00a0: ✓ compté\n>\n> **Tocsin**, dans le salon (fichier)\u00a0: `vote-1.votes`\\\n> Les bulletins.\\\n> `1: pour`"},
		"an edited message": {[]string{"bruno: !vote 1 contre"},
			"> **Bruno** corrige son message\u00a0: `!vote 1 contre`\n>\n> **Tocsin** corrige son message\u00a0: ✓ changé"},
	} {
		got, err := talk(t, tc.lines...)
		if diff := cmp.Diff(tc.want, got); diff != "" || err != nil {
			t.Errorf("%s: %v\n%s", name, err, diff)
		}
	}
}

// What is not said there, or not in that order, is not shown.
func TestTalkShowsOnlyWhatIsSaid(t *testing.T) {
	for _, lines := range [][]string{{}, {"alice: !vote"}, {"bruno: vote 1", "bruno: !vote 1 pour"}, {"bot: N° 2"}} {
		if got, err := talk(t, lines...); err == nil {
			t.Errorf("%q shows %q", lines, got)
		}
	}
}
