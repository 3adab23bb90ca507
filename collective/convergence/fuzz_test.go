package convergence

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"errors"
	"testing"

	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
)

// signed is any payload with a signature that holds.
func signed(tb testing.TB, payload string) string {
	tb.Helper()
	s := signer(1)
	signature := ed25519.Sign(s.key, []byte(purpose+payload))
	text, err := json.Marshal(Envelope{Key: string(s.Key()), Payload: payload, Signature: base64.RawStdEncoding.EncodeToString(signature), Version: Version})
	if err != nil {
		tb.Fatal(err)
	}
	return string(text)
}

// FuzzOpen: whatever arrives is refused or is a message that is sound; also where it is signed.
func FuzzOpen(f *testing.F) {
	one, asked, figures := tally(), terms(), someFigures()
	for _, m := range []Message{{Hello: &Hello{}}, {Tally: &one}, {Consultation: &asked}, {Figures: &figures}, {Answer: &Answer{someID}}} {
		text, err := signer(1).Sign(message(m))
		if err != nil {
			f.Fatal(err)
		}
		var e Envelope
		if err := json.Unmarshal([]byte(text), &e); err != nil {
			f.Fatal(err)
		}
		f.Add(text)
		f.Add(e.Payload)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, arrived := range []string{text, signed(t, text)} {
			m, _, err := Open(arrived)
			if err != nil {
				if !errors.Is(err, ErrMessage) {
					t.Fatalf("refused otherwise: %v", err)
				}
				continue
			}
			if err := m.Check(); err != nil {
				t.Fatalf("opened, and not sound: %v", err)
			}
			again, err := canonical(m)
			if err != nil || arrived != text && string(again) != text {
				t.Fatalf("%q is read as %s", text, again)
			}
			if m.Tally != nil && m.Tally.State == Counted {
				if m.Tally.Voted() < Least {
					t.Fatal("too small a tally is read")
				}
				if r, _, err := m.Tally.Recount(terms()); err == nil && r.Count.Voted()+r.Count.Absent+r.Count.Invalid+r.Count.Late != m.Tally.Electorate {
					t.Fatal("a tally that does not add up is counted")
				}
			}
		}
	})
}

func someFigures() Figures {
	return Figures{Period: "2025-T3", Total: 60, Services: []Sum{{Count: 12, Slug: "autres"}, {Count: 48, Slug: "banque"}},
		Obstacles: []Sum{{Count: 20, Slug: "attente"}, {AtLeast: true, Count: 15, Slug: "autres"}}}
}

func TestFiguresOfAreThoseThatAreShown(t *testing.T) {
	number := func(n int, known disclosure.Known) disclosure.Sum {
		return disclosure.Sum{Count: disclosure.Number{N: n, Known: known}}
	}
	p, _ := incident.ParsePeriod("2025-T3")
	f, ok := FiguresOf(p, disclosure.Figures{Total: number(60, disclosure.Exact),
		Services: []disclosure.Line{{Slug: "mutuelle", Sum: number(0, disclosure.Hidden)}, {Slug: "banque", Sum: number(48, disclosure.Exact)}},
		Tables:   []disclosure.Table{{Of: "obstacle", Columns: []disclosure.Line{{Slug: "attente", Sum: number(9, disclosure.AtLeast)}, {Slug: "autres", Sum: number(15, disclosure.AtLeast)}}}}})
	if !ok || len(f.Services) != 1 || f.Services[0].Slug != "banque" || len(f.Obstacles) != 1 || !f.Obstacles[0].AtLeast {
		t.Errorf("%+v, %v", f, ok)
	}
	if _, ok := FiguresOf(p, disclosure.Figures{Total: number(0, disclosure.Hidden)}); ok {
		t.Error("what is hidden is shared")
	}
}

// TestAbsentIsNotZero: what one collective does not show makes the sum one from below.
func TestAbsentIsNotZero(t *testing.T) {
	other := Figures{Period: "2025-T3", Total: 20, Services: []Sum{{Count: 20, Slug: "banque"}}}
	sum := Add([]Figures{someFigures(), other})
	want := []Sum{{Count: 68, Slug: "banque"}, {AtLeast: true, Count: 12, Slug: "autres"}}
	if sum.Total != 80 || len(sum.Services) != 2 || sum.Services[0] != want[0] || sum.Services[1] != want[1] || !sum.Obstacles[0].AtLeast {
		t.Errorf("%+v", sum)
	}
}

func TestFiguresAreSound(t *testing.T) {
	for name, change := range map[string]func(*Figures){
		"a group of nine": func(f *Figures) { f.Services[0].Count = 9 }, "more than there are": func(f *Figures) { f.Total = 59 },
		"a period of its own": func(f *Figures) { f.Period = "2025-Q3" }, "too few": func(f *Figures) { f.Total, f.Services, f.Obstacles = 9, nil, nil },
		"twice": func(f *Figures) { f.Services[1].Slug = "autres" }, "no slug": func(f *Figures) { f.Services[1].Slug = "Mme Diallo" },
	} {
		f := someFigures()
		change(&f)
		if err := f.Check(); !errors.Is(err, ErrMessage) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
