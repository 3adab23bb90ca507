package export

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"

	"tocsin/collective/journal"
)

var shapes = []Table{
	{"circle", []Column{{"id", Text}, {"name", Text}}},
	{"things", []Column{{"id", Text}, {"n", Number}, {"words", JSON}}},
}

// sample is a circle in memory.
type sample struct {
	rows    map[string][]Row
	entries []journal.Entry
}

func (s sample) Tables() []Table { return shapes }

func (s sample) Each(table string, do func(Row) error) error {
	for _, row := range s.rows[table] {
		if err := do(row); err != nil {
			return err
		}
	}
	return nil
}

func (s sample) EachEntry(do func(journal.Entry) error) error {
	for _, e := range s.entries {
		if err := do(e); err != nil {
			return err
		}
	}
	return nil
}

func mustSample(tb testing.TB) sample {
	tb.Helper()
	first := journal.Entry{Circle: "c", Seq: 1, Act: "propose", Salt: "s", Detail: "é", Digest: journal.Digest("s", "é")}
	hash, err := first.Link("")
	if err != nil {
		tb.Fatal(err)
	}
	first.Hash = hash
	return sample{map[string][]Row{
		"circle": {{"c", "Liège & <Namur> \"1\"\n\u2028"}},
		"things": {{"a", int64(-7), ""}, {"b", int64(1) << 62, `{"x": [1, "=é"]}`}},
	}, []journal.Entry{first}}
}

var readme = []Extra{{"README.txt", func(w io.Writer) error { _, err := io.WriteString(w, "bonjour"); return err }}}

func mustWrite(tb testing.TB, s Source) []byte {
	tb.Helper()
	var file bytes.Buffer
	if err := Write(&file, Manifest{Schema: 7, Circle: "c", Language: "fr"}, s, readme); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

// read reads a file as an import does, to its end.
func read(data []byte) (sample, error) {
	f, err := Open(bytes.NewReader(data), int64(len(data)), shapes)
	if err == nil {
		err = f.Check()
	}
	got := sample{rows: map[string][]Row{}}
	for _, t := range shapes {
		if err == nil {
			err = f.Each(t.Name, func(row Row) error { got.rows[t.Name] = append(got.rows[t.Name], row); return nil })
		}
	}
	if err == nil {
		err = f.EachEntry(func(e journal.Entry) error { got.entries = append(got.entries, e); return nil })
	}
	return got, err
}

// part is a file of a ZIP that somebody else made.
type part struct {
	name, text string
	mode       uint32
}

func mustZip(tb testing.TB, parts ...part) []byte {
	tb.Helper()
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for _, p := range parts {
		head := &zip.FileHeader{Name: p.name, Method: zip.Deflate}
		if p.mode != 0 {
			head.ExternalAttrs = p.mode << 16
			head.CreatorVersion = 3 << 8
		}
		w, err := z.CreateHeader(head)
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := io.WriteString(w, p.text); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

func mustParts(tb testing.TB, data []byte) (parts []part) {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		tb.Fatal(err)
	}
	for _, file := range z.File {
		in, err := file.Open()
		if err != nil {
			tb.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			tb.Fatal(err)
		}
		parts = append(parts, part{name: file.Name, text: string(text)})
	}
	return parts
}
