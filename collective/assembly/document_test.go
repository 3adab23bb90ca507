package assembly_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

// drafted are minutes of three parts and five lines, as they are stored.
func drafted(tb testing.TB) assembly.Document {
	tb.Helper()
	d := assembly.Document{Parts: []assembly.Part{{}, {Heading: "Budget"}, {Heading: "Grève"}}, Until: at(30, 20, 0)}
	for i, line := range []assembly.Line{
		{Text: "17 personnes"}, {Kind: assembly.Info, Text: "Il reste 1 240 €"}, {Kind: assembly.Decision, Text: "On achète du papier"},
		{Kind: assembly.Task, Text: "trois devis", Who: "amina", Due: "vendredi"}, {Kind: assembly.Idea, Text: "Une imprimante à deux"},
	} {
		d = mustAdd(tb, d, []int{0, 1, 1, 1, 2}[i], line)
	}
	return d
}

func mustAdd(tb testing.TB, d assembly.Document, part int, line assembly.Line) assembly.Document {
	tb.Helper()
	d, err := d.Add(part, line)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// mustText is a document as it is stored: what is changed in place shows in it.
func mustText(tb testing.TB, d assembly.Document) string {
	tb.Helper()
	raw, err := json.Marshal(d)
	if err != nil {
		tb.Fatal(err)
	}
	return string(raw)
}

func TestCorrections(t *testing.T) {
	d := drafted(t)
	if d.Last != 5 || d.Revision != 0 || d.PartOf(4) != 1 || d.PartOf(6) != -1 || d.PartOf(0) != -1 {
		t.Errorf("%+v", d)
	}
	d, err := d.Replace(3, assembly.Line{Number: 99, Kind: assembly.Decision, Text: "On achète du papier recyclé"})
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := d.Line(3); !ok || got.Number != 3 || got.Text != "On achète du papier recyclé" || d.PartOf(3) != 1 {
		t.Errorf("%+v", got)
	}
	if _, ok := d.Line(99); ok || d.Last != 5 {
		t.Error("a line brings a number of its own")
	}
	if d, err = d.Remove(5); err != nil || d.PartOf(5) != -1 || len(d.Parts) != 3 {
		t.Errorf("%v, %+v", err, d)
	}
	d = mustAdd(t, d, 2, assembly.Line{Number: 5, Text: "Rien d’autre"})
	if got, _ := d.Line(6); got.Text != "Rien d’autre" || d.PartOf(5) != -1 {
		t.Errorf("the number of a line that is gone is given again: %+v", d)
	}
	corrected := d.Corrected()
	if corrected.Revision != 1 || d.Revision != 0 || cmp.Diff(d.Parts, corrected.Parts) != "" {
		t.Errorf("%+v", corrected)
	}
}

func TestWhatIsNoCorrection(t *testing.T) {
	d := drafted(t)
	before := mustText(t, d)
	said := assembly.Line{Text: "x"}
	same, _ := d.Line(4)
	for name, test := range map[string]struct {
		act  func() (assembly.Document, error)
		want error
	}{
		"a part before the first": {func() (assembly.Document, error) { return d.Add(-1, said) }, assembly.ErrNoPart},
		"a part after the last":   {func() (assembly.Document, error) { return d.Add(3, said) }, assembly.ErrNoPart},
		"nothing to add":          {func() (assembly.Document, error) { return d.Add(0, assembly.Line{Text: " \n"}) }, assembly.ErrEmpty},
		"no line 0":               {func() (assembly.Document, error) { return d.Replace(0, said) }, assembly.ErrNoLine},
		"no line 6":               {func() (assembly.Document, error) { return d.Replace(6, said) }, assembly.ErrNoLine},
		"nothing in its place":    {func() (assembly.Document, error) { return d.Replace(2, assembly.Line{Who: "amina"}) }, assembly.ErrEmpty},
		"the same":                {func() (assembly.Document, error) { return d.Replace(4, same) }, assembly.ErrSame},
		"remove no line":          {func() (assembly.Document, error) { return d.Remove(6) }, assembly.ErrNoLine},
		"remove what is below 0":  {func() (assembly.Document, error) { return d.Remove(-1) }, assembly.ErrNoLine},
		"nothing to remove from":  {func() (assembly.Document, error) { return assembly.Document{}.Remove(1) }, assembly.ErrNoLine},
	} {
		got, err := test.act()
		if !errors.Is(err, test.want) || name != "nothing to remove from" && mustText(t, got) != before {
			t.Errorf("%s: %v, %+v", name, err, got)
		}
	}
	if mustText(t, d) != before {
		t.Errorf("what is refused changes %+v", d)
	}
	same.Due = "jeudi"
	if _, err := d.Replace(4, same); err != nil {
		t.Errorf("another day is a correction: %v", err)
	}
}
