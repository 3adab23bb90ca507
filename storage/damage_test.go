package storage

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/convergence"
	"tocsin/collective/decision"
	"tocsin/internal/pgtest"
)

// MustRead reads a file.
func MustRead(tb testing.TB, path string) []byte {
	tb.Helper()
	if strings.Contains(filepath.Base(path), ".db") {
		pgtest.Skip(tb, "it reads the file of the database")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// MustFilled makes a database with something in every table, and closes it.
func MustFilled(tb testing.TB) (string, *clock) {
	tb.Helper()
	path, c := filepath.Join(tb.TempDir(), "tocsin.db"), newClock(tb)
	s := MustOpen(tb, path, c)
	in := circle(c, "!liege:test", "@alice:test", "@bruno:test")
	for i := range 40 {
		in.Events = append(in.Events, command(c, fmt.Sprintf("$%d", i), "@alice:test"))
	}
	if err := s.Take(tb.Context(), Intake{Position: "s42", Rooms: []RoomIntake{in}}); err != nil {
		tb.Fatal(err)
	}
	room, alice := MustRoom(tb, s, "!liege:test").ID, MustMember(tb, s, "@alice:test")
	p := MustProposal(tb, s, c, room, alice)
	MustTake(tb, s, RoomIntake{Matrix: "!liege:test", Successor: "!next:test"})
	MustDo(tb, s, func(t *Tx) error {
		return errors.Join(t.fill(p, alice), t.meet(p, alice), t.act(room, alice), t.tell(room, alice), t.want(alice), t.join(room, alice), t.mandate(room, alice))
	})
	MustDo(tb, s, func(t *Tx) error {
		_, cast := t.Cast(NewBallot{Proposal: p.ID, Voter: alice, Choice: "pour", Reason: "parce que", Seq: 1, At: c.now})
		_, sent := t.Send(room, "$0", 0, Outgoing{Op: Say, Text: "✓"})
		return errors.Join(cast, sent, t.Record(Entry{Circle: room, Member: alice, Act: "vote", Ref: p.ID, Detail: "détail"}),
			t.AddChange(&Change{Thing: "task/t1", Parts: []Altered{{Thing{TaskThing, "t1"}, map[string]string{"owner": string(alice)}, nil}}}, []collective.RoomID{room}),
			t.SaveDialog(room, alice, "vote", map[string]int{"number": 1}))
	})
	if err := s.Close(); err != nil {
		tb.Fatal(err)
	}
	return path, c
}

// fill puts something into each table of the life of a proposal.
func (t *Tx) fill(p decision.Proposal, member collective.MemberID) error {
	p.Options, p.Details = []string{"le hall", "la gare"}, decision.Details{Place: "Liège", Refused: []string{"virements"}}
	p.Final, p.Review = p.Deadline.Add(time.Hour), "2026-11-24"
	urn := Urn{
		Proposal: p.ID, Version: 1, Circle: p.Circle, Author: member, Channel: decision.ByPaper, State: UrnWaiting,
		Ballots: map[decision.Choice]int{decision.For: 2}, Voters: []collective.MemberID{member}, Guests: []string{"Chloé"},
	}
	_, frozen := t.Freeze(p.ID, Freezing{Circles: []collective.RoomID{p.Circle}, At: t.Now, Active: t.Now})
	_, cast := t.CastSecret(p.ID, member, SecretBallot{Phrase: "tambour calme", Choice: decision.For})
	_, seconded := t.Support(p.ID, Seconds, Support{Member: member, Reason: "oui"})
	return errors.Join(t.SaveProposal(p), t.SetPoll(p.ID, p.Circle, "t1"), frozen, cast, seconded, t.SaveUrn(&urn),
		t.SaveMotion(&Motion{Proposal: p.ID, Version: 1, Author: member, Kind: ToProlong, Until: p.Deadline, State: MotionWaiting}),
		t.Link(p.ID, Link{"proposal", 1}))
}

// join puts something into each table of a joint consultation.
func (t *Tx) join(room collective.RoomID, member collective.MemberID) error {
	terms := convergence.Terms{ID: "0123", Number: 1, Question: "Quand ?"}
	_, shared := t.ShareFigures(room, SharedFigures{Period: "2026-T4", AtMs: 1, Content: "{}"})
	return errors.Join(shared, t.Converge(room), t.SaveTocsin(Tocsin{Account: t.Account("@ailleurs:test"), Key: "clé", Other: "autre"}),
		t.Showed(room, t.Account("@ailleurs:test")), t.SaveConsultation(Consultation{Terms: terms, Circle: room, State: ConsultationOffered, Author: member}),
		t.SavePart("0123", Part{State: PartCounted, Message: "signé"}))
}

// refuses opens a file with some content, which has to be refused as damaged and
// left as it is: it may be the only one that there is.
func refuses(t *testing.T, content []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tocsin.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), Options{Path: path, Key: key(1), Now: newClock(t).Now})
	if err == nil {
		_ = s.Close()
	}
	if !errors.Is(err, ErrDamaged) {
		t.Errorf("opened with %v", err)
	}
	if !bytes.Equal(content, MustRead(t, path)) {
		t.Error("the refused open changed the file")
	}
}

func TestOpenTruncated(t *testing.T) {
	path, _ := MustFilled(t)
	whole := MustRead(t, path)
	for _, n := range []int{20, 99, 100, 512, 4095, 4096, 4097, len(whole) / 2, len(whole)/2 + 1000, len(whole) - 4096} {
		t.Run(fmt.Sprint(n), func(t *testing.T) { refuses(t, whole[:n]) })
	}
}

func TestOpenGarbage(t *testing.T) {
	random := rand.NewChaCha8([32]byte{1})
	for _, n := range []int{10, 600, 4096, 100_000} {
		garbage := make([]byte, n)
		_, _ = random.Read(garbage)
		t.Run(fmt.Sprint(n), func(t *testing.T) { refuses(t, garbage) })
	}
	t.Run("text", func(t *testing.T) { refuses(t, bytes.Repeat([]byte("ceci n'est pas une base\n"), 200)) })
	t.Run("another format", func(t *testing.T) { refuses(t, []byte("PK\x03\x04 an archive")) })
}

// TestOpenWithAPageOverwritten breaks one page after the other.
func TestOpenWithAPageOverwritten(t *testing.T) {
	const page = 4096
	path, _ := MustFilled(t)
	whole := MustRead(t, path)
	random := rand.NewChaCha8([32]byte{2})
	for at := 0; at+page <= len(whole); at += page {
		broken := bytes.Clone(whole)
		_, _ = random.Read(broken[at : at+page])
		t.Run(fmt.Sprintf("random page %d", at/page+1), func(t *testing.T) { refuses(t, broken) })
		zeroed := bytes.Clone(whole)
		clear(zeroed[at : at+page])
		t.Run(fmt.Sprintf("empty page %d", at/page+1), func(t *testing.T) { refuses(t, zeroed) })
	}
}
