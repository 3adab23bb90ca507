package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CSVType is the media type of CSV.
const CSVType = "text/csv"

const (
	marked    = "\ufeff" // says that it is UTF-8: Excel takes it for something else otherwise
	separator = ";"      // what programs expect where the comma is a decimal sign
)

// CSV writes rows as a file that LibreOffice and Excel open by a click. What would be a
// formula becomes text by an apostrophe before it, which both show. It errors with ErrTooLong.
func CSV(rows [][]string) ([]byte, error) {
	if len(rows) > maxRows {
		return nil, ErrTooLong
	}
	var out strings.Builder
	out.WriteString(marked)
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				out.WriteString(separator)
			}
			out.WriteString(quote(plain(cell)))
		}
		out.WriteString("\r\n")
	}
	return []byte(out.String()), nil
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
