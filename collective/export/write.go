package export

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"tocsin/collective/journal"
)

// Source is a circle that is written: its rows, table by table and in their order, and its journal.
type Source interface {
	Tables() []Table
	Each(table string, do func(Row) error) error
	EachEntry(do func(journal.Entry) error) error
}

// Extra is a file for people: what the rows say in other words. Nothing reads it back.
type Extra struct {
	Name  string
	Write func(io.Writer) error
}

// ErrFull says that a file got larger than it may.
var ErrFull = errors.New("the export is too large")

// Write writes a circle as a file: what people read, the journal, the tables, and the manifest last.
func Write(w io.Writer, head Manifest, s Source, extras []Extra) error {
	head.Format, head.Version, head.Files = format, Version, nil
	z := &writer{zip: zip.NewWriter(w), head: head}
	for _, extra := range extras {
		if err := z.file(extra.Name, extra.Write); err != nil {
			return err
		}
	}
	err := z.file(journalName, func(w io.Writer) error {
		return s.EachEntry(func(e journal.Entry) error { return journal.Write(w, []journal.Entry{e}) })
	})
	if err != nil {
		return err
	}
	for _, t := range s.Tables() {
		if err := z.file(t.file(), func(w io.Writer) error { return writeRows(w, t, s) }); err != nil {
			return err
		}
	}
	return z.close()
}

func writeRows(w io.Writer, t Table, s Source) error {
	var line []byte
	return s.Each(t.Name, func(row Row) (err error) {
		if line, err = t.appendRow(line[:0], row); err != nil {
			return err
		}
		_, err = w.Write(line)
		return err
	})
}

type writer struct {
	zip  *zip.Writer
	head Manifest
}

// file writes one file, and notes its size and hash.
func (z *writer) file(name string, fill func(io.Writer) error) error {
	if !plainName(name) {
		return fmt.Errorf("write %q: no name for a file of an export", name)
	}
	to, err := z.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	count, sum := &counter{}, sha256.New()
	buffered := bufio.NewWriterSize(io.MultiWriter(to, sum, count), 64<<10)
	if err := errors.Join(fill(buffered), buffered.Flush()); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	z.head.Files = append(z.head.Files, Part{name, count.n, hex.EncodeToString(sum.Sum(nil))})
	return nil
}

func (z *writer) close() error {
	text, err := manifestText(z.head)
	if err != nil {
		return err
	}
	to, err := z.zip.CreateHeader(&zip.FileHeader{Name: manifestName, Method: zip.Deflate})
	if err == nil {
		_, err = to.Write(text)
	}
	if err = errors.Join(err, z.zip.Close()); err != nil {
		return fmt.Errorf("write %s: %w", manifestName, err)
	}
	return nil
}

func manifestText(m Manifest) ([]byte, error) {
	text, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", manifestName, err)
	}
	return append(text, '\n'), nil
}

type counter struct{ n int64 }

func (c *counter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return len(p), nil
}

// Bounded is a writer that takes so many bytes and then fails with ErrFull.
type Bounded struct {
	To   io.Writer
	Left int64
}

func (b *Bounded) Write(p []byte) (int, error) {
	if b.Left -= int64(len(p)); b.Left < 0 {
		return 0, ErrFull
	}
	return b.To.Write(p)
}
