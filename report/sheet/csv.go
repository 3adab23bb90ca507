package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CSVType is the media type of CSV.
const CSVType = "text/csv"

// Marked says that a file is UTF-8: Excel takes it for something else otherwise.
const Marked = "\ufeff"

const separator = ";" // what programs expect where the comma is a decimal sign

// CSV writes rows as a file that LibreOffice and Excel open by a click. What would be a
// formula becomes text by an apostrophe before it, which both show. It errors with ErrTooLong.
func CSV(rows [][]string) ([]byte, error) {
	if len(rows) > maxRows {
		return nil, ErrTooLong
	}
	out := []byte(Marked)
	for _, row := range rows {
		out = AppendRow(out, row)
	}
	return out, nil
}

// AppendRow writes one row as CSV does: for tables that are too long to be held. They begin with
// Marked.
func AppendRow(to []byte, row []string) []byte {
	for i, cell := range row {
		if i > 0 {
			to = append(to, separator...)
		}
		to = append(to, quote(plain(cell))...)
	}
	return append(to, "\r\n"...)
}

// plain is a cell that no program computes (CWE-1236), however it begins: programs look past
// spaces and signs without a shape, and take wide signs for the usual ones.
func plain(cell string) string {
	cell = strings.ToValidUTF8(strings.ReplaceAll(cell, "\x00", ""), "\ufffd")
	seen := strings.TrimLeftFunc(cell, func(r rune) bool {
		return unicode.In(r, unicode.Zs, unicode.Cf)
	})
	first, _ := utf8.DecodeRuneInString(seen)
	if strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + cell
	}
	return cell
}

// quote is a cell that stays one whatever a program takes for a separator: LibreOffice takes
// the comma and the tab too.
func quote(cell string) string {
	if !strings.ContainsAny(cell, "\";,\t\r\n") && cell == strings.TrimSpace(cell) {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}
