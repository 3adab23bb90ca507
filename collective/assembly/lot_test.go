package assembly_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

func candidates(past ...int) []assembly.Candidate {
	all := make([]assembly.Candidate, len(past))
	for i, p := range past {
		all[i] = assembly.Candidate{ID: string(rune('a' + i)), Past: p}
	}
	return all
}

// These hashes were computed by printf and sha256sum.
const byHand = `253a4cafaca5cf2bf9349b5ea63ab5f5a4a96e7e9cb5d51735f1a4d1062b6568 dora
54d7de4094181788bd4a40382179183c67a37803419514bf5a1e254b279387f3 bruno
77d5d96b28f0b23bbd808345f5f31a86c2b25fc1086be17de5b8482eb89ade28 alice
a23647a0028d83e3ff564fae1563618eaee8069335e7e02c203d3a395b5e4ec7 carla
`

func TestDrawByHand(t *testing.T) {
	group := []assembly.Candidate{{ID: "alice"}, {ID: "bruno"}, {ID: "carla"}, {ID: "dora"}}
	if diff := cmp.Diff([]string{"dora", "bruno", "alice", "carla"}, assembly.Draw([]byte("5eed"), group, 4)); diff != "" {
		t.Error(diff)
	}
	proof := assembly.Lot{Seed: "5eed", Candidates: group}.Proof()
	if diff := cmp.Diff("seed 5eed\n0 "+strings.ReplaceAll(strings.TrimSpace(byHand), "\n", "\n0 ")+"\n", proof); diff != "" {
		t.Error(diff)
	}
	group[0].Past, group[1].Past = 2, 1
	if diff := cmp.Diff([]string{"dora", "carla", "bruno", "alice"}, assembly.Draw([]byte("5eed"), group, 9)); diff != "" {
		t.Error(diff)
	}
	for n, want := range map[int]int{-1: 0, 0: 0, 1: 1, 4: 4, 5: 4} {
		if got := assembly.Draw(nil, group, n); len(got) != want || got == nil {
			t.Errorf("%d: %v", n, got)
		}
	}
}

// The order of the list never counts; one who stands in it twice has the most turns said.
func TestDrawIsOfASet(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 500 {
		seed := fmt.Append(nil, round)
		list := candidates(0, 1, 0, 2, 0, 1, 1, 0)
		want := assembly.Draw(seed, list, 8)
		list = append(list, assembly.Candidate{ID: "d", Past: 0}, assembly.Candidate{ID: "d", Past: 1})
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		n := random.IntN(9)
		if diff := cmp.Diff(want[:n], assembly.Draw(seed, list, n)); diff != "" {
			t.Fatal(diff)
		}
		for i := range 8 { // one less moves nobody else
			gone := want[i]
			less := slices.DeleteFunc(slices.Clone(list), func(c assembly.Candidate) bool { return c.ID == gone })
			rest := slices.Delete(slices.Clone(want), i, i+1)
			if diff := cmp.Diff(rest, assembly.Draw(seed, less, 8)); diff != "" {
				t.Fatal(diff)
			}
		}
	}
}

// Two of six equals make 30 ordered pairs. Over 30,000 seeds each is to come up 1,000
// times; the sum of squares over 1,000 exceeds 66.4 by chance once in 10,000 (chi-square,
// 29 degrees of freedom). The seeds are fixed, so that this holds always or never.
func TestDrawIsUniform(t *testing.T) {
	pairs := map[string]int{}
	for seed := range 30_000 {
		pairs[strings.Join(assembly.Draw(fmt.Appendf(nil, "%08x", seed), candidates(0, 0, 0, 0, 0, 0), 2), "")]++
	}
	sum := 0.0
	for _, n := range pairs {
		sum += float64((n-1000)*(n-1000)) / 1000
	}
	if len(pairs) != 30 || sum > 66.4 {
		t.Errorf("%d pairs, chi-square %.1f: %v", len(pairs), sum, pairs)
	}
}

// Drawn again and again, nobody has two turns more than anybody else.
func TestDrawRemembers(t *testing.T) {
	list := candidates(0, 0, 0, 0, 0, 0, 0)
	for round := range 200 {
		for _, id := range assembly.Draw(fmt.Append(nil, round), list, 1+round%4) {
			list[id[0]-'a'].Past++
		}
		low, high := list[0].Past, list[0].Past
		for _, c := range list {
			low, high = min(low, c.Past), max(high, c.Past)
		}
		if high-low > 1 {
			t.Fatalf("round %d: %v", round, list)
		}
	}
}

// Whoever refuses changes their own place only, and never comes back.
func TestRefusals(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for round := range 500 {
		lot := assembly.Lot{Seed: fmt.Sprint(round), Candidates: candidates(0, 1, 0, 2, 0, 1, 1, 0), Places: 1 + random.IntN(5)}
		order := assembly.Draw([]byte(lot.Seed), lot.Candidates, 8)
		places := lot.Drawn()
		if diff := cmp.Diff(order[:lot.Places], places); diff != "" || !lot.Verify(places) {
			t.Fatal(diff)
		}
		for _, i := range random.Perm(8) {
			who := order[i]
			lot.Refused = append(lot.Refused, who)
			after := lot.Drawn()
			for p := range places {
				if (places[p] != after[p]) != (places[p] == who) || after[p] != "" && slices.Contains(lot.Refused, after[p]) {
					t.Fatalf("%v refuse: %v, then %v", lot.Refused, places, after)
				}
			}
			places = after
			if lot.Verify(append(places[:len(places):len(places)], "x")) {
				t.Fatal("verified one too many")
			}
		}
		if strings.Join(places, "") != "" {
			t.Fatalf("all refused: %v", places)
		}
	}
	lot := assembly.Lot{Candidates: candidates(0), Places: 2, Refused: []string{"", "z", "a", "a"}}
	if diff := cmp.Diff([]string{"", ""}, lot.Drawn()); diff != "" {
		t.Error(diff)
	}
	if got := (assembly.Lot{Places: -1}).Drawn(); len(got) != 0 {
		t.Error(got)
	}
}
