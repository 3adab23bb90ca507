package pledge_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"tocsin/collective"
	"tocsin/collective/pledge"
)

// A life of random acts: pledges come and go, whoever is asked answers or not. At every
// moment, what is asked and what would be held is right.
func TestLife(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		var all []pledge.Pledge
		for range 60 {
			all = act(r, all)
			checkCall(t, all)
			for _, m := range pledge.Call(all) {
				all[find(all, m)].State = pledge.Asked
			}
			if again := pledge.Call(all); again != nil {
				t.Fatalf("%v: %v are asked twice", all, again)
			}
			checkSettle(t, all)
		}
	}
}

// act is what one member does.
func act(r *rand.Rand, all []pledge.Pledge) []pledge.Pledge {
	m := collective.MemberID(rune('a' + r.IntN(12)))
	i := find(all, m)
	switch {
	case i < 0:
		return append(all, pledge.Pledge{Member: m, Threshold: r.IntN(10), State: pledge.Pledged})
	case r.IntN(3) == 0:
		return slices.Delete(all, i, i+1)
	case all[i].State == pledge.Asked:
		all[i].State = pledge.Confirmed
	}
	return all
}

func find(all []pledge.Pledge, m collective.MemberID) int {
	return slices.IndexFunc(all, func(p pledge.Pledge) bool { return p.Member == m })
}

func thresholds(all []pledge.Pledge) []int {
	var list []int
	for _, p := range all {
		list = append(list, p.Threshold)
	}
	return list
}

// checkCall says that nobody is asked who is not to be, and nobody left out.
func checkCall(t *testing.T, all []pledge.Pledge) {
	t.Helper()
	k, asked := reach(thresholds(all)), pledge.Call(all)
	for _, p := range all {
		want := p.State == pledge.Pledged && p.Threshold <= k && k >= pledge.Floor
		if slices.Contains(asked, p.Member) != want {
			t.Fatalf("%v: asked %v, and %d accept", all, asked, k)
		}
	}
}

// checkSettle says that those who are held are a fixed point, and the largest: it lets
// one after the other down who asks for more than there are, as members would by hand.
func checkSettle(t *testing.T, all []pledge.Pledge) {
	t.Helper()
	held, k := pledge.Settle(all)
	if len(held) != k || k != 0 && k < pledge.Floor {
		t.Fatalf("%v: held %v, and their number is %d", all, held, k)
	}
	for _, p := range held {
		if p.State != pledge.Confirmed || p.Threshold > k {
			t.Fatalf("%v: %v is held among %d", all, p, k)
		}
	}
	again, number := pledge.Settle(held)
	if !slices.Equal(again, held) || number != k {
		t.Fatalf("%v: settling again gives %v", held, again)
	}
	left := slices.DeleteFunc(slices.Clone(all), func(p pledge.Pledge) bool { return p.State != pledge.Confirmed })
	for {
		i := slices.IndexFunc(left, func(p pledge.Pledge) bool { return p.Threshold > len(left) })
		if i < 0 {
			break
		}
		left = slices.Delete(left, i, i+1)
	}
	if len(left) < pledge.Floor {
		left = nil
	}
	if !slices.Equal(left, held) {
		t.Fatalf("%v: held %v, by hand %v", all, held, left)
	}
}

// Whoever takes a pledge back never makes a greater number hold.
func TestTakingBackNeverRaises(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 2_000 {
		all := list(pledge.Confirmed, randomThresholds(r)...)
		_, k := pledge.Settle(all)
		for i := range all {
			if _, less := pledge.Settle(slices.Delete(slices.Clone(all), i, i+1)); less > k {
				t.Fatalf("%v without %v: %d instead of %d", all, all[i], less, k)
			}
		}
	}
}
