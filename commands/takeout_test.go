package commands

import (
	"archive/zip"
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"log/slog"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/collective/export"
	"tocsin/i18n"
	"tocsin/storage"
)

// stayingKinds are what falls due and does not leave with a circle, each with the reason.
var stayingKinds = map[string]string{
	dueReask: "who voted is not known elsewhere", dueObjectors: "who objected is not known elsewhere",
	dueReading: "when a text is read again is drawn anew: the hour would be one of this host's",
	dueCall:    "pledges stay", dueSettle: "pledges stay", dueExpire: "pledges stay", dueOver: "pledges stay",
	dueJoint: "between Tocsins: another host is another one",
	dueTotal: "corrects a message of this bot; the next signature plans it again",
	dueFreed: "told to one member", dueRestored: "tells what a backup of this host has", dueMandateTell: "a digest is a member's own",
	dueMandateFreed:     "tells of who left, which another host does not know",
	dueTakenOut:         "tells of a file that was taken before",
	storage.DueGreeting: "of this bot's account", storage.DueWelcome: "of this bot's account", storage.DueLeft: "asks one member",
	storage.DueMoved: "of a circle that comes in",
}

// TestEveryKindLeavesOrStays: whoever adds something that falls due says whether it leaves.
func TestEveryKindLeavesOrStays(t *testing.T) {
	found := 0
	for _, pattern := range []string{"*.go", "../storage/*.go"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				spec, ok := n.(*ast.ValueSpec)
				if !ok || len(spec.Values) != 1 || !strings.HasPrefix(strings.ToLower(spec.Names[0].Name), "due") {
					return true
				}
				if lit, ok := spec.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
					kind, _ := strconv.Unquote(lit.Value)
					found++
					if slices.Contains(leaving(), kind) == (stayingKinds[kind] != "") {
						t.Errorf("%s: %s leaves or stays: add it to leaving, or to stayingKinds with the reason", path, kind)
					}
				}
				return true
			})
		}
	}
	if found != len(leaving())+len(stayingKinds) {
		t.Errorf("%d kinds in the code, %d of which something is said", found, len(leaving())+len(stayingKinds))
	}
}

// mustTakeout is the export of the circle as `tocsin export` would write it.
func mustTakeout(tb testing.TB, e *Engine, room storage.Room) []byte {
	tb.Helper()
	var file bytes.Buffer
	err := e.store.Do(tb.Context(), func(tx *storage.Tx) error {
		file.Reset()
		return e.WriteExport(&file, tx.Export(e.Exporting(room.ID)), room.ID, i18n.French)
	})
	if err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

// mustMove brings exports into the empty database of another host with another key, which has the
// same clock, and returns what comes of it.
func (s *scene) mustMove(files ...[]byte) *scene {
	s.tb.Helper()
	other := &scene{tb: s.tb, path: filepath.Join(s.tb.TempDir(), "other.db"), now: s.now, events: 10_000}
	var err error
	other.store, err = storage.Open(s.tb.Context(), storage.Options{
		Path: other.path, Key: bytes.Repeat([]byte{7}, storage.KeySize), Now: func() time.Time { return other.now },
	})
	if err != nil {
		s.tb.Fatal(err)
	}
	s.tb.Cleanup(func() { _ = other.store.Close() })
	other.engine = New(other.store, MustTexts(s.tb), s.engine.settings, slog.New(slog.NewTextHandler(&other.log, nil)))
	for _, data := range files {
		f, err := export.Open(bytes.NewReader(data), int64(len(data)), storage.ExportTables())
		if err != nil {
			s.tb.Fatal(err)
		}
		if _, err := other.store.Import(s.tb.Context(), f, other.engine.Exporting("")); err != nil {
			s.tb.Fatal(err)
		}
	}
	return other
}

func (s *scene) circle(matrix string) (found storage.Room) {
	s.tb.Helper()
	rooms, err := s.store.Rooms(s.tb.Context())
	if err != nil {
		s.tb.Fatal(err)
	}
	for _, room := range rooms {
		if room.Matrix == matrix {
			found = room
		}
	}
	return found
}

// TestWalksLeaveAndComeBack: whatever members did, their circle comes in elsewhere as it left.
func TestWalksLeaveAndComeBack(t *testing.T) {
	for seed := range uint64(3) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			t.Parallel()
			w := newWalk(t, 40+seed)
			w.meets = 5
			for range 120 {
				w.step()
			}
			var files [][]byte
			for _, matrix := range []string{liege, namur} {
				files = append(files, mustTakeout(t, w.engine, w.circle(matrix)))
			}
			alone := w.mustMove(files[0])
			if again := mustTakeout(t, alone.engine, alone.circle(liege)); !bytes.Equal(files[0], again) {
				t.Error("what came in alone leaves otherwise")
			}
			both := w.mustMove(files...)
			for i, matrix := range []string{liege, namur} {
				if again := mustTakeout(t, both.engine, both.circle(matrix)); !bytes.Equal(files[i], again) {
					t.Errorf("%s came in beside the other and leaves otherwise", matrix)
				}
			}
			for range 12 {
				both.now = both.now.Add(8 * 24 * time.Hour)
				if err := both.engine.Tick(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			if said := both.heard(); len(said) > 0 {
				t.Errorf("said before the bot has entered a room: %q", said)
			}
			CheckLedgers(t, both.engine, both.store)
		})
	}
}

