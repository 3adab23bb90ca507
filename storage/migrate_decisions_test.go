package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
)

// TestMigrateFromDecisions opens what the program wrote before there were assemblies: a
// circle of three, a proposal that was adopted, two ballots and an urn.
func TestMigrateFromDecisions(t *testing.T) {
	s, c := MustDump(t, "decisions.sql")
	room := MustRoom(t, s, "!liege:test").ID
	alice, bruno, chloe := MustMember(t, s, "@alice:test"), MustMember(t, s, "@bruno:test"), MustMember(t, s, "@chloe:test")
	if rows := MustRows(t, s, "members"); len(rows) != 3 {
		t.Fatalf("%d members: who was known is known no more", len(rows))
	}
	rules := decision.Rules{Method: decision.Majority, Fraction: collective.Half(), Of: collective.Expressed, Open: time.Hour}
	receipt, err := decision.Decide(rules, 0, decision.Count{Electorate: 3, Ballots: map[decision.Choice]int{decision.For: 2, decision.Against: 1}})
	if err != nil {
		t.Fatal(err)
	}
	want := decision.Proposal{
		Number: 1, Version: 1, Circle: room, Author: alice, Kind: decision.Action, Title: "Occuper le hall", Text: "Tous ensemble",
		Options: []string{"le matin", "le soir"}, Details: decision.Details{Place: "Liège"}, State: decision.Closed, Rules: rules,
		Opened: c.now, Deadline: c.now.Add(time.Hour), Final: c.now.Add(2 * time.Hour), Review: "2026-11-24", Receipt: &receipt,
	}
	MustDo(t, s, func(tx *Tx) error {
		p, err := tx.ProposalByPoll("tpollofproposal1")
		want.ID = p.ID
		if diff := cmp.Diff(want, p); diff != "" || err != nil {
			t.Error(diff, err)
		}
		return errors.Join(migratedBallots(t, tx, p.ID, alice, bruno, chloe), migratedRest(t, tx, p.ID, room, alice, bruno))
	})
	if got := next(t, s); got != string(room)+": ✓" {
		t.Errorf("to be said: %s", got)
	}
	a := MustAssembly(t, s, room, c.now.Add(7*day))
	attend(t, s, a, assembly.Attendee{Who: assembly.Member(chloe), Presence: assembly.InPerson})
	MustDo(t, s, func(tx *Tx) error {
		got, err := tx.AssemblyByNumber(1)
		if diff := cmp.Diff(a, got); diff != "" {
			t.Error(diff)
		}
		return errors.Join(err, tx.AddVote(a.ID, assembly.Vote{Proposal: want.ID}))
	})
}

func migratedBallots(t *testing.T, tx *Tx, proposal string, alice, bruno, chloe collective.MemberID) error {
	t.Helper()
	ballots, err := tx.Ballots(proposal, 1)
	if err != nil || len(ballots) != 2 || ballots[0].Voter != alice || ballots[0].Choice != decision.For ||
		ballots[1].Voter != bruno || ballots[1].Choice != decision.Against {
		t.Fatalf("%+v, %v", ballots, err)
	}
	if reason, err := tx.BallotReason(ballots[0].ID); reason != "parce que" || err != nil {
		t.Errorf("%q, %v", reason, err)
	}
	electors, err := tx.Electorate(proposal)
	if len(electors) != 3 || err != nil {
		t.Errorf("%v, %v", electors, err)
	}
	urns, err := tx.Urns(proposal, 1)
	if err != nil || len(urns) != 1 {
		t.Fatal(urns, err)
	}
	urn := Urn{
		ID: urns[0].ID, Seq: 3, Proposal: proposal, Version: 1, Circle: urns[0].Circle, Author: alice, Channel: decision.ByPaper,
		Ballots: map[decision.Choice]int{decision.For: 1}, Voters: []collective.MemberID{chloe}, Guests: []string{"Dounia"}, State: UrnCounted,
	}
	if diff := cmp.Diff(urn, urns[0]); diff != "" {
		t.Error(diff)
	}
	witnesses, err := tx.Supports(urn.ID, Witnesses)
	carriers, carried := tx.Supports(proposal, Carries)
	if diff := cmp.Diff([][]Support{{{Member: bruno}}, {{chloe, "j'ai les clés"}}}, [][]Support{witnesses, carriers}); diff != "" {
		t.Error(diff)
	}
	return errors.Join(err, carried)
}

func migratedRest(t *testing.T, tx *Tx, proposal string, room collective.RoomID, alice, bruno collective.MemberID) error {
	t.Helper()
	for member, want := range map[collective.MemberID]Member{
		alice: {alice, "@alice:test", "Name of @alice:test", "Name of @alice:test", "", RemindRinging},
		bruno: {bruno, "@bruno:test", "Name of @bruno:test", "Name of @bruno:test", "nl", RemindSilently},
	} {
		got, err := tx.Member(member)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Error(diff, err)
		}
	}
	var motion string
	read := tx.db.Raw("SELECT id FROM motions").Scan(&motion).Error
	m, err := tx.MotionByID(motion)
	if m.Author != bruno || m.State != MotionDropped || m.Until.IsZero() {
		t.Errorf("%+v", m)
	}
	links, linked := tx.Links(proposal)
	if diff := cmp.Diff([]Link{{"assembly", 3}}, links); diff != "" {
		t.Error(diff)
	}
	if act, err := tx.ActOf("$0"); act != (Act{room, alice, "vote", "b1"}) || err != nil {
		t.Errorf("%+v, %v", act, err)
	}
	planned, due := tx.Planned("settle", proposal)
	if !planned {
		t.Error("what falls due is forgotten")
	}
	_, verified := tx.VerifyJournal(room)
	position, got := tx.getMeta(tx.db, metaPosition)
	if position != "s42" {
		t.Errorf("sync goes on from %q", position)
	}
	return errors.Join(read, err, linked, due, verified, got)
}
