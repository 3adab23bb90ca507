// Package sheet writes tables that spreadsheet programs open.
package sheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// CSVType is the media type of CSV.
const CSVType = "text/csv"

// formulas begin what spreadsheet programs compute instead of showing it.
const formulas = "=+-@\t\r"

// CSV writes rows of one length as a file that LibreOffice and Excel open by a click: UTF-8
// that says so, semicolons as programs expect them where the comma is a decimal sign. What
// would be a formula becomes text (see "CSV injection", OWASP).
func CSV(rows [][]string) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("\ufeff")
	w := csv.NewWriter(&out)
	w.Comma, w.UseCRLF = ';', true
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			if cell != "" && strings.ContainsRune(formulas, rune(cell[0])) {
				cell = "'" + cell
			}
			safe[i] = cell
		}
		if err := w.Write(safe); err != nil {
			return nil, fmt.Errorf("write table: %w", err)
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return nil, fmt.Errorf("write table: %w", err)
	}
	return out.Bytes(), nil
}
