package sheet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"tocsin/report/sheet"
)

var odd = [][]string{
	{"N°", "Nom", "Lieu"}, {"1", "Zoë Nguyễn", "Liège"}, {"007", "=1+1", "Œuvre, 5 €"}, {"3", "Józef \"Jo\" Wiśniewski", "<b>&amp;"}, {"-4", "_x0041_", "+32"}, {"12345678901234567", "ligne\nde deux", "fin"},
}

func MustXLSX(tb testing.TB, name string, rows [][]string) []byte {
	tb.Helper()
	file, err := sheet.XLSX(name, rows)
	if err != nil {
		tb.Fatal(err)
	}
	if again, err := sheet.XLSX(name, rows); err != nil || !bytes.Equal(file, again) {
		tb.Errorf("not the same twice: %v", err)
	}
	return file
}

func MustOpen(tb testing.TB, file []byte) *excelize.File {
	tb.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := f.Close(); err != nil {
			tb.Error(err)
		}
	})
	return f
}

// TestXLSXReadsBack: as it was written, formulas as text, numbers as numbers.
func TestXLSXReadsBack(t *testing.T) {
	f := MustOpen(t, MustXLSX(t, "Signatures", odd))
	rows, err := f.GetRows("Signatures")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(odd, rows); diff != "" {
		t.Error(diff)
	}
	for cell, want := range map[string]excelize.CellType{"A2": excelize.CellTypeUnset, "A3": excelize.CellTypeInlineString, "B3": excelize.CellTypeInlineString, "A5": excelize.CellTypeInlineString, "A6": excelize.CellTypeInlineString} {
		kind, err := f.GetCellType("Signatures", cell)
		formula, err2 := f.GetCellFormula("Signatures", cell)
		if err != nil || err2 != nil || kind != want || formula != "" {
			t.Errorf("%s is of type %d, computed %q: %v %v", cell, kind, formula, err, err2)
		}
	}
}

// TestOddNames: a sheet has one whatever it should be called, and cells have what fits.
func TestOddNames(t *testing.T) {
	for _, name := range []string{"", "   ", "a/b:c?d*[e]\\f", "'x'", strings.Repeat("é", 40), strings.Repeat("👍", 40), "History", "a\xffb", "a\nb", "\x00", strings.Repeat(" ", 31) + "x'"} {
		f := MustOpen(t, MustXLSX(t, name, [][]string{{name, strings.Repeat("𝐀", 20000)}, {"a\x00b\x01c\ufffe\xff", ""}}))
		if tab := f.GetSheetName(0); tab == "" || strings.ContainsAny(tab, `:\/?*[]`) || strings.EqualFold(tab, "history") {
			t.Errorf("%q is the sheet %q", name, tab)
		}
		text, err := f.GetCellValue(f.GetSheetName(0), "B1")
		if err != nil || utf8.RuneCountInString(text) != 16383 {
			t.Errorf("%q: %d signs: %v", name, utf8.RuneCountInString(text), err)
		}
		if text, err := f.GetCellValue(f.GetSheetName(0), "A2"); err != nil || text != "abc\ufffd\ufffd" {
			t.Errorf("%q: %q: %v", name, text, err)
		}
	}
	MustXLSX(t, "x", nil)
	MustXLSX(t, "x", [][]string{{}, {"a"}, nil})
}

// TestNobodyMadeIt: nothing in the file says who, when and with what, and its columns are in
// the order in which Excel wants them.
func TestNobodyMadeIt(t *testing.T) {
	file := MustXLSX(t, "Signatures", odd)
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		if strings.Contains(strings.ToLower(text), "xuri") || strings.Contains(strings.ToLower(text), "excelize") || strings.Contains(text, "202") && strings.HasPrefix(part.Name, "docProps") {
			t.Errorf("%s: %s", part.Name, text)
		}
		if strings.HasPrefix(part.Name, "xl/worksheets/") && !strings.Contains(text, `<cols><col min="1" max="1" `) {
			t.Errorf("%s: %.4000s", part.Name, text)
		}
	}
}

// TestNoNameComesOntoADisk, however long the table is.
func TestNoNameComesOntoADisk(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	rows := [][]string{{"Nom"}}
	for i := range 25 { // so many letters make a library spill them
		rows = append(rows, []string{fmt.Sprintf("%d%s", i, strings.Repeat("é", 32000))})
	}
	for len(rows) < 600 {
		rows = append(rows, rows[len(rows)%25+1])
	}
	watched := make(chan error)
	done := make(chan struct{})
	go func() {
		for {
			files, err := os.ReadDir(folder)
			if err == nil && len(files) > 0 {
				err = fmt.Errorf("%d files, the first is %s", len(files), files[0].Name())
			}
			select {
			case <-done:
				watched <- err
				return
			default:
				if err != nil {
					watched <- err
					return
				}
			}
		}
	}()
	_, err := sheet.XLSX("x", rows)
	close(done)
	if err := <-watched; err != nil {
		t.Error(err)
	}
	if err != nil {
		t.Error(err)
	}
}
