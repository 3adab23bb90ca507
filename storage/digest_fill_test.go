package storage

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/decision"
	"tocsin/collective/digest"
	"tocsin/collective/when"
)

// Add moves the clock, for tests outside this package.
func (c *clock) Add(d time.Duration) { c.now = c.now.Add(d) }

// MustBusyYear is MustYear with so many proposals too, of which open are open and the others were decided
// day after day; with a task, a promise and a direct chat with @alice:test, who wants a daily digest of all
// of her eight circles.
func MustBusyYear(tb testing.TB, reports, proposals, open int) (*Store, *clock) {
	tb.Helper()
	s, c, circles := MustYear(tb, reports)
	MustTake(tb, s, RoomIntake{Matrix: "!dm:test", State: Joined, Kind: Direct, Encryption: "{}", Members: []MemberChange{joins(c, "@alice:test")}})
	alice := MustMember(tb, s, "@alice:test")
	rules := decision.Rules{Method: decision.Majority, Fraction: collective.Half(), Quorum: collective.Half(), Of: collective.Expressed, Open: 48 * time.Hour}
	receipt, err := decision.Decide(rules, 0, decision.Count{Electorate: 1, Ballots: map[decision.Choice]int{decision.For: 1}})
	if err != nil {
		tb.Fatal(err)
	}
	MustDo(tb, s, func(tx *Tx) error {
		for i := range proposals {
			deadline := c.now.Add(-time.Duration(proposals-i) * time.Hour)
			p := decision.Proposal{Circle: circles[i%len(circles)], Kind: decision.Action, Title: fmt.Sprint("Proposition ", i), State: decision.Closed, Rules: rules,
				Receipt: &receipt, Opened: deadline.Add(-48 * time.Hour), Deadline: deadline, Review: deadline.AddDate(0, 3, 0).Format(time.DateOnly)}
			if i >= proposals-open {
				p.State, p.Receipt, p.Review, p.Deadline = decision.Open, nil, "", c.now.Add(time.Duration(100+i)*time.Hour)
			}
			if err := tx.AddProposal(&p); err != nil {
				return err
			}
			if _, err := tx.Freeze(p.ID, Freezing{Circles: []collective.RoomID{p.Circle}, At: c.now}); err != nil {
				return err
			}
			if p.State == decision.Closed {
				continue
			}
			if _, err := tx.Cast(NewBallot{Proposal: p.ID, Version: 1, Voter: alice, Seq: int64(i), Choice: decision.For, At: c.now}); err != nil {
				return err
			}
		}
		var all error
		for i := range 4 * open {
			circle := circles[i%len(circles)]
			all = errors.Join(all, tx.AddTask(&action.Task{Circle: circle, What: "imprimer", State: action.Free, Created: c.now}),
				tx.AddPromise(&action.Promise{Circle: circle, Service: "mutuelle", What: "une réponse", State: action.Awaited, Created: c.now, Due: when.DateOf(c.now)}))
		}
		sub := digest.Subscription{Member: alice, Zone: c.now.Location(), Since: c.now, Planned: c.now, Wish: digest.Wish{Habit: when.Habit{
			Days: [7]bool{true, true, true, true, true, true, true}, Hour: 9}}}
		return errors.Join(all, tx.AddSubscription(&sub), tx.Plan("digest", sub.ID, sub.Planned))
	})
	return s, c
}

// TestDigestsAreFoundByIndex asks the database how it goes about every statement of a digest: it never
// reads all proposals, journal entries, electors or subscriptions to find some.
func TestDigestsAreFoundByIndex(t *testing.T) {
	s, c := MustBusyYear(t, 96, 40, 8)
	alice := MustMember(t, s, "@alice:test")
	circles := []collective.RoomID{MustRoom(t, s, "!c0:test").ID, MustRoom(t, s, "!c1:test").ID}
	statements := s.Statements(func() {
		MustDo(t, s, func(tx *Tx) error {
			open, err := tx.OpenIn(circles, 20)
			if len(open) != 2 {
				t.Errorf("%d open", len(open))
			}
			ids := []string{open[0].ID, open[1].ID}
			return errors.Join(err, errOf(tx.DecidedIn(circles, c.now.AddDate(0, 0, -7), c.now, 20)), errOf(tx.ReviewedIn(circles, "2026-01-01", "2026-01-07", 20)),
				errOf(tx.VoterStates(alice, ids)), errOf(tx.OpenTurnouts(ids)), errOf(tx.ActedOn(alice, c.now)), errOf(tx.SubscriptionsOf(alice)),
				errOf(tx.SubscriptionsIn(circles[0])), errOf(tx.HeldIn(circles, c.now, c.now, 20)),
				errOf(tx.DoneIn(circles, c.now, c.now, 20)), errOf(tx.ItemsLeft([]string{"a1"})))
		})
	})
	for _, sql := range statements {
		plan := planOf(t, s, sql)
		for _, table := range []string{"p", "proposals", "journal", "electorate", "e", "subscriptions", "ballots", "b", "agenda_items"} {
			if strings.Contains(plan, "SCAN "+table+"}") || strings.Contains(plan, "SCAN "+table+" ") {
				t.Errorf("%s\n%s", sql, plan)
			}
		}
	}
	if len(statements) < 11 {
		t.Errorf("%d statements: nothing is proven", len(statements))
	}
}
