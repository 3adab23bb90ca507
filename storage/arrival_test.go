package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/internal/pgtest"
)

const (
	orderRuns   = 200
	orderVoters = 8
	// Of what has no order, chi-square with 7 degrees of freedom exceeds this once in
	// 250,000 times; what is always in the same place reaches 1,400.
	orderBound = 38.0
)

// lasts counts in which place the ballot was that came last: by the bytes on the disk, by
// the ids, and how often it was the first of its page, where SQLite puts what is added to
// one, against how often chance would have it there.
type lasts struct {
	onDisk, byID          [orderVoters]int
	first, chance, spread float64
}

// onPage is like chi-square with one degree of freedom.
func (l lasts) onPage() float64 { return (l.first - l.chance) * (l.first - l.chance) / l.spread }

func chiSquare(counts [orderVoters]int) (sum float64) {
	total := 0
	for _, n := range counts {
		total += n
	}
	expected := float64(total) / orderVoters
	for _, n := range counts {
		sum += (float64(n) - expected) * (float64(n) - expected) / expected
	}
	return sum
}

// castMany fills many boxes, one after the other, with ballots that come one by one, and
// looks where the last one is. Voters, phrases and the order in which they come are at
// random.
func castMany(t *testing.T, beside bool, cast func(tx *Tx, proposal string, voter collective.MemberID, b SecretBallot) error) (found lasts) {
	t.Helper()
	s, c, room, _ := MustCircle(t)
	p, bystander := MustProposal(t, s, c, room), MustProposal(t, s, c, room)
	path := pathOf(t, s)
	unsafely(t, s)
	for i := range orderRuns {
		last := ""
		for j, k := range rand.Perm(orderVoters) {
			MustDo(t, s, func(tx *Tx) error {
				last = fmt.Sprintf("mot %d%d", k, i)
				if beside && j == 3 && i%4 == 0 { // another vote goes on beside it
					return cast(tx, bystander.ID, collective.MemberID(fmt.Sprint("m", i)), SecretBallot{fmt.Sprint("autre ", i), decision.For})
				}
				return cast(tx, p.ID, collective.MemberID(fmt.Sprint("m", k)), SecretBallot{last, decision.For})
			})
			if beside && j == 3 && i%4 == 0 {
				MustDo(t, s, func(tx *Tx) error {
					return cast(tx, p.ID, collective.MemberID(fmt.Sprint("m", k)), SecretBallot{last, decision.For})
				})
			}
		}
		found.look(t, s, MustRead(t, path), p.ID, last)
		MustDo(t, s, func(tx *Tx) error { // together, so that a naive cast finds an empty table too
			err := tx.exec("empty", "DELETE FROM secret_ballots WHERE proposal_id = ?", p.ID)
			return errors.Join(err, tx.EmptyBox(p.ID), tx.ForgetTurnout(p.ID))
		})
	}
	t.Logf("on the disk %v: %.1f; by id %v: %.1f; first of its page %.0f times, by chance %.1f: %.1f", found.onDisk, chiSquare(found.onDisk),
		found.byID, chiSquare(found.byID), found.first, found.chance, found.onPage())
	return found
}

func (l *lasts) look(t *testing.T, s *Store, disk []byte, proposal, last string) {
	t.Helper()
	var rows []secretBallotRow
	if err := s.db.Order("id").Find(&rows, "proposal_id = ?", proposal).Error; err != nil || len(rows) != orderVoters {
		t.Fatal(len(rows), err)
	}
	var places []int
	at, id := 0, 0
	for i, row := range rows {
		text, err := s.Open("secret_ballots.ballot/"+row.ID, row.Ballot)
		if err != nil {
			t.Fatal(err)
		}
		place := bytes.Index(disk, []byte(row.Ballot))
		if place < 0 {
			t.Fatal("a ballot is not on the disk")
		}
		places = append(places, place)
		var b SecretBallot
		if err := json.Unmarshal([]byte(text), &b); err != nil {
			t.Fatal(err)
		}
		if b.Phrase == last {
			at, id = place, i
		}
	}
	slices.Sort(places)
	same := slices.DeleteFunc(slices.Clone(places), func(place int) bool { return place/4096 != at/4096 })
	if share := 1 / float64(len(same)); share < 1 {
		if same[0] == at {
			l.first++
		}
		l.chance, l.spread = l.chance+share, l.spread+share*(1-share)
	}
	l.onDisk[slices.Index(places, at)]++
	l.byID[id]++
}

func pathOf(t *testing.T, s *Store) (path string) {
	t.Helper()
	pgtest.Skip(t, "it reads the file of the database")
	if err := s.db.Raw("SELECT file FROM pragma_database_list WHERE name = 'main'").Scan(&path).Error; err != nil {
		t.Fatal(err)
	}
	return path
}
