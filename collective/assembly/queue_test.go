package assembly_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

func names(order []assembly.Waiting) string {
	var all []string
	for _, w := range order {
		name := strings.TrimPrefix(strings.TrimPrefix(string(w.Who), "m:"), "g:")
		switch w.Wish {
		case assembly.Point:
			name += "!"
		case assembly.Reply:
			name += ">"
		}
		all = append(all, name)
	}
	return strings.Join(all, " ")
}

// Twelve speak: each has turns and minutes behind them, and asks in the order of the list.
func TestTwelveSpeakers(t *testing.T) {
	q := assembly.Queue{Spoke: map[assembly.Speaker]assembly.Talk{}}
	for _, s := range []struct {
		name           string
		turns, minutes int
		wish           assembly.Wish
	}{
		{"ada", 2, 4, assembly.Hand}, {"bea", 0, 0, assembly.Hand}, {"cem", 1, 9, assembly.Hand},
		{"dan", 1, 2, assembly.Hand}, {"eva", 0, 0, assembly.Hand}, {"fux", 3, 1, assembly.Reply},
		{"gia", 1, 2, assembly.Reply}, {"hal", 9, 90, assembly.Point}, {"ida", 0, 1, assembly.Hand},
		{"jon", 2, 3, assembly.Hand}, {"kim", 0, 0, assembly.Point},
	} {
		who := member(s.name)
		q.Spoke[who] = assembly.Talk{Turns: s.turns, Time: time.Duration(s.minutes) * time.Minute}
		if s.name == "ada" {
			start(t, &q, assembly.Guest("lou"))
		}
		if err := q.Ask(who, s.wish, at(24, 19, 1)); err != nil {
			t.Fatal(err)
		}
	}
	// hal and kim have points of order; gia, with one turn, has the reply and not fux.
	const want = "hal! kim! gia> bea eva ida dan cem jon ada fux"
	if got := names(q.Order()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	var called []string
	for turn, ok := q.Next(at(24, 19, 2)); ok; turn, ok = q.Next(at(24, 19, 2)) {
		called = append(called, names([]assembly.Waiting{{Who: turn.Who, Wish: turn.Wish}}))
	}
	if diff := cmp.Diff(strings.Fields(want), called); diff != "" {
		t.Error(diff)
	}
	if got := q.Spoke[assembly.Guest("lou")]; got != (assembly.Talk{Turns: 1, Time: 2 * time.Minute}) {
		t.Error(got)
	}
	if q.Spoke[member("hal")].Turns != 9 || q.Spoke[member("gia")].Turns != 2 {
		t.Error("a point of order is no turn, a reply is one")
	}
}

// start lets somebody speak at 19:00.
func start(tb testing.TB, q *assembly.Queue, who assembly.Speaker) {
	tb.Helper()
	if err := q.Ask(who, assembly.Hand, at(24, 19, 0)); err != nil {
		tb.Fatal(err)
	}
	if turn, ok := q.Next(at(24, 19, 0)); !ok || turn.Who != who {
		tb.Fatalf("%v speaks", turn)
	}
}

func TestAskIsRefused(t *testing.T) {
	q := assembly.Queue{}
	check := func(who assembly.Speaker, wish assembly.Wish, want error) {
		t.Helper()
		if err := q.Ask(who, wish, at(24, 19, 0)); !errors.Is(err, want) {
			t.Errorf("%s asks for %s: %v, want %v", who, wish, err, want)
		}
	}
	check(member("a"), "chanter", assembly.ErrWish)
	check(assembly.Guest("  "), assembly.Hand, assembly.ErrNobody)
	check(member("a"), assembly.Reply, assembly.ErrNoReply) // nobody speaks
	start(t, &q, member("a"))
	check(member("a"), assembly.Point, assembly.ErrSpeaks)
	check(member("b"), assembly.Hand, nil)
	check(member("b"), assembly.Hand, assembly.ErrStands)
	check(member("b"), assembly.Reply, nil) // changes their mind
	check(member("b"), assembly.Reply, assembly.ErrStands)
	q.Next(at(24, 19, 1))
	check(member("a"), assembly.Reply, assembly.ErrNoReply) // to a reply
	check(member("c"), assembly.Point, nil)
	q.Next(at(24, 19, 2))
	check(member("a"), assembly.Reply, assembly.ErrNoReply) // to a point of order
	for i := range assembly.MaxWaiting {
		check(assembly.Guest(fmt.Sprint(i)), assembly.Hand, nil)
	}
	check(member("z"), assembly.Hand, assembly.ErrCrowded)
	check(assembly.Guest("3"), assembly.Point, nil) // has a place
}

// The reply stays due over a point of order, is given on when its member withdraws, and
// is past with the turn after it.
func TestDirectReply(t *testing.T) {
	q := assembly.Queue{Spoke: map[assembly.Speaker]assembly.Talk{member("c"): {Turns: 1}}}
	start(t, &q, member("a"))
	ask := func(name string, wish assembly.Wish) {
		t.Helper()
		if err := q.Ask(member(name), wish, at(24, 19, 1)); err != nil {
			t.Fatal(err)
		}
	}
	check := func(want string) {
		t.Helper()
		if got := names(q.Order()); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	ask("b", assembly.Hand)
	ask("c", assembly.Reply)
	check("c> b")
	ask("d", assembly.Reply)
	check("d> b c")
	ask("e", assembly.Point)
	check("e! d> b c")
	q.Next(at(24, 19, 2))
	check("d> b c")
	if !q.Withdraw(member("d")) || q.Withdraw(member("d")) {
		t.Error("d did not stand there, or still does")
	}
	check("c> b")
	q.Next(at(24, 19, 3))
	ask("d", assembly.Hand)
	check("b d")
	ask("b", assembly.Point) // asks again, behind nobody
	check("b! d")
	ask("b", assembly.Hand)
	check("d b") // and its first arrival is gone
}
