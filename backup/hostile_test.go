package backup

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var sealKey = bytes.Repeat([]byte{1}, 32)

// mustSeal is the file of a backup with any content, as whoever has the key can make one.
func mustSeal(tb testing.TB, plain []byte) []byte {
	tb.Helper()
	var out bytes.Buffer
	s, err := newSealing(&out, sealKey)
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := s.Write(plain); err != nil {
		tb.Fatal(err)
	}
	if err := s.Close(); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

type entry struct {
	head tar.Header
	text string
}

func file(name, text string) entry {
	return entry{tar.Header{Name: name, Size: int64(len(text)), Mode: 0o600}, text}
}

// mustTar is an archive of some files; whole closes it.
func mustTar(tb testing.TB, whole bool, files ...entry) []byte {
	tb.Helper()
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, f := range files {
		if err := w.WriteHeader(&f.head); err != nil {
			tb.Fatal(err)
		}
		if _, err := io.WriteString(w, f.text); err != nil {
			tb.Fatal(err)
		}
	}
	if whole {
		if err := w.Close(); err != nil {
			tb.Fatal(err)
		}
	}
	return out.Bytes()
}

func known(err error) bool {
	return errors.Is(err, ErrFormat) || errors.Is(err, ErrKey) || errors.Is(err, ErrDamaged)
}

const aboutIt = `{"at":"2026-11-28T03:00:00Z","version":"v1","schema":7}`

// TestCutAnywhere: a backup that is cut at any byte is no backup, and nothing can be put behind one.
func TestCutAnywhere(t *testing.T) {
	small := mustSeal(t, mustTar(t, true, file(manifestName, aboutIt), file(DatabaseName, "pages")))
	large := mustSeal(t, mustTar(t, true, file(manifestName, aboutIt), file(DatabaseName, strings.Repeat("pages of it ", 13_000))))
	chunk := chunkSize + 16
	for name, test := range map[string]struct {
		file []byte
		step func(int) int
	}{
		"small": {small, func(n int) int { return n + 1 }},
		"large": {large, func(n int) int {
			if at := (n - 32) % chunk; at < 40 || at > chunk-40 { // each byte around where chunks meet
				return n + 1
			}
			return n + 331
		}},
	} {
		if _, err := Read(bytes.NewReader(test.file), sealKey, ""); err != nil {
			t.Fatal(name, err)
		}
		for n := 0; n < len(test.file); n = test.step(n) {
			if _, err := Read(bytes.NewReader(test.file[:n]), sealKey, ""); !known(err) {
				t.Fatalf("%s, cut to %d of %d bytes: %v", name, n, len(test.file), err)
			}
		}
		for _, behind := range [][]byte{{0}, make([]byte, 16), test.file[32:], test.file, bytes.Repeat([]byte{7}, 3*chunk)} {
			if _, err := Read(io.MultiReader(bytes.NewReader(test.file), bytes.NewReader(behind)), sealKey, ""); !known(err) {
				t.Errorf("%s, with %d bytes behind it: %v", name, len(behind), err)
			}
		}
	}
}

// TestChunksInAnotherOrder: chunks are neither moved, repeated, left out nor taken from another backup
// of the same key.
func TestChunksInAnotherOrder(t *testing.T) {
	plain := mustTar(t, true, file(manifestName, aboutIt), file(DatabaseName, strings.Repeat("pages of it ", 20_000)))
	one, two := mustSeal(t, plain), mustSeal(t, plain)
	chunks := func(file []byte) (all [][]byte) {
		for body := file[32:]; len(body) > 0; body = body[min(chunkSize+16, len(body)):] {
			all = append(all, body[:min(chunkSize+16, len(body))])
		}
		return all
	}
	a, b := chunks(one), chunks(two)
	if len(a) != 4 {
		t.Fatalf("%d chunks", len(a))
	}
	for name, order := range map[string][][]byte{
		"swapped": {a[1], a[0], a[2], a[3]}, "swapped later": {a[0], a[2], a[1], a[3]}, "the last first": {a[3], a[0], a[1], a[2]},
		"one left out": {a[0], a[2], a[3]}, "the first left out": {a[1], a[2], a[3]}, "the last left out": {a[0], a[1], a[2]},
		"one twice": {a[0], a[1], a[1], a[2], a[3]}, "the last twice": {a[0], a[1], a[2], a[3], a[3]}, "of another": {a[0], b[1], a[2], a[3]},
		"all of another": b, "nothing": nil,
	} {
		file := append(bytes.Clone(one[:32]), bytes.Join(order, nil)...)
		if _, err := Read(bytes.NewReader(file), sealKey, ""); !known(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSealedByTheKey: not even whoever has the key makes a backup that writes elsewhere, fills a disk or
// is half of one.
func TestSealedByTheKey(t *testing.T) {
	about, database := file(manifestName, aboutIt), file(DatabaseName, "pages")
	for name, plain := range map[string][]byte{
		"nothing": nil, "a text": []byte(strings.Repeat("bonjour ", 200)), "zeros": make([]byte, 2048),
		"no manifest": mustTar(t, true, database), "no database": mustTar(t, true, about),
		"a file twice": mustTar(t, true, about, database, database), "a manifest twice": mustTar(t, true, about, about, database),
		"another file": mustTar(t, true, about, database, file("key", "ab")),
		"up":           mustTar(t, true, about, file("../tocsin.db", "x")), "from the root": mustTar(t, true, about, file("/tmp/tocsin.db", "x")),
		"below": mustTar(t, true, about, file("./tocsin.db", "x")), "a zero byte": mustTar(t, true, about, file("tocsin.db ", "x")),
		"a link":      mustTar(t, true, about, entry{head: tar.Header{Name: DatabaseName, Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}}),
		"a folder":    mustTar(t, true, about, entry{head: tar.Header{Name: DatabaseName, Typeflag: tar.TypeDir}}),
		"a pipe":      mustTar(t, true, about, entry{head: tar.Header{Name: DatabaseName, Typeflag: tar.TypeFifo}}),
		"a hard link": mustTar(t, true, about, entry{head: tar.Header{Name: DatabaseName, Typeflag: tar.TypeLink, Linkname: manifestName}}),
		"huge":        mustTar(t, false, about, entry{head: tar.Header{Name: DatabaseName, Size: 1 << 60}, text: "pages"}), "a header that is none": append(mustTar(t, false, about), bytes.Repeat([]byte{7}, 1024)...),
		"cut inside":               mustTar(t, false, about, database)[:1024+300],
		"a manifest of a megabyte": mustTar(t, true, file(manifestName, `{"version":"`+strings.Repeat("x", 1<<20)+`"}`), database),
		"a manifest of text":       mustTar(t, true, file(manifestName, "bonjour"), database),
		"a manifest and more":      mustTar(t, true, file(manifestName, aboutIt+aboutIt), database),
		"holes":                    sparse(t),
	} {
		t.Run(name, func(t *testing.T) {
			outside := t.TempDir()
			dir := filepath.Join(outside, "in")
			if err := os.Mkdir(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			if _, err := Read(bytes.NewReader(mustSeal(t, plain)), sealKey, dir); !known(err) {
				t.Error(err)
			}
			found, err := os.ReadDir(outside)
			if err != nil || len(found) != 1 {
				t.Error(found, err)
			}
			checkFiles(t, dir)
		})
	}
}

// sparse is an archive with a file of a terabyte of nothing, which the writer of tar does not make: it is
// given records of the same length, whose names are changed.
func sparse(tb testing.TB) []byte {
	tb.Helper()
	holes := file(DatabaseName, "1\n0\n0\n"+strings.Repeat("\x00", 506))
	holes.head.Format = tar.FormatPAX
	holes.head.PAXRecords = map[string]string{"XYZ.sparse.major": "1", "XYZ.sparse.minor": "0", "XYZ.sparse.name": DatabaseName, "XYZ.sparse.realsize": "1099511627776"}
	return bytes.ReplaceAll(mustTar(tb, true, file(manifestName, aboutIt), holes), []byte("XYZ.sparse"), []byte("GNU.sparse"))
}

// checkFiles makes sure that what was put somewhere is small, for its owner only, and of a known name.
func checkFiles(tb testing.TB, dir string) {
	tb.Helper()
	found, err := os.ReadDir(dir)
	if err != nil {
		tb.Error(err)
	}
	for _, f := range found {
		info, err := f.Info()
		if err != nil || info.Mode() != 0o600 || info.Size() > 1<<20 || f.Name() != DatabaseName && f.Name() != RecoveryName {
			tb.Errorf("%s, %v bytes, %v: %v", f.Name(), info.Size(), info.Mode(), err)
		}
	}
}

// TestKeysOfAnotherSize are no keys: an empty one would be everybody's.
func TestKeysOfAnotherSize(t *testing.T) {
	for _, n := range []int{0, 16, 31, 33} {
		if _, err := newSealing(io.Discard, make([]byte, n)); err == nil {
			t.Errorf("%d bytes seal", n)
		}
		if _, err := Read(bytes.NewReader(mustSeal(t, nil)), make([]byte, n), ""); err == nil {
			t.Errorf("%d bytes open", n)
		}
	}
}

// TestDamageIsSaidAgain: whoever reads on after damage does not come to the end of a file that looks whole.
func TestDamageIsSaidAgain(t *testing.T) {
	data := mustSeal(t, make([]byte, 2*chunkSize))
	data[len(data)-1] ^= 1
	o, err := newOpening(bytes.NewReader(data), sealKey)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(o); !errors.Is(err, ErrDamaged) {
		t.Fatal(err)
	}
	for range 3 {
		if n, err := o.Read(make([]byte, 10)); n > 0 || !errors.Is(err, ErrDamaged) {
			t.Error(n, err)
		}
	}
}

// FuzzSealed opens whatever somebody sealed: it writes what belongs into a backup, or says what is wrong.
func FuzzSealed(f *testing.F) {
	f.Add(mustTar(f, true, file(manifestName, aboutIt), file(RecoveryName, "EsTc"), file(DatabaseName, "pages")))
	f.Add(mustTar(f, true, file("../x", "y")))
	f.Add(sparse(f))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, plain []byte) {
		if len(plain) > 1<<18 {
			return
		}
		dir := t.TempDir()
		if _, err := Read(bytes.NewReader(mustSeal(t, plain)), sealKey, dir); err != nil && !known(err) {
			t.Error(err)
		}
		checkFiles(t, dir)
	})
}
