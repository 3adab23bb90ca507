package sheet_test

import (
	"strings"
	"testing"
	"unicode"
)

// FuzzCSV: whatever people wrote, cells stay where they are and what they are, and no program
// computes any.
func FuzzCSV(f *testing.F) {
	for _, cell := range []string{"", "=1+1", "\u00a0=1", "\u200b@x", "a;b", "\"", "\"\"", "un\ndeux", "\r\n", "\t", "＝1", "\x00=", "\xff", "'=1", " - ", "é", "\ufeff\ufeff-1"} {
		f.Add(cell, "b")
		f.Add("a", cell)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if strings.Contains(a+b, "\r") {
			return // encoding/csv makes one line end of two
		}
		read := MustCSV(t, [][]string{{a, b}, {"c", "d"}})
		if len(read) != 2 || len(read[0]) != 2 || read[1][0] != "c" || read[1][1] != "d" {
			t.Fatalf("%q, %q is %q", a, b, read)
		}
		for i, cell := range []string{a, b} {
			got := read[0][i]
			cell = strings.ToValidUTF8(strings.ReplaceAll(cell, "\x00", ""), "\ufffd")
			if got != cell && got != "'"+cell {
				t.Errorf("%q is %q", cell, got)
			}
			seen := strings.TrimLeftFunc(got, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
			if seen != "" && strings.ContainsAny(seen[:1], "=+-@") {
				t.Errorf("%q is computed: %q", cell, got)
			}
		}
	})
}

// FuzzTab: a workbook opens whatever its sheet is called and its cells hold.
func FuzzTab(f *testing.F) {
	for _, name := range []string{"", "History", "a/b\\c?*[]:", "'x'", strings.Repeat("é", 40), "\u202e", "\x00", "1"} {
		f.Add(name, "=1")
		f.Add("A", name)
	}
	f.Fuzz(func(t *testing.T, name, cell string) {
		book := MustOpen(t, MustXLSX(t, name, [][]string{{cell, "b"}}))
		tabs := book.GetSheetList()
		if len(tabs) != 1 || tabs[0] == "" || len([]rune(tabs[0])) > 31 || strings.ContainsAny(tabs[0], `:\/?*[]`) {
			t.Fatalf("%q is the sheet %q", name, tabs)
		}
		if formula, err := book.GetCellFormula(tabs[0], "A1"); err != nil || formula != "" {
			t.Errorf("%q is computed: %q, %v", cell, formula, err)
		}
		if got, err := book.GetCellValue(tabs[0], "B1"); err != nil || got != "b" {
			t.Errorf("beside %q stands %q, %v", cell, got, err)
		}
	})
}
