package sheet

import (
	"fmt"
	"os"
	"slices"

	"github.com/xuri/excelize/v2"
)

// XLSXType is the media type of XLSX.
const XLSXType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// Columns, in characters.
const narrowest, widest = 6, 60

// nowhere is where the library may put what it writes for a while: it keeps it in memory
// instead, however long it is, for names must not come onto a disk in clear.
const nowhere = os.DevNull + "/nowhere"

// XLSX writes rows as a workbook with one sheet, the first row in bold and always in view.
// Whole numbers are numbers, all else is text: nothing is computed, and what begins with 0
// keeps it. It errors with ErrTooLong.
func XLSX(name string, rows [][]string) ([]byte, error) {
	if len(rows) > maxRows {
		return nil, ErrTooLong
	}
	f := excelize.NewFile(excelize.Options{TmpDir: nowhere})
	out, err := workbook(f, tab(name), rows)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, fmt.Errorf("write table: %w", err)
	}
	return out, nil
}

func workbook(f *excelize.File, name string, rows [][]string) ([]byte, error) {
	if err := f.SetSheetName(f.GetSheetName(0), name); err != nil {
		return nil, err
	}
	if err := anonymous(f); err != nil {
		return nil, err
	}
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return nil, err
	}
	w, err := f.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	for column, width := range slices.Backward(widths(rows)) { // the library writes the last one first
		if err := w.SetColWidth(column+1, column+1, width); err != nil {
			return nil, err
		}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return nil, err
	}
	for i, row := range rows {
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), cells(row, i == 0, bold)); err != nil {
			return nil, err
		}
	}
	if err := w.Flush(); err != nil {
		return nil, err
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

// cells are a row as the library writes it.
func cells(row []string, head bool, bold int) []any {
	out := make([]any, len(row))
	for i, cell := range row {
		n, number := whole(cell)
		switch {
		case head:
			out[i] = excelize.Cell{StyleID: bold, Value: cut(shown(cell), maxCell)}
		case number:
			out[i] = n
		case cell != "":
			out[i] = cut(shown(cell), maxCell)
		}
	}
	return out
}

// widths are those of the columns.
func widths(rows [][]string) []float64 {
	var out []float64
	for _, row := range rows {
		for i, cell := range row {
			if i == len(out) {
				out = append(out, narrowest)
			}
			out[i] = max(out[i], min(widest, float64(len([]rune(cell))+2)))
		}
	}
	return out
}
