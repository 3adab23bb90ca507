package journal

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
)

// mustEntries is a chain of so many entries, the second and third with words.
func mustEntries(tb testing.TB, n int) []Entry {
	tb.Helper()
	entries := make([]Entry, n)
	for i := range entries {
		entries[i] = Entry{Circle: "liege", Seq: int64(i) + 1, At: 1764000000000 + int64(i), Member: "m1", Act: "propose", Ref: "p1"}
		if i == 1 || i == 2 {
			entries[i].Salt, entries[i].Detail = "SALT", "On ferme à <midi>\nle \"lundi\" & le mardi"
			entries[i].Digest = Digest("SALT", entries[i].Detail)
		}
	}
	mustLink(tb, entries)
	return entries
}

// mustLink gives entries the hashes that they would have.
func mustLink(tb testing.TB, entries []Entry) {
	tb.Helper()
	before := ""
	for i := range entries {
		var err error
		if entries[i].Hash, err = entries[i].Link(before); err != nil {
			tb.Fatal(err)
		}
		before = entries[i].Hash
	}
}

func mustFile(tb testing.TB, entries []Entry) string {
	tb.Helper()
	var b bytes.Buffer
	if err := Write(&b, entries); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

// TestFormat holds the format: files and hashes that members wrote down outlive this program.
// The numbers were computed apart, with Python, from the arrays in the package comment.
func TestFormat(t *testing.T) {
	e := Entry{Circle: "c", Seq: 1, At: 1764000000000, Member: "m", Act: "propose", Ref: "p", Salt: "S", Detail: "é", Digest: Digest("S", "é")}
	hash, err := e.Link("")
	if err != nil {
		t.Fatal(err)
	}
	e.Hash = hash
	want := `{"circle":"c","seq":1,"at":1764000000000,"member":"m","act":"propose","ref":"p","digest":"15ca82c2c508a2755b0071f16663a0f8727bad9f8c308e0946ec24cc20c160ec","hash":"54b55c0b0fa91ea924ab30ee7f259b12fedfe81eff067b1d4c7108254bcb2063","salt":"S","detail":"é"}` + "\n"
	if got := mustFile(t, []Entry{e}); got != want {
		t.Errorf("%s", got)
	}
}

func TestVerify(t *testing.T) {
	entries := mustEntries(t, 6)
	for i, e := range entries {
		c, err := Verify(strings.NewReader(mustFile(t, entries)), Print(e.Hash[:LeastPrint]))
		if err != nil || c.Entries != 6 || c.Head != entries[5].Hash || c.Found != int64(i)+1 || c.Since() != int64(5-i) || c.Circle != "liege" {
			t.Errorf("%+v, %v", c, err)
		}
	}
}

// TestVerifyNames names what was done to a file, and where.
func TestVerifyNames(t *testing.T) {
	for name, test := range map[string]struct {
		change func([]Entry) []Entry
		want   Fault
	}{
		"an act":         {func(e []Entry) []Entry { e[3].Act = "withdraw"; return e }, Fault{4, Changed}},
		"a member":       {func(e []Entry) []Entry { e[2].Member = "m2"; return e }, Fault{3, Changed}},
		"a moment":       {func(e []Entry) []Entry { e[0].At++; return e }, Fault{1, Changed}},
		"words":          {func(e []Entry) []Entry { e[1].Detail += " !"; return e }, Fault{2, Reworded}},
		"words added":    {func(e []Entry) []Entry { e[4].Detail = "Non"; return e }, Fault{5, Reworded}},
		"a digest":       {func(e []Entry) []Entry { e[1].Digest = Digest("a", "b"); return e }, Fault{2, Changed}},
		"a hash":         {func(e []Entry) []Entry { e[4].Hash = e[3].Hash; return e }, Fault{5, Changed}},
		"one left out":   {func(e []Entry) []Entry { return slices.Delete(e, 2, 3) }, Fault{3, Missing}},
		"the first":      {func(e []Entry) []Entry { return e[1:] }, Fault{1, Missing}},
		"two swapped":    {func(e []Entry) []Entry { e[2], e[3] = e[3], e[2]; return e }, Fault{3, Missing}},
		"one twice":      {func(e []Entry) []Entry { return slices.Insert(e, 3, e[2]) }, Fault{4, Misplaced}},
		"one inserted":   {func(e []Entry) []Entry { return inserted(e, 3) }, Fault{5, Changed}},
		"another circle": {func(e []Entry) []Entry { e[5].Circle = "namur"; return e }, Fault{6, Foreign}},
	} {
		entries := test.change(mustEntries(t, 6))
		c, err := Verify(strings.NewReader(mustFile(t, entries)), "")
		var fault *Fault
		if !errors.As(err, &fault) || *fault != test.want || !errors.Is(err, ErrTampered) || c.Entries != test.want.Entry-1 {
			t.Errorf("%s: %v, %d entries, expected %v", name, err, c.Entries, &test.want)
		}
	}
}

// inserted is a chain with an entry of its own at i, linked well, and the others after it.
func inserted(e []Entry, i int) []Entry {
	out := slices.Insert(slices.Clone(e), i, Entry{Circle: "liege", At: 5, Act: "amend"})
	for n := i; n < len(out); n++ {
		out[n].Seq = int64(n) + 1
	}
	out[i].Hash, _ = out[i].Link(out[i-1].Hash)
	return out
}

// TestCutOrWrittenAnew shows in no chain, but to whoever wrote a hash down.
func TestCutOrWrittenAnew(t *testing.T) {
	entries := mustEntries(t, 6)
	known := Print(entries[5].Hash)
	anew := mustEntries(t, 6)
	anew[1].Member = "m2"
	mustLink(t, anew)
	for name, file := range map[string]string{"cut": mustFile(t, entries[:4]), "anew": mustFile(t, anew)} {
		if c, err := Verify(strings.NewReader(file), known); err != nil || c.Found != 0 {
			t.Errorf("%s: %+v, %v", name, c, err)
		}
	}
}

func TestWhatIsNoFile(t *testing.T) {
	good := mustFile(t, mustEntries(t, 2))
	for name, file := range map[string]string{
		"nothing": "", "words": "bonjour\n", "an array": "[]\n", "an empty line": good + "\n", "spaces": strings.Replace(good, `:"liege"`, `: "liege"`, 1),
		"an unknown field": strings.Replace(good, `{"circle"`, `{"x":1,"circle"`, 1), "a field twice": strings.Replace(good, `"act"`, `"act":"vote","act"`, 1),
		"half a line": good[:len(good)/3], "a long line": strings.Repeat("x", maxLine+1),
	} {
		if _, err := Verify(strings.NewReader(file), ""); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Verify(strings.NewReader(strings.ReplaceAll(good, "\n", "\r\n")), ""); err != nil {
		t.Errorf("saved on Windows: %v", err)
	}
}

func TestWordsThatNoFileHolds(t *testing.T) {
	entries := mustEntries(t, 3)
	entries[1].Detail = "\xff"
	entries[1].Digest = Digest("SALT", "\xff")
	mustLink(t, entries)
	if c, err := Verify(strings.NewReader(mustFile(t, entries)), ""); err != nil || c.Entries != 3 {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestPrints(t *testing.T) {
	hash := strings.Repeat("3f9a07c2", 8)
	for _, text := range []string{hash, Groups(hash), Short(hash), "3F9A 07C2 3f9a-07c2", " 3f9a\u00a007c2\n3f9a07c2 "} {
		if p, err := ParsePrint(text); err != nil || !p.Of(hash) || p.Of(strings.Repeat("0", 64)) {
			t.Errorf("%q: %q, %v", text, p, err)
		}
	}
	for _, text := range []string{"", "3f9a 07c2", hash + "0", "3f9a07c23f9a07cg", "avant 40"} {
		if p, err := ParsePrint(text); err == nil {
			t.Errorf("%q: %q", text, p)
		}
	}
	if Print("").Of(hash) || Short(hash) != "3f9a 07c2 3f9a 07c2" || Groups("") != "" || Short("") != "" {
		t.Error(Short(hash))
	}
}
