package sheet_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/report/sheet"
)

// MustBook is a workbook, the same twice.
func MustBook(tb testing.TB, tabs ...sheet.Tab) []byte {
	tb.Helper()
	file, err := sheet.Workbook(tabs...)
	if err != nil {
		tb.Fatal(err)
	}
	if again, err := sheet.Workbook(tabs...); err != nil || !bytes.Equal(file, again) {
		tb.Errorf("not the same twice: %v", err)
	}
	return file
}

// TestSheetsOfAWorkbook are there in their order, each as it was written.
func TestSheetsOfAWorkbook(t *testing.T) {
	long := strings.Repeat("Un chiffre caché peut aussi être zéro. ", 5)
	tabs := []sheet.Tab{{"Chiffres", odd}, {"Dictionnaire", [][]string{{"a", "b"}, {"=2+2", long}}}, {"À lire", [][]string{{"x"}}}, {"Vide", nil}}
	f := MustOpen(t, MustBook(t, tabs...))
	var want []string
	for _, tab := range tabs {
		want = append(want, tab.Name)
		rows, err := f.GetRows(tab.Name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tab.Rows, rows); diff != "" && len(tab.Rows) > 0 {
			t.Error(diff)
		}
	}
	if diff := cmp.Diff(want, f.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	if formula, err := f.GetCellFormula("Dictionnaire", "A2"); err != nil || formula != "" {
		t.Errorf("%q is computed: %v", formula, err)
	}
}

// TestNoTwoSheetsHaveOneName, or programs say that the file is broken.
func TestNoTwoSheetsHaveOneName(t *testing.T) {
	long := strings.Repeat("é", 40)
	for _, names := range [][]string{{"A", "a", "A", "a 2"}, {"", " ", "1"}, {long, long, long + "x"}, {"x/y", "x?y", "'x y'"}} {
		var tabs []sheet.Tab
		for _, n := range names {
			tabs = append(tabs, sheet.Tab{Name: n, Rows: [][]string{{n}}})
		}
		f := MustOpen(t, MustBook(t, tabs...))
		seen := map[string]bool{}
		for i, name := range f.GetSheetList() {
			if rows, err := f.GetRows(name); err != nil || len(rows) > 0 && rows[0][0] != names[i] {
				t.Errorf("%q has %q: %v", name, rows, err)
			}
			seen[strings.ToLower(name)] = true
		}
		if len(seen) != len(names) {
			t.Errorf("%q are %q", names, f.GetSheetList())
		}
	}
}

func TestAWorkbookIsTooLong(t *testing.T) {
	if _, err := sheet.Workbook(sheet.Tab{Name: "a"}, sheet.Tab{Name: "b", Rows: make([][]string, 1<<20+1)}); !errors.Is(err, sheet.ErrTooLong) {
		t.Error(err)
	}
}

// TestLibreOfficeOpensAWorkbook with all its sheets, and folds what is long.
func TestLibreOfficeOpensAWorkbook(t *testing.T) {
	text := mustOffice(t, "book.xlsx", MustBook(t, sheet.Tab{Name: "Chiffres", Rows: odd}, sheet.Tab{Name: "À lire", Rows: [][]string{{"=1+1"}, {strings.Repeat("mot ", 40)}}}))
	for _, want := range []string{`table:name="Chiffres"`, `table:name="À lire"`, ">=1+1<", `fo:wrap-option="wrap"`} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
}
