package disclosure

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/incident"
)

// fuzzed reads rows from bytes, three a row: where, what and how much.
func fuzzed(data []byte) []Row {
	var rows []Row
	for ; len(data) >= 3 && len(rows) < 200; data = data[3:] {
		r := Row{Times: int(data[2] % 16)}
		r.Codes.Service, r.Codes.Obstacle = named("s", int(data[0]%6)), named("o", int(data[1]%5))
		r.Codes.Region = incident.Regions()[data[0]/64]
		r.Values[incident.Minutes] = int(data[2]/16) * int(data[1]/32)
		r.Values[incident.Household] = int(data[1]/16) % 6
		if data[0]%7 == 0 {
			r.Codes.Service = Others
		}
		rows = append(rows, r)
	}
	return rows
}

func FuzzProtect(f *testing.F) {
	f.Add([]byte(""), 10)
	f.Add([]byte("aaaaaaaaaaaaaaabbbbbbbbbabcdefghijkl"), 10)
	f.Add([]byte("the quick brown fox jumps over the lazy dog and tells of it at the counter"), 12)
	f.Add([]byte{1, 1, 15, 1, 2, 9, 2, 1, 200, 2, 2, 14, 3, 3, 1}, 0)
	f.Fuzz(func(t *testing.T, data []byte, least int) {
		least = min(least, 60)
		rows := fuzzed(data)
		p := Protect(rows, least)
		batch := [][]Row{rows}
		for _, a := range []*attack{onCounts(p.Least), onMeasure(incident.Minutes, p.Least)} {
			if found := a.run([]Publication{p}, batch, uint64(len(data))); len(found) > 0 {
				t.Fatalf("%v: %q", rows, found[0])
			}
		}
		stored, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(p, mustRead(t, stored)); diff != "" {
			t.Fatal(diff)
		}
		twice := Add([]Publication{p, p})
		if twice.Total.Count.N != 2*p.Total.Count.N {
			t.Fatalf("twice %v is %v", p.Total.Count, twice.Total.Count)
		}
	})
}

func FuzzRead(f *testing.F) {
	data, err := json.Marshal(Protect(cells([][]int{{20, 3}, {20, 30}}), Least))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"version":1}`))
	f.Add([]byte(`{"version":1,"total":{"count":{"at_least":3}},"services":[{"slug":"a"}]}`))
	f.Fuzz(func(_ *testing.T, data []byte) {
		p, err := Read(data)
		if err != nil {
			return
		}
		p.All()
		for _, l := range p.Services {
			p.Service(l.Slug)
		}
		Add([]Publication{p, p})
	})
}
