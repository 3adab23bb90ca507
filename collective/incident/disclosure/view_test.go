package disclosure

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/incident"
)

// A view adds up: what is shown and the rest are the whole, and the rest is of no small group.
func TestViewsAddUp(t *testing.T) {
	t.Parallel()
	for _, s := range usual() {
		p := Protect(random(5, s), Least)
		views := []View{p.All()}
		for _, l := range p.Services {
			v, ok := p.Service(l.Slug)
			if !ok {
				t.Fatalf("%q has no view", l.Slug)
			}
			views = append(views, v)
		}
		for _, v := range views {
			if len(v.Parts) != len(Names()) {
				t.Fatalf("%d parts", len(v.Parts))
			}
			for _, part := range v.Parts {
				n := part.Rest.Count.N
				if n != 0 && n < Least {
					t.Errorf("%s: the rest is %d", part.Of, n)
				}
				for _, c := range part.Columns {
					n += c.Sum.Count.N
				}
				if n != v.Whole.Count.N {
					t.Errorf("%s: %d is not %d", part.Of, n, v.Whole.Count.N)
				}
			}
		}
	}
}

func TestAServiceThatIsTogetherHasNoView(t *testing.T) {
	t.Parallel()
	p := Protect(cells([][]int{{20, 30}, {20, 30}, {4, 4}, {2, 2}}), Least)
	for slug, want := range map[string]int{"s00": 50, "s01": 50, "s02": -1, "s03": -1, "s99": -1, Others: 12} {
		v, ok := p.Service(slug)
		if ok != (want >= 0) || ok && v.Whole.Count != exact(want) {
			t.Errorf("%q: %v, %t", slug, v.Whole.Count, ok)
		}
	}
	if p.All().Whole.Count != exact(112) {
		t.Error("the circle has not all its reports")
	}
}

func TestStored(t *testing.T) {
	t.Parallel()
	for _, p := range []Publication{Protect(nil, Least), Protect(random(2, usual()[3]), 12), Protect(random(2, usual()[4]), Least)} {
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(p, mustRead(t, data)); diff != "" {
			t.Error(diff)
		}
	}
	s := Sum{Count: exact(0)}
	s.Measures[incident.Trips] = Number{N: 12, Known: AtLeast}
	data, err := json.Marshal(s)
	if want := `{"count":0,"trips":{"at_least":12}}`; err != nil || string(data) != want {
		t.Errorf("%s, want %s", data, want)
	}
	var back Sum
	if err := json.Unmarshal(data, &back); err != nil || back != s {
		t.Errorf("%+v came back, %v", back, err)
	}
}

func TestReadRefuses(t *testing.T) {
	t.Parallel()
	data, err := json.Marshal(Protect(cells([][]int{{20, 30}, {20, 30}}), Least))
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`{"version":1`, `{"version":2`},
		{`"of":"obstacle"`, `"of":"weather"`},
		{`"count":20`, `"count":"many"`},
		{`{"slug":"o00"`, `{"slug":"x"},{"slug":"o00"`},
		{`"services":[`, `"services":[{"slug":"x"},`},
		{`}`, ``},
	} {
		text := strings.Replace(string(data), change[0], change[1], 1)
		if text == string(data) {
			t.Fatalf("nothing to change: %s", change[0])
		}
		if _, err := Read([]byte(text)); err == nil {
			t.Errorf("%s is read", change[1])
		}
	}
}

func TestTheOrderOfReportsDoesNotMatter(t *testing.T) {
	t.Parallel()
	rows := random(9, usual()[4])
	want := Protect(rows, Least)
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	if diff := cmp.Diff(want, Protect(rows, Least)); diff != "" {
		t.Error(diff)
	}
}

func TestACircleMayAskForMore(t *testing.T) {
	t.Parallel()
	for _, least := range []int{15, 25} {
		for seed := range uint64(5) {
			rows := random(seed, usual()[3])
			p := Protect(rows, least)
			if found := onCounts(least).run([]Publication{p}, [][]Row{rows}, seed); len(found) > 0 {
				t.Errorf("least %d: %q", least, found[0])
			}
		}
	}
}
