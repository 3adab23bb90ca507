package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

func TestMinutesReadBack(t *testing.T) {
	s, c, a, alice := MustMeet(t)
	line := assembly.Line{Number: 4, Kind: assembly.Task, Text: "imprimer les affiches", Who: "chloé", Due: "vendredi"}
	d := assembly.Document{
		Parts: []assembly.Part{{Heading: "Présences", Lines: []assembly.Line{{Number: 1, Text: "7 personnes"}, line}}, {}},
		Last:  4, Until: c.now.Add(7 * day), Revision: 2,
	}
	mustBeFull(t, d)
	mustBeFull(t, d.Parts[0])
	mustBeFull(t, line)
	for _, want := range []assembly.Document{d, {Parts: []assembly.Part{{Heading: "Rien"}}}, d.Corrected()} {
		MustDo(t, s, func(tx *Tx) error { return tx.SaveDocument(a.ID, want) })
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.Document(a.ID)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			if !want.Until.IsZero() {
				inZone(t, "Europe/Brussels", got.Until)
			}
			return err
		})
	}
	row := MustRows(t, s, "minutes")[0]
	if row["revision"] != int64(3) || row["until_ms"] != d.Until.UnixMilli() || row["zone"] != "Europe/Brussels" {
		t.Errorf("%v", row)
	}
	MustDo(t, s, func(tx *Tx) error { // approvals are of one revision
		_, before := tx.Support(ApprovalRef(a.ID, 2), Approves, Support{Member: alice})
		old, one := tx.Supports(ApprovalRef(a.ID, 2), Approves)
		now, two := tx.Supports(ApprovalRef(a.ID, 3), Approves)
		if len(old) != 1 || len(now) != 0 || ApprovalRef("a", 0) != "a/0" {
			t.Errorf("%v, %v", old, now)
		}
		return errors.Join(before, one, two)
	})
}

func TestVotesOfAnAssembly(t *testing.T) {
	s, c, a, _ := MustMeet(t)
	other := MustAssembly(t, s, a.Circle, c.now.Add(day))
	p1, p2, p3 := MustProposal(t, s, c, a.Circle), MustProposal(t, s, c, a.Circle), MustProposal(t, s, c, a.Circle)
	for i, step := range []struct {
		of   string
		add  assembly.Vote
		want []assembly.Vote
	}{
		{a.ID, assembly.Vote{Proposal: p2.ID, Item: "i1"}, []assembly.Vote{{Proposal: p2.ID, Item: "i1"}}},
		{a.ID, assembly.Vote{Proposal: p1.ID}, []assembly.Vote{{Proposal: p1.ID}, {Proposal: p2.ID, Item: "i1"}}},
		{a.ID, assembly.Vote{Proposal: p2.ID}, []assembly.Vote{{Proposal: p1.ID}, {Proposal: p2.ID, Item: "i1"}}},
		{a.ID, assembly.Vote{Proposal: p2.ID, Item: "i2"}, []assembly.Vote{{Proposal: p1.ID}, {Proposal: p2.ID, Item: "i2"}}},
		{other.ID, assembly.Vote{Proposal: p3.ID}, []assembly.Vote{{Proposal: p1.ID}, {Proposal: p2.ID, Item: "i2"}}},
		{other.ID, assembly.Vote{Proposal: p1.ID, Item: "i9"}, []assembly.Vote{{Proposal: p1.ID}, {Proposal: p2.ID, Item: "i2"}}},
	} {
		MustDo(t, s, func(tx *Tx) error { return tx.AddVote(step.of, step.add) })
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.AssemblyVotes(a.ID)
			if diff := cmp.Diff(step.want, got); diff != "" {
				t.Errorf("step %d: %s", i, diff)
			}
			return err
		})
	}
	MustDo(t, s, func(tx *Tx) error {
		of, v, err := tx.VoteIn(p2.ID)
		if of != a.ID || v != (assembly.Vote{Proposal: p2.ID, Item: "i2"}) {
			t.Errorf("%s %+v", of, v)
		}
		return err
	})
}

// TestMomentsThatWereTamperedWith: what nobody wrote is an error and no moment.
func TestMomentsThatWereTamperedWith(t *testing.T) {
	if _, err := openZone("Europe/Nulle-Part"); err == nil {
		t.Error("a zone that is none")
	}
	if _, err := openDay("28/11/2025"); err == nil {
		t.Error("a day that is none")
	}
	if _, err := openMoments("[1,", time.UTC); err == nil {
		t.Error("moments that are none")
	}
}
