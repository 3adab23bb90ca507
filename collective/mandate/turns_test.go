package mandate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/mandate"
	"tocsin/collective/when"
)

func TestSamePost(t *testing.T) {
	other := func(words string) mandate.Post { return mandate.Post{Kind: mandate.Other, Words: words} }
	for _, tc := range []struct {
		a, b mandate.Post
		want bool
	}{
		{press, press, true}, {press, notes, false}, {other("Trésorerie"), other(" tresorerie"), true},
		{other("a b"), other("a  b"), true}, {other("ab"), other("a b"), false}, {other("presse"), press, false},
	} {
		if got := tc.a.Same(tc.b); got != tc.want || got != tc.b.Same(tc.a) {
			t.Errorf("%+v, %+v: %v", tc.a, tc.b, got)
		}
	}
}

// TestTurns counts who had something: never what was not given, and nobody who was forgotten.
func TestTurns(t *testing.T) {
	now := MustNow(t)
	day := when.DateOf(now)
	all := []mandate.Mandate{held("a", press, now, day), held("a", press, now, day), held("a", notes, now, day), held("b", press, now, day), held("c", press, now, day),
		{State: mandate.Voting, Post: press, Holder: member("a")}, held("", press, now, day)}
	all[1].State, all[4].State, all[6].Holder = mandate.Revoked, mandate.Lapsed, ""
	if diff := cmp.Diff(map[assembly.Speaker]int{member("a"): 2, member("b"): 1}, mandate.Turns(all, press)); diff != "" {
		t.Error(diff)
	}
	own := mandate.Post{Kind: mandate.Other, Words: "zone"}
	if diff := cmp.Diff([]mandate.Post{notes, press, own}, mandate.Posts(append(all, held("a", own, now, day)))); diff != "" {
		t.Error(diff)
	}
}

// circle is a circle over some time: who is willing and what was given.
type circle struct {
	now     time.Time
	all     []mandate.Mandate
	willing []mandate.Willing
}

func (c *circle) draw(seed string, post mandate.Post) mandate.Lot {
	lot := mandate.Lot{Seed: seed}
	for _, w := range c.willing {
		if who := assembly.Member(w.Member); w.Holds(post, c.now) {
			lot.Candidates = append(lot.Candidates, mandate.Candidate{Name: string(w.Member), Who: who,
				Has: mandate.HasOf(who, post, c.all, c.now), Turns: mandate.Turns(c.all, post)[who]})
		}
	}
	return lot
}

// TestNobodyHasTwoWhileOthersAreWilling: over random years nobody is drawn, nor can be given, a second
// mandate of a kind while somebody who has none of it is willing; nobody is drawn who has a mandate while
// somebody is willing who has none; and among those who have as much it falls to who had it least often.
func TestNobodyHasTwoWhileOthersAreWilling(t *testing.T) {
	posts := []mandate.Post{press, notes, {Kind: mandate.Other, Words: "accueil"}}
	given, refused := 0, 0
	for round := range 300 {
		r := rand.New(rand.NewPCG(uint64(round), 7))
		c := circle{now: MustNow(t)}
		for step := range 60 {
			c.now = c.now.Add(time.Duration(r.IntN(20*24)) * time.Hour)
			post, who := posts[r.IntN(len(posts))], fmt.Sprint(r.IntN(6))
			switch r.IntN(3) {
			case 0:
				c.willing = append(c.willing, mandate.Willing{Member: collective.MemberID(who), Post: post, Since: c.now})
				continue
			case 1:
				if len(mandate.Before(member(who), post, c.all, c.willing, c.now)) > 0 {
					refused++
					continue
				}
				c.all = append(c.all, held(who, post, c.now, when.DateOf(c.now).Plus(1+r.IntN(90))))
			case 2:
				lot := c.draw(fmt.Sprint(step), post)
				for range r.IntN(3) {
					lot.Refuse(lot.Drawn())
				}
				drawn := lot.Drawn()
				if drawn == "" {
					continue
				}
				c.all = append(c.all, mandate.Mandate{State: mandate.Held, Post: post, Holder: drawn, Began: c.now, Until: when.DateOf(c.now).Plus(30), Lot: &lot})
			}
			given++
			c.check(t, c.all[len(c.all)-1])
		}
	}
	if given < 1000 || refused < 100 {
		t.Errorf("%d given and %d refused, so that nothing is proven", given, refused)
	}
}

// check looks at who was passed over by the last mandate, without the rules that gave it.
func (c *circle) check(t *testing.T, last mandate.Mandate) {
	t.Helper()
	before := c.all[:len(c.all)-1]
	count := func(who assembly.Speaker) (same, any, turns int) {
		for _, m := range before {
			if m.Holder != who {
				continue
			}
			if m.Post.Same(last.Post) {
				turns++
			}
			if !c.now.Before(m.Until.Plus(1).In(c.now.Location())) {
				continue
			}
			if any++; m.Post.Same(last.Post) {
				same++
			}
		}
		return same, any, turns
	}
	same, any, turns := count(last.Holder)
	for _, w := range c.willing {
		other := assembly.Member(w.Member)
		left := last.Lot != nil && slices.Contains(last.Lot.Refused, other)
		if other == last.Holder || left || w.Post != last.Post || c.now.Sub(w.Since) >= 365*24*time.Hour {
			continue
		}
		otherSame, otherAny, otherTurns := count(other)
		if same > 0 && otherSame == 0 {
			t.Fatalf("%s has a second one while %s is willing", last.Holder, other)
		}
		if last.Lot == nil {
			continue
		}
		if any > 0 && otherAny == 0 {
			t.Fatalf("%s, who has a mandate, was drawn while %s is willing and has none", last.Holder, other)
		}
		if min(same, 1) == min(otherSame, 1) && min(any, 1) == min(otherAny, 1) && otherTurns < turns {
			t.Fatalf("%s was drawn, who had it %d times, and not %s, who had it %d times", last.Holder, turns, other, otherTurns)
		}
	}
}
