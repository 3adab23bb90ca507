package export

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/journal"
)

func TestReadsBack(t *testing.T) {
	want := mustSample(t)
	file := mustWrite(t, want)
	if !bytes.Equal(file, mustWrite(t, want)) {
		t.Error("the same rows are written in two ways")
	}
	got, err := read(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.rows, got.rows); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want.entries, got.entries); diff != "" {
		t.Error(diff)
	}
	f, err := Open(bytes.NewReader(file), int64(len(file)), shapes)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Compare(got); err != nil {
		t.Error(err)
	}
	got.rows["things"][0][1] = int64(8)
	if err := f.Compare(got); !errors.Is(err, ErrUnsound) {
		t.Errorf("compared with another: %v", err)
	}
}

// TestEveryChangeIsRefused: of one byte, anywhere, and of the length.
func TestEveryChangeIsRefused(t *testing.T) {
	file := mustWrite(t, mustSample(t))
	want, _ := read(file)
	for i := range file {
		if i%3 == 0 {
			if _, err := read(file[:i]); !errors.Is(err, ErrUnsound) {
				t.Fatalf("cut after %d bytes: %v", i, err)
			}
		}
		changed := bytes.Clone(file)
		changed[i] ^= 0x41
		got, err := read(changed)
		if err == nil && cmp.Diff(want.rows, got.rows) == "" && cmp.Diff(want.entries, got.entries) == "" {
			continue // a byte of the ZIP that means nothing
		}
		if !errors.Is(err, ErrUnsound) {
			t.Fatalf("byte %d changed: %v", i, err)
		}
	}
}

// TestHostileFiles: what is put together by hand is refused, and costs nothing.
func TestHostileFiles(t *testing.T) {
	good := mustParts(t, mustWrite(t, mustSample(t)))
	with := func(change func([]part) []part) []byte { return mustZip(t, change(slices.Clone(good))...) }
	insert := func(p part) []byte { return with(func(all []part) []part { return slices.Insert(all, 1, p) }) }
	manifest := func(old, now string) []byte {
		return with(func(all []part) []part {
			last := &all[len(all)-1]
			if !strings.Contains(last.text, old) {
				t.Fatalf("no %q in the manifest", old)
			}
			last.text = strings.Replace(last.text, old, now, 1)
			return all
		})
	}
	for name, test := range map[string]struct {
		file []byte
		want FaultKind
	}{
		"no file":          {nil, NoExport},
		"an empty zip":     {mustZip(t), NoExport},
		"no manifest":      {with(func(all []part) []part { return all[:len(all)-1] }), NoExport},
		"too many":         {with(func(all []part) []part { return append(slices.Repeat([]part{{name: "a"}}, MaxFiles), all...) }), NoExport},
		"twice":            {insert(good[0]), Strange},
		"up":               {insert(part{name: "../x"}), Strange},
		"up and down":      {insert(part{name: "data/../x"}), Strange},
		"from the root":    {insert(part{name: "/etc/passwd"}), Strange},
		"of a disk":        {insert(part{name: `c:\x`}), Strange},
		"a hidden one":     {insert(part{name: ".x"}), Strange},
		"a folder":         {insert(part{name: "data/"}), Strange},
		"deep":             {insert(part{name: "a/b/c"}), Strange},
		"a long name":      {insert(part{name: strings.Repeat("a", 81)}), Strange},
		"a signal":         {insert(part{name: "a\x1b[2J"}), Strange},
		"a link":           {insert(part{name: "link", text: "/etc/passwd", mode: 0o120777}), Strange},
		"one more":         {insert(part{name: "more.txt"}), Changed},
		"another order":    {with(func(all []part) []part { all[0], all[1] = all[1], all[0]; return all }), Changed},
		"other words":      {with(func(all []part) []part { all[0].text = "bonsoir"; return all }), Changed},
		"a row less":       {with(func(all []part) []part { all[3].text = all[3].text[:strings.Index(all[3].text, "\n")+1]; return all }), Changed},
		"a bomb":           {with(func(all []part) []part { all[0].text = strings.Repeat("\x00", 64<<20); return all }), Changed},
		"a bomb announced": {manifest(`"size": 7`, fmt.Sprintf(`"size": %d`, int64(MaxFile)+1)), TooLarge},
		"below nothing":    {manifest(`"size": 7`, `"size": -7`), TooLarge},
		"a huge manifest":  {with(func(all []part) []part { all[len(all)-1].text += strings.Repeat(" ", maxManifest); return all }), NoExport},
		"another format":   {manifest(format, "tocsin-other"), NoExport},
		"another version":  {manifest(`"version": 1`, `"version": 2`), Newer},
		"more words":       {manifest(`"circle": "c"`, `"circle": "c", "note": 1`), Changed},
	} {
		_, err := read(test.file)
		var fault *Fault
		if !errors.As(err, &fault) || fault.Kind != test.want {
			t.Errorf("%s: %v, expected %s", name, err, test.want)
		}
		if err != nil && strings.ContainsAny(err.Error(), "\x1b\x00") {
			t.Errorf("%s: the error moves a terminal's cursor", name)
		}
	}
}

