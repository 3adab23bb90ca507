package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"maps"
	"slices"

	"github.com/xuri/excelize/v2"
)

// An archive writes the parts of a workbook in the order of their names, which also begins
// with the one that programs look for first. The library writes sheets in any order, and the
// same tables must give the same bytes.
type archive struct {
	out   io.Writer
	parts map[string]*bytes.Buffer
}

func newArchive(out io.Writer) excelize.ZipWriter {
	return &archive{out, map[string]*bytes.Buffer{}}
}

// Create begins a part, in memory.
func (a *archive) Create(name string) (io.Writer, error) {
	a.parts[name] = &bytes.Buffer{}
	return a.parts[name], nil
}

// AddFS is not used: a workbook is not made from files.
func (a *archive) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close writes everything.
func (a *archive) Close() error {
	z := zip.NewWriter(a.out)
	for _, name := range slices.Sorted(maps.Keys(a.parts)) {
		w, err := z.Create(name)
		if err != nil {
			return err
		}
		if _, err := w.Write(a.parts[name].Bytes()); err != nil {
			return err
		}
	}
	return z.Close()
}
