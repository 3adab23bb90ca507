package sheet_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/report/sheet"
)

// TestCSVReadsBack: what was written, but that nothing is computed.
func TestCSVReadsBack(t *testing.T) {
	rows := [][]string{{"Nom", "Lieu"}, {"Zoë \"Z\" Nguyễn", "Liège; Huy"}, {"ligne\nde deux", ""}, {"=1+1", "@SUM(A1)"}, {"-3", "+32"}, {"\tx", "a=b"}}
	file, err := sheet.CSV(rows)
	if err != nil {
		t.Fatal(err)
	}
	text, says := bytes.CutPrefix(file, []byte("\ufeff"))
	if !says {
		t.Error("nothing says that it is UTF-8")
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma = ';'
	read, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{rows[0], rows[1], rows[2], {"'=1+1", "'@SUM(A1)"}, {"'-3", "'+32"}, {"'\tx", "a=b"}}
	if diff := cmp.Diff(want, read); diff != "" {
		t.Error(diff)
	}
	for _, row := range read {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				t.Errorf("%q is a formula", cell)
			}
		}
	}
}
