package sheet_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"tocsin/report/sheet"
)

var odd = [][]string{{"N°", "Nom", "Lieu"}, {"007", "Zoë Nguyễn", "Liège"}, {"2", "=1+1", "Œuvre, 5 €"}, {"3", "Józef \"Jo\" Wiśniewski", "<b>&amp;"}}

// TestXLSXReadsBack: as it was written, formulas as text.
func TestXLSXReadsBack(t *testing.T) {
	file, err := sheet.XLSX("Signatures", odd)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows("Signatures")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(odd, rows); diff != "" {
		t.Error(diff)
	}
	if formula, err := f.GetCellFormula("Signatures", "B3"); err != nil || formula != "" {
		t.Errorf("%q is computed: %v", formula, err)
	}
}

// TestLibreOfficeOpensXLSX gives it to a real spreadsheet program, where there is one.
func TestLibreOfficeOpensXLSX(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	file, err := sheet.XLSX("Signatures", odd)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "list.xlsx")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+dir+"/profile", "--headless",
		"--convert-to", "csv:Text - txt - csv (StarCalc):9,34,76", "--outdir", dir, path)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "list.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"007\tZoë Nguyễn\tLiège", "2\t=1+1\tŒuvre, 5 €", "Józef", "Wiśniewski", "<b>&amp;"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
}
