package commands

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"tocsin/collective"
	"tocsin/storage"
	"tocsin/transcript"
)

// errUndone ends a transaction of which nothing is to stay.
var errUndone = errors.New("undone")

// busy is a circle in which there is one of everything that can be spoken of, and in which
// whatever is said is undone at once, so that all inputs find the same.
type busy struct {
	*scene
	room, direct storage.Room
	alice        collective.MemberID
	said         int
}

// MustBusy makes a busy circle.
func MustBusy(tb testing.TB) *busy {
	tb.Helper()
	s := MustSix(tb, nil)
	if err := s.store.SetSelf(tb.Context(), "@tocsin:test"); err != nil {
		tb.Fatal(err)
	}
	for _, said := range []string{
		`!proposer question "Qui vient ?"`, `!proposer choix "Où aller ?" à Liège, à Namur, à Huy`, `!vote 1 pour`,
		`!ag "Décembre" jeudi 4 décembre 19h, chez Chloé`, `!point "Les guichets" 20 min`,
		`!action rassemblement "Devant l'agence" vendredi 12h`, `!tâche imprimer les affiches`, `!action lettre ouverte "Un guichet, une personne"`,
		`!promesse "Un guichet rouvert" par FWB dit le 10 novembre pour le 30 novembre`,
		`!mandat presse à bruno jusqu'au 28 février "répondre" rapport le 15 février`,
	} {
		s.in(namur, "alice", said)
	}
	return &busy{scene: s, room: s.circleOf(namur), direct: s.circleOf(dm("alice")), alice: s.memberOf("alice")}
}

// hears has alice say things one after the other and returns what each is answered; the first
// error that is none of hers is returned.
func (b *busy) hears(tb testing.TB, room storage.Room, texts ...string) (answers [][]outgoing, err error) {
	tb.Helper()
	undone := b.store.Do(tb.Context(), func(tx *storage.Tx) error {
		for _, text := range texts {
			b.said++
			addressed := IsCommand(text)
			c, failed := b.engine.call(tx, storage.Event{
				ID: fmt.Sprintf("$said-%d", b.said), Room: room.ID, Sender: b.alice, Kind: storage.Message, Sent: tx.Now,
				Body: storage.Body{Text: text, Addressed: addressed, Overheard: !addressed && b.engine.Overheard(text)},
			})
			if failed == nil {
				failed = c.message()
			}
			if err = failed; err != nil {
				break
			}
			answers = append(answers, c.out)
		}
		return errUndone
	})
	if !errors.Is(undone, errUndone) {
		tb.Fatal(undone)
	}
	return answers, err
}

var (
	noText  = regexp.MustCompile(`\[[a-z-]+\.[a-z0-9.-]+\]`)
	noValue = regexp.MustCompile(`\{[a-z]+\}`)
)

// checkSaid says what is wrong with something that is said because of a text.
func checkSaid(out storage.Outgoing, text string) string {
	whole := strings.Join([]string{out.Text, out.HTML}, "\n")
	for _, a := range out.Answers {
		whole += "\n" + a.Text
	}
	switch {
	case !utf8.ValidString(whole):
		return "is no text"
	case out.Op == storage.Say && strings.TrimSpace(out.Text) == "":
		return "is empty"
	case noText.MatchString(whole) && !strings.Contains(text, "["):
		return "has a key for a text"
	case noValue.MatchString(whole) && !strings.Contains(text, "{"):
		return "lacks a value"
	case strings.Count(out.Text, "`")%2 != 0:
		return "has a backquote without its pair"
	case len(whole) > 60_000:
		return "is longer than anything was"
	}
	for _, r := range whole {
		if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return fmt.Sprintf("has a %U", r)
		}
	}
	return ""
}

// seeds are things that members say in transcripts: one for each word that they begin with.
func seeds(tb testing.TB) (said []string) {
	tb.Helper()
	files, err := filepath.Glob("../testdata/transcripts/*.txtar")
	if err != nil || len(files) == 0 {
		tb.Fatalf("no transcripts: %v", err)
	}
	known := map[string]bool{}
	for _, file := range files {
		c, err := transcript.Read(file)
		if err != nil {
			tb.Fatal(err)
		}
		for _, s := range c.Sections {
			for _, line := range s.Lines {
				name, _, _ := splitCommand(line.Text)
				if line.Who == "" || line.Who == transcript.Bot || line.Verb != transcript.Say || known[name] {
					continue
				}
				known[name] = true
				said = append(said, line.Text)
			}
		}
	}
	return said
}

// FuzzSay: whatever a member says, in the circle or alone with Tocsin, is no internal error; what
// is asked of it by a mark is answered, in clean text.
func FuzzSay(f *testing.F) {
	for i, text := range seeds(f) {
		f.Add(i%2 == 0, text)
	}
	for _, text := range []string{"", "!", "!vote", "!vote 1 \u202epour", "!vote 99999999999999999999 pour", "!ag \"\" le 31 février 25h61", "!journal avant 0", "!chiffres 2025-13", "!bilan tous les 0 jours"} {
		f.Add(true, text)
	}
	b := MustBusy(f)
	f.Fuzz(func(t *testing.T, circle bool, text string) {
		if len(text) > 2000 { // long ones are slow, which another test shows
			return
		}
		room := b.direct
		if circle {
			room = b.room
		}
		answers, err := b.hears(t, room, text)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if IsCommand(text) && len(answers[0]) == 0 {
			t.Errorf("%q is not answered", text)
		}
		for _, out := range answers[0] {
			if wrong := checkSaid(out.Outgoing, text); wrong != "" {
				t.Errorf("%q: what is answered %s:\n%s", text, wrong, out.Text)
			}
		}
	})
}

// FuzzAnswer: what is answered to the questions of any command is read, or asked again.
func FuzzAnswer(f *testing.F) {
	asks := slices.DeleteFunc(list(), func(c Command) bool { return c.Reply == nil })
	for i := range asks {
		for _, text := range []string{"", "1", "oui", "non", "annuler", "Le titre\u202e", "du 1 au 5 décembre", "9999999999999", "à Bruno et +Fatima", "20 min"} {
			f.Add(i, text, "non")
		}
	}
	b := MustBusy(f)
	f.Fuzz(func(t *testing.T, i int, first, second string) {
		if len(first)+len(second) > 1000 {
			return
		}
		name := b.engine.catalogue.Words("fr", "name."+asks[max(i, -i, 0)%len(asks)].Key)[0]
		for _, room := range []storage.Room{b.room, b.direct} {
			answers, err := b.hears(t, room, "!"+name, first, second)
			if err != nil {
				t.Fatalf("!%s, %q, %q: %v", name, first, second, err)
			}
			for _, all := range answers {
				for _, out := range all {
					if wrong := checkSaid(out.Outgoing, first+second); wrong != "" {
						t.Errorf("!%s, %q, %q: what is answered %s:\n%s", name, first, second, wrong, out.Text)
					}
				}
			}
		}
	})
}
