package export

import (
	"crypto/sha256"
	"encoding/hex"
	"io"

	"tocsin/collective/journal"
)

// Compare says whether a source would be written as the file has it: its tables and its journal.
// The error is a *Fault that names the first that would not.
func (f *File) Compare(s Source) error {
	said := map[string]string{}
	for _, part := range f.Files {
		said[part.Name] = part.SHA256
	}
	same := func(name string, write func(io.Writer) error) error {
		sum := sha256.New()
		if err := write(sum); err != nil {
			return err
		}
		if hex.EncodeToString(sum.Sum(nil)) != said[name] {
			return &Fault{Kind: Changed, Where: name}
		}
		return nil
	}
	for _, t := range s.Tables() {
		if err := same(t.file(), func(w io.Writer) error { return writeRows(w, t, s) }); err != nil {
			return err
		}
	}
	return same(journalName, func(w io.Writer) error {
		return s.EachEntry(func(e journal.Entry) error { return journal.Write(w, []journal.Entry{e}) })
	})
}
