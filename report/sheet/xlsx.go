package sheet

import (
	"fmt"
	"os"
	"slices"

	"github.com/xuri/excelize/v2"
)

// XLSXType is the media type of XLSX.
const XLSXType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// nowhere is where the library may put what it writes for a while: it keeps it in memory
// instead, however long it is, for names must not come onto a disk in clear.
const nowhere = os.DevNull + "/nowhere"

// A Tab is one sheet of a workbook.
type Tab struct {
	Name string // as far as a sheet may be called so, and none before it is
	Rows [][]string
}

// XLSX is a Workbook with one sheet.
func XLSX(name string, rows [][]string) ([]byte, error) { return Workbook(Tab{name, rows}) }

// Workbook writes sheets, at least one, each with its first row in bold and always in view.
// Whole numbers are numbers, all else is text: nothing is computed, and what begins with 0
// keeps it. It errors with ErrTooLong.
func Workbook(tabs ...Tab) ([]byte, error) {
	for _, t := range tabs {
		if len(t.Rows) > maxRows {
			return nil, ErrTooLong
		}
	}
	f := excelize.NewFile(excelize.Options{TmpDir: nowhere}).SetZipWriter(newArchive)
	out, err := workbook(f, tabs)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, fmt.Errorf("write table: %w", err)
	}
	return out, nil
}

func workbook(f *excelize.File, tabs []Tab) ([]byte, error) {
	if err := anonymous(f); err != nil {
		return nil, err
	}
	s, err := newStyles(f)
	if err != nil {
		return nil, err
	}
	for i, name := range names(tabs) {
		if i == 0 {
			err = f.SetSheetName(f.GetSheetName(0), name)
		} else {
			_, err = f.NewSheet(name)
		}
		if err != nil {
			return nil, err
		}
		if err := write(f, name, tabs[i].Rows, s); err != nil {
			return nil, err
		}
	}
	buffer, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return buffer.Bytes(), nil
}

// anonymous takes off the file who made it with what.
func anonymous(f *excelize.File) error {
	const day = "2000-01-01T00:00:00Z" // it must have one
	if err := f.SetDocProps(&excelize.DocProperties{Created: day, Modified: day}); err != nil {
		return err
	}
	return f.SetAppProps(&excelize.AppProperties{})
}

// write fills one sheet.
func write(f *excelize.File, name string, rows [][]string, s styles) error {
	w, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for column, width := range slices.Backward(widths(rows)) { // the library writes the last one first
		if err := w.SetColWidth(column+1, column+1, width); err != nil {
			return err
		}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i, row := range rows {
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), cells(row, i == 0, s)); err != nil {
			return err
		}
	}
	return w.Flush()
}