// TestCircleGoesOn elsewhere: who is there is told what is to be done again, the vote closes at its
// deadline with the ballots that were given here, and a result of before reads the same.
func TestCircleGoesOn(t *testing.T) {
	s := MustScene(t)
	s.say("alice", `!proposer question "Avant ?" jusqu'à demain 18h`)
	s.say("bruno", "!vote 1 contre trop tôt")
	s.wait(30 * time.Hour)
	before := s.say("alice", "!résultat 1")
	s.say("alice", `!proposer question "Après ?" jusqu'à vendredi 18h`)
	s.say("bruno", "!vote 2 contre")
	other := s.mustMove(mustTakeout(t, s.engine, s.circle(liege)))
	other.take(storage.RoomIntake{Matrix: liege, State: storage.Joined, Encryption: "{}", Members: []storage.MemberChange{
		{Matrix: user("alice"), Name: "alice", Membership: "join", Since: other.now}, {Matrix: user("bruno"), Name: "bruno", Membership: "join", Since: other.now},
	}})
	if said := other.wait(time.Minute); !strings.Contains(said, "continue ici") || !strings.Contains(said, "À revoter\u00a0: n°\u00a02") {
		t.Errorf("%q", said)
	}
	if after := other.say("alice", "!résultat 1"); !slices.Equal(before, after) {
		t.Errorf("%q, before %q", after, before)
	}
	if said := other.say("alice", "!vote 2 pour"); !strings.Contains(said[0], "✓") {
		t.Errorf("%q", said)
	}
	if said := other.wait(100 * time.Hour); !strings.Contains(said, "N°\u00a02 adoptée") || !strings.Contains(said, "1 membre sur 3") {
		t.Errorf("%q", said)
	}
	CheckLedgers(t, other.engine, other.store)
}

// TestJointVoteWithoutItsOtherCircle is not counted as if nobody there had voted.
func TestJointVoteWithoutItsOtherCircle(t *testing.T) {
	s := MustScene(t)
	s.enter(namur, storage.Circle, "alice", "nora")
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"}, storage.RoomIntake{Matrix: namur, Name: "Namur"})
	s.say("alice", `!proposer question "Ensemble ?" jusqu'à demain 18h avec Namur`)
	p := s.proposal(1)
	if len(p.Others) != 1 || p.State != decision.Open {
		t.Fatalf("%+v", p)
	}
	other := s.mustMove(mustTakeout(t, s.engine, s.circle(liege)))
	other.enter(liege, storage.Circle, "alice", "bruno", "chloé")
	other.say("alice", "!vote 1 pour")
	other.wait(48 * time.Hour)
	if p := other.proposal(1); p.State != decision.Withdrawn {
		t.Errorf("%s", p.State)
	}
	if said := other.say("alice", "!journal"); !strings.Contains(said[0], "un autre de ses cercles n'est pas ici") {
		t.Errorf("%q", said)
	}
}

// TestReadmeAndTables: what people read is there in every language, and computes nothing.
func TestReadmeAndTables(t *testing.T) {
	s := MustScene(t)
	s.say("alice", `!proposer question "=1+1 ?" jusqu'à demain 18h`)
	for _, lang := range i18n.Langs() {
		var file bytes.Buffer
		room := s.circle(liege)
		err := s.store.Do(t.Context(), func(tx *storage.Tx) error {
			return s.engine.WriteExport(&file, tx.Export(s.engine.Exporting(room.ID)), room.ID, lang)
		})
		if err != nil {
			t.Fatal(err)
		}
		z, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
		if err != nil {
			t.Fatal(err)
		}
		readme, tables := mustPart(t, z.File[0]), 0
		for _, part := range z.File {
			if !strings.HasSuffix(part.Name, ".csv") {
				continue
			}
			tables++
			if !strings.Contains(readme, part.Name) {
				t.Errorf("%s: the text does not tell of %s", lang, part.Name)
			}
			if text := mustPart(t, part); strings.Contains(text, "\n=") || strings.Contains(text, ";=") || strings.Contains(text, "[export.") {
				t.Errorf("%s: %s", lang, text)
			}
		}
		if tables != 18 || strings.ContainsAny(readme, "{}[") {
			t.Errorf("%s: %d tables, %s", lang, tables, readme)
		}
	}
}

func mustPart(tb testing.TB, part *zip.File) string {
	tb.Helper()
	in, err := part.Open()
	if err != nil {
		tb.Fatal(err)
	}
	text, err := io.ReadAll(in)
	if err != nil {
		tb.Fatal(err)
	}
	return string(text)
}
