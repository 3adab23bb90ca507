package sheet

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// XLSXType is the media type of XLSX.
const XLSXType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// widest is how wide a column gets, in characters.
const widest = 60

// XLSX writes rows as a workbook with one sheet, the first row in bold and always in view.
// Every cell is text: nothing is computed, and a number that begins with 0 keeps it.
func XLSX(name string, rows [][]string) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing of it is on a disk
	const tab = "Sheet1"
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return nil, fmt.Errorf("write table: %w", err)
	}
	w, err := f.NewStreamWriter(tab)
	if err != nil {
		return nil, fmt.Errorf("write table: %w", err)
	}
	for column, width := range widths(rows) {
		if err := w.SetColWidth(column+1, column+1, width); err != nil {
			return nil, fmt.Errorf("write table: %w", err)
		}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return nil, fmt.Errorf("write table: %w", err)
	}
	for i, row := range rows {
		cells := make([]any, len(row))
		for j, cell := range row {
			cells[j] = cell
			if i == 0 {
				cells[j] = excelize.Cell{StyleID: bold, Value: cell}
			}
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), cells); err != nil {
			return nil, fmt.Errorf("write table: %w", err)
		}
	}
	if err := w.Flush(); err != nil {
		return nil, fmt.Errorf("write table: %w", err)
	}
	if err := f.SetSheetName(tab, name); err != nil {
		return nil, fmt.Errorf("write table: %w", err)
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("write table: %w", err)
	}
	return out.Bytes(), nil
}

// widths are those of the columns, in characters.
func widths(rows [][]string) []float64 {
	var out []float64
	for _, row := range rows {
		for i, cell := range row {
			if i == len(out) {
				out = append(out, 6)
			}
			out[i] = max(out[i], min(widest, float64(len([]rune(cell))+2)))
		}
	}
	return out
}
