package sheet

import (
	"slices"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// Columns, in characters.
const narrowest, widest = 6, 60

// styles are what cells can look like, by the library's numbers.
type styles struct{ bold, folded int }

func newStyles(f *excelize.File) (styles, error) {
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return styles{}, err
	}
	folded, err := f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	return styles{bold, folded}, err
}

// cells are a row as the library writes it. A text that is longer than the widest column goes
// on under itself, and what is beside it stands at its top.
func cells(row []string, head bool, s styles) []any {
	out := make([]any, len(row))
	folds := slices.ContainsFunc(row, func(cell string) bool { return utf8.RuneCountInString(cell) > widest })
	for i, cell := range row {
		n, number := whole(cell)
		switch {
		case head:
			out[i] = excelize.Cell{StyleID: s.bold, Value: cut(shown(cell), maxCell)}
		case number:
			out[i] = n
		case folds && cell != "":
			out[i] = excelize.Cell{StyleID: s.folded, Value: cut(shown(cell), maxCell)}
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
