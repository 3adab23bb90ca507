package export

import (
	"archive/zip"
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"tocsin/collective/journal"
)

// File is an export that is read. Its names and sizes are sound, and nothing more is known until
// Check has been through it.
type File struct {
	Manifest
	tables []Table
	parts  map[string]*zip.File
}

// Open reads what is in a file that holds these tables. The error is a *Fault.
func Open(r io.ReaderAt, size int64, tables []Table) (*File, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, &Fault{Kind: NoExport, Cause: err}
	}
	if len(z.File) == 0 || len(z.File) > MaxFiles || z.File[len(z.File)-1].Name != manifestName {
		return nil, &Fault{Kind: NoExport}
	}
	f := &File{tables: tables, parts: map[string]*zip.File{}}
	for _, part := range z.File {
		if f.parts[part.Name] != nil || !plainName(part.Name) || !part.Mode().IsRegular() {
			return nil, &Fault{Kind: Strange, Where: shown(part.Name)}
		}
		f.parts[part.Name] = part
	}
	if err := f.readManifest(); err != nil {
		return nil, err
	}
	return f, f.matches(z.File[:len(z.File)-1])
}

// shown is a name that somebody else chose, so that it harms no terminal.
func shown(name string) string { return fmt.Sprintf("%.80q", name) }

func (f *File) readManifest() error {
	in, err := f.parts[manifestName].Open()
	if err != nil {
		return &Fault{Kind: NoExport, Where: manifestName, Cause: err}
	}
	defer func() { _ = in.Close() }()
	text, err := io.ReadAll(io.LimitReader(in, maxManifest+1))
	if err != nil || len(text) > maxManifest {
		return &Fault{Kind: NoExport, Where: manifestName, Cause: err}
	}
	if err := json.Unmarshal(text, &f.Manifest); err != nil || f.Format != format {
		return &Fault{Kind: NoExport, Where: manifestName, Cause: err}
	}
	if f.Version != Version {
		return &Fault{Kind: Newer, Where: fmt.Sprintf("version %d", f.Version)}
	}
	if again, err := manifestText(f.Manifest); err != nil || !bytes.Equal(again, text) {
		return &Fault{Kind: Changed, Where: manifestName, Cause: err}
	}
	return nil
}

// matches compares the manifest with the names that are there, and with the tables.
func (f *File) matches(parts []*zip.File) error {
	if len(parts) != len(f.Files) {
		return &Fault{Kind: Changed, Where: manifestName}
	}
	total, tables := int64(0), map[string]bool{journalName: true}
	for i, part := range parts {
		said := f.Files[i]
		if said.Name != part.Name {
			return &Fault{Kind: Changed, Where: shown(part.Name)}
		}
		if said.Size < 0 || said.Size > MaxFile {
			return &Fault{Kind: TooLarge, Where: said.Name}
		}
		if total += said.Size; total > MaxTotal {
			return &Fault{Kind: TooLarge}
		}
		tables[said.Name] = true
	}
	for _, t := range f.tables {
		if !tables[t.file()] {
			return &Fault{Kind: Strange, Where: t.file()}
		}
	}
	if f.parts[journalName] == nil {
		return &Fault{Kind: Strange, Where: journalName}
	}
	return nil
}

// Check reads everything once, and compares it with the sizes and hashes of the manifest.
func (f *File) Check() error {
	for _, part := range f.Files {
		if err := f.check(part); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) check(part Part) error {
	in, err := f.parts[part.Name].Open()
	if err != nil {
		return &Fault{Kind: Changed, Where: part.Name, Cause: err}
	}
	defer func() { _ = in.Close() }()
	sum := sha256.New()
	n, err := io.Copy(sum, io.LimitReader(in, part.Size+1))
	if err != nil || n != part.Size || hex.EncodeToString(sum.Sum(nil)) != part.SHA256 {
		return &Fault{Kind: Changed, Where: part.Name, Cause: err}
	}
	return nil
}

// Tables are those that Open was given.
func (f *File) Tables() []Table { return f.tables }

// Each reads the rows of a table. What do returns ends the reading; the other errors are faults.
func (f *File) Each(table string, do func(Row) error) error {
	for _, t := range f.tables {
		if t.Name == table {
			return f.eachLine(t.file(), func(number int, line []byte) error {
				row, err := t.parseRow(line)
				if err != nil {
					return rowFault(t.file(), number, err)
				}
				return do(row)
			})
		}
	}
	return fmt.Errorf("read %s: no such table", table)
}

// EachEntry reads the journal, and follows its chain. An error of that is a *journal.Fault.
func (f *File) EachEntry(do func(journal.Entry) error) error {
	chain := journal.NewChain("")
	return f.eachLine(journalName, func(number int, line []byte) error {
		e, err := journal.Parse(string(line))
		if err != nil {
			return rowFault(journalName, number, err)
		}
		if err := chain.Add(e); err != nil {
			return err
		}
		return do(e)
	})
}

func (f *File) eachLine(name string, do func(number int, line []byte) error) error {
	in, err := f.parts[name].Open()
	if err != nil {
		return &Fault{Kind: Changed, Where: name, Cause: err}
	}
	defer func() { _ = in.Close() }()
	lines := bufio.NewScanner(io.LimitReader(in, MaxFile))
	lines.Buffer(make([]byte, 0, 64<<10), MaxLine)
	for number := 1; lines.Scan(); number++ {
		if err := do(number, lines.Bytes()); err != nil {
			return err
		}
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		return &Fault{Kind: TooLarge, Where: name}
	} else if err != nil {
		return &Fault{Kind: Changed, Where: name, Cause: err}
	}
	return nil
}
