package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// booth is secret votes with everything that goes on beside them, and the attacker who
// looks at the disk after each ballot, with the sealing key.
type booth struct {
	*testing.T
	s      *Store
	c      *clock
	path   string
	voters []collective.MemberID
	votes  []decision.Proposal
	old    pieces          // of sealed ballots that are no more
	now    map[string]bool // sealed ballots
	events int
}

func newBooth(t *testing.T) *booth {
	b := &booth{T: t, c: newClock(t), path: filepath.Join(t.TempDir(), "tocsin.db"), old: pieces{}}
	b.s = MustOpen(t, b.path, b.c)
	unsafely(t, b.s)
	in := circle(b.c, "!liege:test")
	for i := range 12 {
		in.Members = append(in.Members, joins(b.c, fmt.Sprintf("@m%d:test", i)))
	}
	MustTake(t, b.s, in)
	for i := range in.Members {
		b.voters = append(b.voters, MustMember(t, b.s, fmt.Sprintf("@m%d:test", i)))
	}
	for range 3 {
		b.votes = append(b.votes, MustProposal(t, b.s, b.c, MustRoom(t, b.s, "!liege:test").ID, b.voters...))
	}
	return b
}

// ballots reads the boxes as the program does.
func (b *booth) ballots() (all []string) {
	MustDo(b.T, b.s, func(tx *Tx) error {
		for _, p := range b.votes {
			box, err := tx.SecretBallots(p.ID)
			if err != nil {
				return err
			}
			for _, in := range box {
				all = append(all, in.Phrase+" = "+string(in.Choice))
			}
		}
		return nil
	})
	slices.Sort(all)
	return all
}

// notice keeps what the sealed ballots are now, and that they were it.
func (b *booth) notice() {
	b.now = map[string]bool{}
	for _, row := range MustRows(b.T, b.s, "secret_ballots") {
		sealed := row["ballot"].(string)
		b.now[sealed] = true
		b.old.remove(sealed)
	}
}

// stolen is what the attacker reads of ballots on the disk.
func (b *booth) stolen(data []byte) (all []string) {
	for _, find := range Unsealed(b.T, key(1), data) {
		if !strings.HasPrefix(find.Text, `{"phrase"`) {
			continue
		}
		var ballot SecretBallot
		if err := json.NewDecoder(strings.NewReader(find.Text)).Decode(&ballot); err != nil {
			b.Errorf("a piece of a ballot: %q", find.Text)
		}
		all = append(all, ballot.Phrase+" = "+string(ballot.Choice))
	}
	slices.Sort(all)
	return all
}

const emptied = "after a box was emptied"

// look has the attacker look.
func (b *booth) look(when string) {
	b.Helper()
	for sealed := range b.now {
		b.old.add(sealed)
	}
	b.notice()
	data := Disk(b.T, b.path)
	if n := b.old.in(data); n > 0 {
		b.Errorf("%s: %d pieces of earlier boxes are on the disk", when, n)
	}
	if b.events++; b.events%5 == 0 || when == emptied {
		if diff := cmp.Diff(b.ballots(), b.stolen(data)); diff != "" {
			b.Errorf("%s: the disk holds other ballots than the boxes: %s", when, diff)
		}
	}
	if info, err := os.Stat(b.path + "-wal"); err != nil || info.Size() != 0 {
		b.Errorf("%s: %d bytes in the log, %v", when, info.Size(), err)
	}
}

// rest does what goes on beside the votes.
func (b *booth) rest() {
	b.events++
	id := fmt.Sprintf("$%d", b.events)
	says(b.T, b.s, command(b.c, id, fmt.Sprintf("@m%d:test", rand.IntN(12))))
	MustDo(b.T, b.s, func(tx *Tx) error {
		_, err := tx.Send(b.votes[0].Circle, id, 0, Outgoing{Op: Say, Text: strings.Repeat("✓ ", rand.IntN(200))})
		return errors.Join(err, tx.Handled(id, "vote", secretRefOf(b.votes[0])),
			tx.SaveDialog(b.votes[0].Circle, b.voters[rand.IntN(12)], "propose", strings.Repeat("texte ", rand.IntN(100))))
	})
}

func secretRefOf(p decision.Proposal) string { return "secret:" + p.ID }

// crash looks at the files as they lie there, before anybody opens them and after.
func (b *booth) crash() {
	path := MustCopy(b.T, b.path)
	want := b.ballots()
	if diff := cmp.Diff(want, b.stolen(Disk(b.T, path))); diff != "" {
		b.Errorf("of a copy one reads %s", diff)
	}
	s := MustOpen(b.T, path, b.c)
	if n := b.old.in(Disk(b.T, path)); n > 0 {
		b.Errorf("%d pieces of earlier boxes are there after a crash", n)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}
