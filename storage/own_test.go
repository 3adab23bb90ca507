package storage

import (
	"errors"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/pledge"
)

// MustFillOwn is a database in which alice is wherever a member can be.
func MustFillOwn(tb testing.TB) (s *Store, c *clock, alice collective.MemberID) {
	tb.Helper()
	path, c := MustFilled(tb)
	s = MustOpen(tb, path, c)
	MustTake(tb, s, RoomIntake{Matrix: "!dm:test", State: Joined, Kind: Direct, Encryption: "{}", Members: []MemberChange{joins(c, "@alice:test")}})
	alice = MustMember(tb, s, "@alice:test")
	room := MustRoom(tb, s, "!liege:test").ID
	MustDo(tb, s, func(tx *Tx) error {
		p, err := tx.ProposalByNumber(1)
		if err != nil {
			return err
		}
		if err := tx.SavePledge(Pledge{Proposal: p.ID, Pledge: pledge.Pledge{Member: alice, State: pledge.Confirmed, Threshold: 12, Named: true}}); err != nil {
			return err
		}
		_, sent := tx.Send(MustDirect(tb, tx, alice), "pledge-over:"+p.ID+":"+string(alice)+":7", 0, Outgoing{Op: Say, Text: "tombée"})
		a := assembly.Assembly{Circle: room, Kind: assembly.General, State: assembly.Called, Starts: c.now, Ends: c.now}
		return errors.Join(sent, tx.exec("cast", "INSERT INTO electorate_circles VALUES (?, ?, ?)", p.ID, room, alice),
			tx.AddAssembly(&a), tx.SaveRole(a.ID, assembly.Holder{Role: assembly.Writing, Who: assembly.Member(alice)}),
			tx.Plan("pledge-over", p.ID+":"+string(alice), c.now.Add(time.Hour)))
	})
	for _, source := range ownSources() {
		for column := range strings.FieldsSeq(source.covers) {
			table, name, _ := strings.Cut(column, ".")
			if table != "members" && table != "memberships" && table != "supports" && table != "journal" { // those are sealed for their place, or chained
				mustSetWherePossible(tb, s, table, name, string(alice))
			}
		}
	}
	MustExec(tb, s, "UPDATE ballots SET seq = 900")
	MustExec(tb, s, "UPDATE inbox SET state = 'handled', body = '', verb = 'vote', ref = 'b1' WHERE seq % 2 = 0")
	return s, c, alice
}

// MustDirect is the direct chat with a member.
func MustDirect(tb testing.TB, tx *Tx, member collective.MemberID) collective.RoomID {
	tb.Helper()
	room, err := tx.DirectRoom(member)
	if err != nil {
		tb.Fatal(err)
	}
	return room.ID
}

// TestEverySourceShows: wherever a member is referred to, they see it, and what is sealed opens.
func TestEverySourceShows(t *testing.T) {
	s, _, alice := MustFillOwn(t)
	MustDo(t, s, func(tx *Tx) error {
		for _, source := range ownSources() {
			for column := range strings.FieldsSeq(source.covers) {
				some, err := tx.readOwn(source, alice)
				if err != nil || len(some) == 0 || len(some[0]) == 0 {
					t.Errorf("%s, %s: %v, %v", source.topic, column, some, err)
				}
			}
		}
		all, err := tx.OwnData(alice)
		for _, own := range all {
			if len(own.Of) == 0 {
				t.Errorf("nothing is shown under %s", own.Topic)
			}
		}
		return err
	})
}

// TestOwnDataIsOneself: of somebody else nothing is shown.
func TestOwnDataIsOneself(t *testing.T) {
	s, c, _ := MustFillOwn(t)
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: []MemberChange{joins(c, "@nobody:test")}})
	nobody := MustMember(t, s, "@nobody:test")
	MustDo(t, s, func(tx *Tx) error {
		all, err := tx.OwnData(nobody)
		for _, own := range all {
			if len(own.Of) > 0 && own.Topic != "identity" && own.Topic != "circles" {
				t.Errorf("%s: %v", own.Topic, own.Of)
			}
		}
		return err
	})
}

// TestOwnFactsAreReadable: a ballot as its voter sees it.
func TestOwnFactsAreReadable(t *testing.T) {
	s, c, alice := MustFillOwn(t)
	MustDo(t, s, func(tx *Tx) error {
		all, err := tx.OwnData(alice)
		for _, own := range all {
			for _, b := range own.Of {
				facts := map[string]any{}
				for _, f := range b {
					facts[f.Name] = f.Value
				}
				switch {
				case own.Topic == "ballots" && (facts["choice"] != "pour" || facts["reason"] != "parce que" || facts["title"] != "Occuper le hall" || !facts["at"].(time.Time).Equal(c.now)),
					own.Topic == "identity" && (facts["address"] != "@alice:test" || facts["name"] != "Name of @alice:test"),
					own.Topic == "pledges" && facts["threshold"] != int64(12),
					own.Topic == "secret" && len(facts) != 3,
					own.Topic == "journal" && facts["detail"] != "détail":
					t.Errorf("%s: %v", own.Topic, facts)
				}
			}
		}
		return err
	})
}