func TestMissingTableIsRefused(t *testing.T) {
	file := mustWrite(t, mustSample(t))
	_, err := Open(bytes.NewReader(file), int64(len(file)), append(slices.Clone(shapes), Table{Name: "more"}))
	var fault *Fault
	if !errors.As(err, &fault) || fault.Kind != Strange || fault.Where != "data/more.jsonl" {
		t.Error(err)
	}
}

// TestRowsAreWrittenInOneWay: whatever says the same otherwise, or something else, is refused.
func TestRowsAreWrittenInOneWay(t *testing.T) {
	table := shapes[1]
	for line, want := range map[string]bool{
		`{"id":"a","n":1,"words":""}`: true, `{"id":"a","n":-1,"words":{"x":1}}`: true, `{"id":"é<&>","n":0,"words":[1, 2]}`: true,
		`{"id":"a","n":1,"words":"x"}`: false, `{"id":"a","n":1.0,"words":""}`: false, `{"id":"a","n":"1","words":""}`: false, `{"id":1,"n":1,"words":""}`: false,
		`{"id":"a","n":1}`: false, `{"n":1,"id":"a","words":""}`: false, `{"id":"a","n":1,"words":"","x":1}`: false, `{"id":"a","id":"a","n":1,"words":""}`: false,
		`{"id":"\u0061","n":1,"words":""}`: false, ` {"id":"a","n":1,"words":""}`: false, `{"id":null,"n":1,"words":""}`: false, `[]`: false, ``: false,
		`{"id":"a","n":9223372036854775808,"words":""}`: false, `{"id":"a","n":01,"words":""}`: false, `{"id":"a","n":1,"words":null}`: true,
	} {
		if _, err := table.parseRow([]byte(line)); (err == nil) != want {
			t.Errorf("%s: %v", line, err)
		}
	}
}

// TestBounded: writing stops where a room would not take it.
func TestBounded(t *testing.T) {
	var file bytes.Buffer
	err := Write(&Bounded{&file, 100}, Manifest{Circle: "c"}, mustSample(t), readme)
	if !errors.Is(err, ErrFull) || file.Len() > 100 {
		t.Errorf("%d bytes, %v", file.Len(), err)
	}
}

// FuzzOpen: whatever a file says, it is refused with a fault or holds rows that are written back as
// they were read.
func FuzzOpen(f *testing.F) {
	good := mustWrite(f, mustSample(f))
	f.Add(good)
	f.Add(good[:len(good)-9])
	f.Add(mustZip(f, part{name: manifestName, text: "{}"}))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := read(data)
		var broken *journal.Fault
		if err != nil {
			if !errors.Is(err, ErrUnsound) && !errors.As(err, &broken) {
				t.Error(err)
			}
			return
		}
		again, err := read(mustWrite(t, got))
		if err != nil || cmp.Diff(got.rows, again.rows) != "" {
			t.Errorf("%v, read again %v, %v", got.rows, again.rows, err)
		}
	})
}

// FuzzRow is FuzzOpen for one row.
func FuzzRow(f *testing.F) {
	f.Add([]byte(`{"id":"a","n":1,"words":{"x":[1,"é"]}}`))
	f.Add([]byte(`{"id":"\\\"","n":-9,"words":""}`))
	f.Add([]byte(`{"id":"\u2028","n":0,"words":true}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		row, err := shapes[1].parseRow(line)
		if err != nil {
			return
		}
		again, err := shapes[1].appendRow(nil, row)
		if err != nil || string(again) != string(line)+"\n" {
			t.Errorf("%q is written as %q: %v", line, again, err)
		}
	})
}
