package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"tocsin/collective"
)

// TestTheLastBallotIsAnywhere: neither where a ballot lies on the disk nor its id tells
// when it came.
func TestTheLastBallotIsAnywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("one thing after the other, many times")
	}
	for _, beside := range []bool{false, true} {
		found := castMany(t, beside, func(tx *Tx, proposal string, voter collective.MemberID, b SecretBallot) error {
			_, err := tx.CastSecret(proposal, voter, b)
			return err
		})
		for name, sum := range map[string]float64{
			"on the disk": chiSquare(found.onDisk), "by id": chiSquare(found.byID), "on a page": found.onPage(),
		} {
			if sum > orderBound {
				t.Errorf("chi-square is %.1f %s, expected at most %.0f", sum, name, orderBound)
			}
		}
	}
}

// TestNaiveBallotsTellTheirOrder holds two usual ways of keeping ballots against the same
// measure, which both must fail.
func TestNaiveBallotsTellTheirOrder(t *testing.T) {
	if testing.Short() {
		t.Skip("one thing after the other, many times")
	}
	n := 0
	insert := func(tx *Tx, id, proposal string, b SecretBallot) error {
		text, err := json.Marshal(b)
		row := secretBallotRow{id, proposal, tx.Seal("secret_ballots.ballot/"+id, string(text)+strings.Repeat(" ", secretLength-len(text)))}
		tx.veil()
		return errors.Join(err, tx.db.Create(&row).Error)
	}
	numbered := castMany(t, false, func(tx *Tx, proposal string, _ collective.MemberID, b SecretBallot) error {
		n++
		return insert(tx, fmt.Sprintf("%026d", n), proposal, b)
	})
	if ids := chiSquare(numbered.byID); ids < 10*orderBound {
		t.Errorf("numbered ballots pass: %.1f", ids)
	}
	appended := castMany(t, false, func(tx *Tx, proposal string, _ collective.MemberID, b SecretBallot) error {
		return insert(tx, newID(), proposal, b)
	})
	if onPage := appended.onPage(); onPage <= orderBound { // about 170
		t.Errorf("ballots with random ids that are added one by one pass: %.1f", onPage)
	}
}
